package org.lectern.store;

import static org.lectern.store.generated.Tables.DOCUMENT;
import static org.lectern.store.generated.Tables.DOCUMENT_USE;

import org.lectern.base.DocumentId;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.document.Document;
import org.lectern.document.DocumentHead;
import org.lectern.document.DocumentJson;
import org.lectern.document.DocumentKind;
import org.lectern.document.DocumentStore;
import org.lectern.document.DocumentVersion;
import org.lectern.document.Stored;
import org.lectern.library.Usage;
import org.lectern.store.DocumentFiles.DocumentKey;
import org.lectern.store.DocumentRows.Row;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Documents as files first and rows after them. */
final class SqlDocumentStore implements DocumentStore, Usage {
    private final Database database;
    private final DocumentFiles files;
    private final DocumentVersions versions;
    private final StoreErrors errors;
    private final InstantSource clock;

    SqlDocumentStore(
            Database database,
            DocumentFiles files,
            DocumentVersions versions,
            StoreErrors errors,
            InstantSource clock) {
        this.database = database;
        this.files = files;
        this.versions = versions;
        this.errors = errors;
        this.clock = clock;
    }

    @Override
    public <D extends Document> Stored<D> save(
            DocumentKind<D> kind, DocumentId id, D content, List<MaterialId> uses) {
        JsonNode json = toJson(kind, content);
        var key = new DocumentKey(kind.name(), id);
        return errors.guard(
                () ->
                        database.onWriter(
                                () -> {
                                    var row = find(key);
                                    refuseNewer(kind, key, row);
                                    boolean trashed = row.map(Row::trashed).orElse(false);
                                    var head =
                                            new Envelope.Head(
                                                    kind.name(),
                                                    id,
                                                    row.map(Row::save).orElse(0L) + 1,
                                                    kind.format(),
                                                    now(),
                                                    content.title(),
                                                    trashed,
                                                    uses);
                                    replace(key, row, new Envelope(head, json));
                                    return new Stored<>(
                                            id, head.save(), head.savedAt(), trashed, content);
                                }));
    }

    /** The version first: once the file holds the new state, nothing else has the old one. */
    private void replace(DocumentKey key, Optional<Row> row, Envelope next) throws IOException {
        var now = next.head().savedAt();
        boolean kept = row.isPresent() && versions.beforeSave(key, row.get(), next.content(), now);
        keep(key, next);
        if (kept) {
            versions.thin(key, now);
        }
    }

    /** The content as JSON that can be read again: what can't be read must not be kept. */
    private static <D extends Document> JsonNode toJson(DocumentKind<D> kind, D content) {
        try {
            var mapper = DocumentJson.mapper();
            byte[] json = mapper.writeValueAsBytes(content);
            if (!mapper.readValue(json, kind.type()).equals(content)) {
                throw new IllegalStateException("JSON of a " + kind.name() + " changes it");
            }
            return mapper.readTree(json);
        } catch (JacksonException e) {
            throw new LecternException(UserMessage.of("store.documentTooLarge"), e);
        }
    }

    /** The file, then the row, then the disk. On the writer's thread. */
    private void keep(DocumentKey key, Envelope envelope) throws IOException {
        byte[] bytes = envelope.bytes();
        if (bytes.length > DocumentJson.MAX_DOCUMENT_BYTES) {
            throw new LecternException(UserMessage.of("store.documentTooLarge"));
        }
        files.write(key, bytes);
        database.writeDurably(
                jooq -> {
                    DocumentRows.put(jooq, envelope.head(), bytes);
                    return envelope;
                });
    }

    private Optional<Row> find(DocumentKey key) {
        return database.read(jooq -> DocumentRows.find(jooq, key));
    }

