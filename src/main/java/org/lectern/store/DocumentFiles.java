package org.lectern.store;

import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.Sha256;
import org.lectern.document.VersionRule;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of documents: {@code documents/<kind>/<id>.json}, and beside them in {@code
 * versions/<id>/<save>.json} what it was before: states that {@link VersionRule} keeps, and what
 * lost against a newer save. Safe from any thread; one writer at a time.
 */
final class DocumentFiles {
    private static final String END = ".json";
    private static final String VERSIONS = "versions";
    // The save's number; two of the same number are told apart by their bytes.
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}(-[0-9a-f]{12})?");

    private final FileLayer files;
    private final Path root;

    DocumentFiles(FileLayer files, Path dataFolder) {
        this.files = files;
        this.root = dataFolder.resolve("documents");
    }

    /** Which document a file belongs to. */
    record DocumentKey(String kind, DocumentId id) {}

    Path path(DocumentKey key) {
        return root.resolve(key.kind()).resolve(key.id() + END);
    }

    Optional<byte[]> read(DocumentKey key) throws IOException {
        return files.exists(path(key)) ? Optional.of(files.read(path(key))) : Optional.empty();
    }

    void write(DocumentKey key, byte[] json) throws IOException {
        files.writeAtomically(path(key), json);
    }

    /**
     * Keeps bytes beside the document.
     *
     * @param name such as the save's number; another version of that name stays
     */
    void keepVersion(DocumentKey key, String name, byte[] json) throws IOException {
        Path file = versionPath(key, name);
        if (files.exists(file)) {
            if (Arrays.equals(files.read(file), json)) {
                return;
            }
            file = versionPath(key, name + "-" + Sha256.of(json).hex().substring(0, 12));
        }
        files.writeAtomically(file, json);
    }

    /** Where a version of this name lies. */
    Path versionPath(DocumentKey key, String name) {
        return versionsOf(key).resolve(name + END);
    }

    private Path versionsOf(DocumentKey key) {
        return root.resolve(key.kind()).resolve(VERSIONS).resolve(key.id().value());
    }

    /** The names of a document's versions, in no order that means anything. */
    List<String> versions(DocumentKey key) throws IOException {
        var names = new ArrayList<String>();
        for (Path file : files.list(versionsOf(key))) {
            String name = file.getFileName().toString();
            if (name.endsWith(END)) {
                name = name.substring(0, name.length() - END.length());
                if (VERSION.matcher(name).matches()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** A version of one of those names, or empty when it is gone. */
    Optional<byte[]> readVersion(DocumentKey key, String name) throws IOException {
        if (!VERSION.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(files.read(versionPath(key, name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Deletes a version, if it is there. */
    void deleteVersion(DocumentKey key, String name) throws IOException {
        files.delete(versionPath(key, name));
    }

    /** Every document that has a file. */
    List<DocumentKey> keys() throws IOException {
        var keys = new ArrayList<DocumentKey>();
        for (Path folder : files.list(root)) {
            for (Path file : files.list(folder)) {
                String name = file.getFileName().toString();
                if (name.endsWith(END) && isId(name.substring(0, name.length() - END.length()))) {
                    var id = new DocumentId(name.substring(0, name.length() - END.length()));
                    keys.add(new DocumentKey(folder.getFileName().toString(), id));
                }
            }
        }
        return keys;
    }

    /** The file of every document, without its versions. */
    List<Path> allDocuments() throws IOException {
        var all = new ArrayList<Path>();
        for (Path kind : files.list(root)) {
            addJson(kind, all);
        }
        return all;
    }

    /** The files of all versions. One can be gone when it is read. */
    List<Path> allVersions() throws IOException {
        var all = new ArrayList<Path>();
        for (Path kind : files.list(root)) {
            for (Path document : files.list(kind.resolve(VERSIONS))) {
                addJson(document, all);
            }
        }
        return all;
    }

    private void addJson(Path folder, List<Path> all) throws IOException {
        for (Path file : files.list(folder)) {
            if (file.getFileName().toString().endsWith(END)) {
                all.add(file);
            }
        }
    }

    byte[] read(Path file) throws IOException {
        return files.read(file);
    }

    private static boolean isId(String name) {
        try {
            return new DocumentId(name).value().equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
