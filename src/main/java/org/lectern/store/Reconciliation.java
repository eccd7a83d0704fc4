package org.lectern.store;

import org.jspecify.annotations.Nullable;
import org.lectern.base.Sha256;
import org.lectern.base.UserMessage;
import org.lectern.store.DocumentFiles.DocumentKey;
import org.lectern.store.DocumentRows.State;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings files and rows of documents together after whatever happened: the higher save wins, the
 * other is kept as a version; what is missing on one side is made from the other.
 */
final class Reconciliation {
    private final Database database;
    private final DocumentFiles files;
    private final List<UserMessage> unreadable = new ArrayList<>();
    private int verified;
    private int repaired;

    private Reconciliation(Database database, DocumentFiles files) {
        this.database = database;
        this.files = files;
    }

    /**
     * What was found.
     *
     * @param verified documents whose file and row now say the same
     * @param repaired how many of those needed a repair
     * @param unreadable a message for each file that can't be read; it is left as it is
     */
    record Outcome(int verified, int repaired, List<UserMessage> unreadable) {
        Outcome {
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * Does it. On any thread, while nobody saves.
     *
     * @throws IOException when a file can't be read or written; nothing is lost then
     */
    static Outcome run(Database database, DocumentFiles files) throws IOException {
        var work = new Reconciliation(database, files);
        Map<DocumentKey, State> rows = new HashMap<>(database.read(DocumentRows::states));
        for (var key : files.keys()) {
            work.compare(key, rows.remove(key));
        }
        for (var key : rows.keySet()) {
            files.write(key, work.rowJson(key));
            work.verified++;
            work.repaired++;
        }
        if (work.repaired > 0) {
            database.sync();
        }
        return new Outcome(work.verified, work.repaired, work.unreadable);
    }

    private void compare(DocumentKey key, @Nullable State row) throws IOException {
        byte[] file = files.read(key).orElse(new byte[0]);
        var head = head(key, file);
        if (head == null) {
            unreadable.add(UserMessage.of("store.documentUnreadable", files.path(key).toString()));
            if (row != null) {
                // The next save replaces the file; what it holds now stays beside it.
                files.keepVersion(key, "unreadable", file);
            }
            return;
        }
        verified++;
        if (row != null && row.sha256().equals(Sha256.of(file))) {
            return;
        }
        repaired++;
        if (row != null && row.save() > head.save()) {
            files.keepVersion(key, Long.toString(head.save()), file);
            files.write(key, rowJson(key));
            return;
        }
        if (row != null) {
            files.keepVersion(key, Long.toString(row.save()), rowJson(key));
        }
        database.write(
                jooq -> {
                    DocumentRows.put(jooq, head, file);
                    return head;
                });
    }

    /** The head of a file, or null when it is broken or belongs to another document. */
    private static Envelope.@Nullable Head head(DocumentKey key, byte[] file) {
        try {
            var head = Envelope.readHead(file);
            return head.kind().equals(key.kind()) && head.id().equals(key.id()) ? head : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private byte[] rowJson(DocumentKey key) {
        return database.read(jooq -> DocumentRows.find(jooq, key)).orElseThrow().json();
    }
}