    private Row findKept(DocumentKey key) {
        return find(key)
                .orElseThrow(() -> new LecternException(UserMessage.of("store.documentGone")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void refuseNewer(DocumentKind<?> kind, DocumentKey key, Optional<Row> row) {
        if (row.isPresent() && row.get().format() > kind.format()) {
            refuseNewer(kind, envelope(key, row.get()).head());
        }
    }

    private static void refuseNewer(DocumentKind<?> kind, Envelope.Head head) {
        if (head.format() > kind.format()) {
            throw new LecternException(UserMessage.of("store.documentNewer", head.title()));
        }
    }

    private Envelope envelope(DocumentKey key, Row row) {
        try {
            return Envelope.read(row.json());
        } catch (JacksonException e) {
            throw unreadable(files.path(key), e);
        }
    }

    private static LecternException unreadable(Path file, Exception cause) {
        return new LecternException(
                UserMessage.of("store.documentUnreadable", file.toString()), cause);
    }

    @Override
    public <D extends Document> Optional<Stored<D>> load(DocumentKind<D> kind, DocumentId id) {
        var key = new DocumentKey(kind.name(), id);
        return errors.guard(
                () -> {
                    var row = find(key);
                    refuseNewer(kind, key, row);
                    return row.map(r -> stored(kind, envelope(key, r), files.path(key)));
                });
    }

    private <D extends Document> Stored<D> stored(
            DocumentKind<D> kind, Envelope envelope, Path file) {
        var head = envelope.head();
        try {
            D content = kind.read(head.format(), envelope.content());
            return new Stored<>(head.id(), head.save(), head.savedAt(), head.trashed(), content);
        } catch (JacksonException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public List<DocumentHead> list(DocumentKind<?> kind, boolean trashed) {
        return errors.guard(
                () ->
                        database.read(
                                jooq ->
                                        jooq.select(DOCUMENT.ID, DOCUMENT.TITLE, DOCUMENT.SAVED_AT)
                                                .from(DOCUMENT)
                                                .where(
                                                        DOCUMENT.KIND.eq(kind.name()),
                                                        DOCUMENT.TRASHED.eq(trashed))
                                                .orderBy(DOCUMENT.SAVED_AT.desc(), DOCUMENT.ID)
                                                .fetch(
                                                        r ->
                                                                new DocumentHead(
                                                                        new DocumentId(r.value1()),
                                                                        r.value2(),
                                                                        r.value3().toInstant()))));
    }

    @Override
    public void setTrashed(DocumentKind<?> kind, DocumentId id, boolean trashed) {
        var key = new DocumentKey(kind.name(), id);
        errors.guard(
                () ->
                        database.onWriter(
                                () -> {
                                    var now = envelope(key, findKept(key));
                                    if (now.head().trashed() != trashed) {
                                        var head = now.head().next(now(), trashed);
                                        keep(key, new Envelope(head, now.content()));
                                    }
                                    return key;
                                }));
    }

    @Override
    public List<DocumentVersion> versions(DocumentKind<?> kind, DocumentId id) {
        return errors.guard(() -> versions.list(new DocumentKey(kind.name(), id)));
    }

    @Override
    public <D extends Document> Optional<Stored<D>> version(
            DocumentKind<D> kind, DocumentId id, String name) {
        var key = new DocumentKey(kind.name(), id);
        return errors.guard(
                () -> {
                    Path file = files.versionPath(key, name);
                    try {
                        var envelope = versions.read(key, name);
                        envelope.ifPresent(e -> refuseNewer(kind, e.head()));
                        return envelope.map(e -> stored(kind, e, file));
                    } catch (JacksonException e) {
                        throw unreadable(file, e);
                    }
                });
    }

    @Override
    public void keepVersion(DocumentKind<?> kind, DocumentId id) {
        var key = new DocumentKey(kind.name(), id);
        errors.guard(
                () ->
                        database.onWriter(
                                () -> {
                                    if (versions.keep(key, findKept(key))) {
                                        versions.thin(key, now());
                                    }
                                    return key;
                                }));
    }

    @Override
    public List<UsedIn> usedIn(MaterialId material) {
        return errors.guard(
                () ->
                        database.read(
                                jooq ->
                                        jooq.select(DOCUMENT.KIND, DOCUMENT.ID, DOCUMENT.TITLE)
                                                .from(DOCUMENT_USE)
                                                .join(DOCUMENT)
                                                .on(
                                                        DOCUMENT.KIND.eq(DOCUMENT_USE.KIND),
                                                        DOCUMENT.ID.eq(DOCUMENT_USE.DOCUMENT_ID))
                                                .where(
                                                        DOCUMENT_USE.MATERIAL_KEY.eq(
                                                                material.value()),
                                                        DOCUMENT.TRASHED.isFalse())
                                                .orderBy(DOCUMENT.SAVED_AT.desc(), DOCUMENT.ID)
                                                .fetch(
                                                        r ->
                                                                new UsedIn(
                                                                        r.value1(),
                                                                        new DocumentId(r.value2()),
                                                                        r.value3()))));
    }
}
