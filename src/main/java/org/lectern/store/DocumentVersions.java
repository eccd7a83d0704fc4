package org.lectern.store;

import org.jspecify.annotations.Nullable;
import org.lectern.document.DocumentVersion;
import org.lectern.document.VersionRule;
import org.lectern.store.DocumentFiles.DocumentKey;
import org.lectern.store.DocumentRows.Row;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The earlier states of documents, which are files only. Written on the writer's thread. */
final class DocumentVersions {
    private static final System.Logger LOG = System.getLogger(DocumentVersions.class.getName());
    // Of two of the same number, the one that came to it later.
    private static final Comparator<String> NEWEST_FIRST =
            Comparator.comparingLong(DocumentVersions::save)
                    .thenComparing(Comparator.naturalOrder())
                    .reversed();

    private final DocumentFiles files;
    private final VersionRule rule;

    DocumentVersions(DocumentFiles files, VersionRule rule) {
        this.files = files;
        this.rule = rule;
    }

    private static long save(String name) {
        int end = name.indexOf('-');
        return Long.parseLong(end < 0 ? name : name.substring(0, end));
    }

    private List<String> names(DocumentKey key) throws IOException {
        return files.versions(key).stream().sorted(NEWEST_FIRST).toList();
    }

    /** All of a document that can be read, the newest first. */
    List<DocumentVersion> list(DocumentKey key) throws IOException {
        var versions = new ArrayList<DocumentVersion>();
        for (String name : names(key)) {
            var json = files.readVersion(key, name);
            if (json.isPresent()) {
                try {
                    var head = Envelope.readHead(json.get());
                    versions.add(
                            new DocumentVersion(name, head.save(), head.savedAt(), head.title()));
                } catch (JacksonException e) {
                    LOG.log(Level.WARNING, "version " + name + " of " + key + " is damaged", e);
                }
            }
        }
        return versions;
    }

    /** One of them. @throws JacksonException when it is damaged */
    Optional<Envelope> read(DocumentKey key, String name) throws IOException {
        return files.readVersion(key, name).map(Envelope::read);
    }

    /**
     * Keeps the state that a save is about to replace, if the rule says so.
     *
     * @param next the content that is to be saved
     * @return whether it was kept now
     * @throws IOException when it can't be kept; then the save must not go on
     */
    boolean beforeSave(DocumentKey key, Row state, JsonNode next, Instant now) throws IOException {
        var newest = newest(key);
        if (!rule.keeps(state.savedAt(), newest == null ? null : newest.head().savedAt(), now)) {
            return false;
        }
        var content = content(state.json());
        if (next.equals(content) || isContent(newest, content)) {
            return false;
        }
        files.keepVersion(key, Long.toString(state.save()), state.json());
        return true;
    }

    /** Keeps a state, unless the newest version is the same. @return whether it was kept now */
    boolean keep(DocumentKey key, Row state) throws IOException {
        if (isContent(newest(key), content(state.json()))) {
            return false;
        }
        files.keepVersion(key, Long.toString(state.save()), state.json());
        return true;
    }

    private static boolean isContent(@Nullable Envelope version, @Nullable JsonNode content) {
        return version != null && version.content().equals(content);
    }

    private @Nullable Envelope newest(DocumentKey key) throws IOException {
        for (String name : names(key)) {
            var json = files.readVersion(key, name);
            try {
                if (json.isPresent()) {
                    return Envelope.read(json.get());
                }
            } catch (JacksonException e) {
                LOG.log(Level.WARNING, "version " + name + " of " + key + " is damaged", e);
            }
        }
        return null;
    }

    /** The content of a state, or null when it is damaged. */
    private static @Nullable JsonNode content(byte[] json) {
        try {
            return Envelope.read(json).content();
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Deletes what the rule lets go. One that can't be deleted goes another time. */
    void thin(DocumentKey key, Instant now) {
        try {
            for (var version : rule.surplus(list(key), DocumentVersion::savedAt, now)) {
                files.deleteVersion(key, version.name());
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "versions of " + key + " stay", e);
        }
    }
}
