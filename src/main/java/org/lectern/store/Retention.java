package org.lectern.store;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.lectern.store.generated.Tables.LIBRARY_RELEASE;
import static org.lectern.store.generated.Tables.LIBRARY_STATE;
import static org.lectern.store.generated.Tables.MATERIAL;
import static org.lectern.store.generated.Tables.MATERIAL_MANIFEST;
import static org.lectern.store.generated.Tables.RELEASE_MATERIAL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.lectern.base.Sha256;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Deletes what nothing needs any more. The rule: a blob stays while a kept release names it, or any
 * document, also in the trash or as a version. Every step can be cut off and is taken up again.
 */
final class Retention {
    private static final System.Logger LOG = System.getLogger(Retention.class.getName());
    private static final int CHUNK = 500;

    private final Database database;
    private final Blobs blobs;
    private final DocumentFiles documents;
    private final Claims claims;

    Retention(Database database, Blobs blobs, DocumentFiles documents, Claims claims) {
        this.database = database;
        this.blobs = blobs;
        this.documents = documents;
        this.claims = claims;
    }

    /** A revision whose manifest is kept. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Kept(long id, Sha256 hash, byte[] manifest) {}

    /** The hashes that a manifest's blobs and the manifest itself go by. */
    private static void forEachBlob(Kept kept, Consumer<Sha256> consumer) {
        consumer.accept(kept.hash());
        Hashes.forEachIn(kept.manifest(), consumer);
    }

    /**
     * Clears away all releases but the active one and the one before it, and what only they had.
     *
     * @throws IOException when a file can't be read or deleted
     */
    void clear() throws IOException {
        var gone = database.read(Retention::releasesToDelete);
        for (long release : gone) {
            deleteByChunks(
                    jooq ->
                            jooq.deleteFrom(RELEASE_MATERIAL)
                                    .where(RELEASE_MATERIAL.RELEASE_ID.eq(release))
                                    .limit(CHUNK)
                                    .execute());
        }
        try (var _ = claims.begin()) {
            sweep();
        }
        for (long release : gone) {
            forget(release);
        }
    }

    private static List<Long> releasesToDelete(DSLContext jooq) {
        return jooq.select(LIBRARY_RELEASE.ID)
                .from(LIBRARY_RELEASE)
                .where(
                        notExists(
                                selectOne()
                                        .from(LIBRARY_STATE)
                                        .where(
                                                LIBRARY_RELEASE
                                                        .ID
                                                        .eq(LIBRARY_STATE.ACTIVE_ID)
                                                        .or(
                                                                LIBRARY_RELEASE.ID.eq(
                                                                        LIBRARY_STATE
                                                                                .PREVIOUS_ID)))))
                .fetch(LIBRARY_RELEASE.ID);
    }

    /** A release that never became active leaves no claim on its revisions either. */
    private void forget(long release) {
        deleteByChunks(
                jooq ->
                        jooq.deleteFrom(MATERIAL)
                                .where(
                                        MATERIAL.FIRST_RELEASE_ID.eq(release),
                                        exists(
                                                selectOne()
                                                        .from(LIBRARY_RELEASE)
                                                        .where(
                                                                LIBRARY_RELEASE.ID.eq(release),
                                                                LIBRARY_RELEASE.ACTIVATED
                                                                        .isFalse())),
                                        notExists(
                                                selectOne()
                                                        .from(MATERIAL_MANIFEST)
                                                        .where(
                                                                MATERIAL_MANIFEST.MATERIAL_ID.eq(
                                                                        MATERIAL.ID))))
                                .limit(CHUNK)
                                .execute());
        database.write(
                jooq ->
                        jooq.deleteFrom(LIBRARY_RELEASE)
                                .where(LIBRARY_RELEASE.ID.eq(release))
                                .execute());
    }

    private void deleteByChunks(ToIntFunction<DSLContext> delete) {
        int deleted;
        do {
            deleted = database.write(delete::applyAsInt);
        } while (deleted == CHUNK);
    }

