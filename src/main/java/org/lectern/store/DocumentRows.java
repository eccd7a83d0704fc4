package org.lectern.store;

import static org.lectern.store.generated.Tables.DOCUMENT;
import static org.lectern.store.generated.Tables.DOCUMENT_USE;

import org.jooq.DSLContext;
import org.lectern.base.DocumentId;
import org.lectern.base.Sha256;
import org.lectern.store.DocumentFiles.DocumentKey;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rows of documents, which are derived from their files. */
final class DocumentRows {
    private static final int TITLE_LENGTH = 1_000;

    private DocumentRows() {}

    /** What decides between a row and a file. */
    record State(long save, Sha256 sha256) {}

    /** A row as far as saving and loading need it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Row(long save, int format, Instant savedAt, boolean trashed, byte[] json) {}

    static Map<DocumentKey, State> states(DSLContext jooq) {
        var states = new HashMap<DocumentKey, State>();
        jooq.select(DOCUMENT.KIND, DOCUMENT.ID, DOCUMENT.SAVE_NUMBER, DOCUMENT.SHA256)
                .from(DOCUMENT)
                .forEach(
                        r ->
                                states.put(
                                        new DocumentKey(r.value1(), new DocumentId(r.value2())),
                                        new State(r.value3(), new Sha256(r.value4()))));
        return states;
    }

    static Optional<Row> find(DSLContext jooq, DocumentKey key) {
        return jooq.select(
                        DOCUMENT.SAVE_NUMBER,
                        DOCUMENT.FORMAT,
                        DOCUMENT.SAVED_AT,
                        DOCUMENT.TRASHED,
                        DOCUMENT.JSON)
                .from(DOCUMENT)
                .where(DOCUMENT.KIND.eq(key.kind()), DOCUMENT.ID.eq(key.id().value()))
                .fetchOptional(
                        r ->
                                new Row(
                                        r.value1(),
                                        r.value2(),
                                        r.value3().toInstant(),
                                        r.value4(),
                                        r.value5()));
    }

    /** Puts a file's content in the place of what the row held before. */
    static void put(DSLContext jooq, Envelope.Head head, byte[] json) {
        jooq.deleteFrom(DOCUMENT)
                .where(DOCUMENT.KIND.eq(head.kind()), DOCUMENT.ID.eq(head.id().value()))
                .execute();
        jooq.insertInto(DOCUMENT)
                .set(DOCUMENT.KIND, head.kind())
                .set(DOCUMENT.ID, head.id().value())
                .set(DOCUMENT.SAVE_NUMBER, head.save())
                .set(DOCUMENT.FORMAT, head.format())
                .set(DOCUMENT.SHA256, Sha256.of(json).hex())
                .set(DOCUMENT.SAVED_AT, head.savedAt().atOffset(ZoneOffset.UTC))
                .set(DOCUMENT.TITLE, shortened(head.title()))
                .set(DOCUMENT.TRASHED, head.trashed())
                .set(DOCUMENT.JSON, json)
                .execute();
        for (var material : head.uses()) {
            jooq.insertInto(DOCUMENT_USE)
                    .set(DOCUMENT_USE.KIND, head.kind())
                    .set(DOCUMENT_USE.DOCUMENT_ID, head.id().value())
                    .set(DOCUMENT_USE.MATERIAL_KEY, material.value())
                    .execute();
        }
    }

    /** At most as long as the column, and never half a character. */
    private static String shortened(String title) {
        if (title.length() <= TITLE_LENGTH) {
            return title;
        }
        int end = Character.isHighSurrogate(title.charAt(TITLE_LENGTH - 1)) ? 1 : 0;
        return title.substring(0, TITLE_LENGTH - end);
    }
}
