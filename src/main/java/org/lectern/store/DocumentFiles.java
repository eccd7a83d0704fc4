package org.lectern.store;

import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.Sha256;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The files of documents: {@code documents/<kind>/<id>.json}, and beside them in {@code
 * versions/<id>/<save>.json} what lost against a newer save. Safe from any thread; one writer at a
 * time.
 */
final class DocumentFiles {
    private static final String END = ".json";
    private static final String VERSIONS = "versions";

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
        Path folder = root.resolve(key.kind()).resolve(VERSIONS).resolve(key.id().value());
        Path file = folder.resolve(name + END);
        if (files.exists(file)) {
            if (Arrays.equals(files.read(file), json)) {
                return;
            }
            file = folder.resolve(name + "-" + Sha256.of(json).hex().substring(0, 12) + END);
        }
        files.writeAtomically(file, json);
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

    /** Every file of every document, versions too. */
    List<Path> all() throws IOException {
        var all = new ArrayList<Path>();
        for (Path kind : files.list(root)) {
            addJson(kind, all);
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