    private void sweep() throws IOException {
        var unneeded =
                notExists(
                        selectOne()
                                .from(RELEASE_MATERIAL)
                                .where(RELEASE_MATERIAL.MATERIAL_ID.eq(MATERIAL.ID)));
        Set<Long> candidates = new HashSet<>();
        forEach(unneeded, k -> forEachBlob(k, h -> candidates.add(Hashes.prefix(h))));
        if (candidates.isEmpty()) {
            return;
        }
        Set<Sha256> named = namedByDocuments();
        Consumer<Sha256> keep = h -> candidates.remove(Hashes.prefix(h));
        for (var hash : named) {
            keep.accept(hash);
            keepWhatItNames(hash, keep);
        }
        forEach(
                unneeded,
                k -> {
                    if (named.contains(k.hash())) {
                        forEachBlob(k, keep);
                    }
                });
        forEach(unneeded.not(), k -> forEachBlob(k, keep));
        delete(unneeded, named, candidates);
    }

    /** If the blob is a manifest, its blobs stay too; of any other blob this is harmless. */
    private void keepWhatItNames(Sha256 hash, Consumer<Sha256> keep) throws IOException {
        if (!blobs.exists(hash)) {
            return;
        }
        try {
            Hashes.forEachIn(blobs.read(hash), keep);
        } catch (Blobs.DamagedException e) {
            LOG.log(Level.WARNING, "A damaged file keeps nothing: {0}", e.getMessage());
        }
    }

    private Set<Sha256> namedByDocuments() throws IOException {
        var named = new HashSet<Sha256>();
        for (var file : documents.allDocuments()) {
            Hashes.forEachIn(documents.read(file), named::add);
        }
        // Looked for afterwards: what a save replaced meanwhile became a version before.
        for (var file : documents.allVersions()) {
            try {
                Hashes.forEachIn(documents.read(file), named::add);
            } catch (NoSuchFileException e) {
                LOG.log(Level.DEBUG, "A version that went meanwhile keeps nothing.", e);
            }
        }
        return named;
    }

    /** Files first: a row without its file is found again by the next sweep, not the reverse. */
    private void delete(Condition unneeded, Set<Sha256> named, Set<Long> candidates)
            throws IOException {
        List<Long> rows = new ArrayList<>();
        forEach(
                unneeded,
                kept -> {
                    if (named.contains(kept.hash())) {
                        return;
                    }
                    rows.add(kept.id());
                    var doomed = new ArrayList<Sha256>();
                    forEachBlob(
                            kept,
                            h -> {
                                if (candidates.contains(Hashes.prefix(h))) {
                                    doomed.add(h);
                                }
                            });
                    for (var hash : doomed) {
                        claims.delete(hash, () -> blobs.delete(hash));
                    }
                });
        for (int from = 0; from < rows.size(); from += CHUNK) {
            Long[] some =
                    rows.subList(from, Math.min(from + CHUNK, rows.size())).toArray(Long[]::new);
            database.write(
                    jooq ->
                            jooq.deleteFrom(MATERIAL_MANIFEST)
                                    .where(MATERIAL_MANIFEST.MATERIAL_ID.eq(any(some)))
                                    .execute());
        }
    }

    /** Something done with each manifest. */
    @FunctionalInterface
    private interface Visit {
        void to(Kept kept) throws IOException;
    }

    private void forEach(Condition condition, Visit visit) throws IOException {
        long last = 0;
        List<Kept> some;
        do {
            long after = last;
            some =
                    database.read(
                            jooq ->
                                    jooq.select(
                                                    MATERIAL.ID,
                                                    MATERIAL.MANIFEST,
                                                    MATERIAL_MANIFEST.JSON)
                                            .from(MATERIAL_MANIFEST)
                                            .join(MATERIAL)
                                            .on(MATERIAL.ID.eq(MATERIAL_MANIFEST.MATERIAL_ID))
                                            .where(
                                                    MATERIAL_MANIFEST.MATERIAL_ID.gt(after),
                                                    condition)
                                            .orderBy(MATERIAL_MANIFEST.MATERIAL_ID)
                                            .limit(CHUNK)
                                            .fetch(
                                                    r ->
                                                            new Kept(
                                                                    r.value1(),
                                                                    new Sha256(r.value2()),
                                                                    r.value3())));
            for (var kept : some) {
                visit.to(kept);
                last = kept.id();
            }
        } while (some.size() == CHUNK);
    }
}
