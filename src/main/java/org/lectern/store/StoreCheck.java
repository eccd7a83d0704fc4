package org.lectern.store;

import static org.lectern.store.generated.Tables.MATERIAL;
import static org.lectern.store.generated.Tables.MATERIAL_MANIFEST;

import org.lectern.base.Cancellation;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
import org.lectern.base.UserMessage;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads everything that is kept and compares it with what it should be. */
final class StoreCheck {
    private static final int CHUNK = 200;

    private final Database database;
    private final Blobs blobs;
    private final DocumentFiles documents;

    StoreCheck(Database database, Blobs blobs, DocumentFiles documents) {
        this.database = database;
        this.blobs = blobs;
        this.documents = documents;
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Row(long id, String key, Sha256 hash, byte[] manifest) {}

    /** The state of a blob, once it was read. */
    private enum Found {
        WHOLE,
        MISSING,
        DAMAGED
    }

    /** One run's counts. For one thread. */
    private final class Run {
        private final Map<Sha256, Found> seen = new HashMap<>();
        private final Set<UserMessage> messages = new LinkedHashSet<>();
        private int repaired;

        /** Looks at a blob once, and sets it aside when it is damaged. */
        private Found look(Sha256 hash) throws IOException {
            var before = seen.get(hash);
            if (before != null) {
                return before;
            }
            Found found;
            try {
                blobs.read(hash);
                found = Found.WHOLE;
            } catch (NoSuchFileException e) {
                found = Found.MISSING;
            } catch (Blobs.DamagedException e) {
                blobs.setAside(hash);
                found = Found.DAMAGED;
            }
            seen.put(hash, found);
            return found;
        }

        /** A manifest is kept twice, as a blob and as a row: the whole one mends the other. */
        private void checkManifest(Row row) throws IOException {
            boolean isRowWhole = Sha256.of(row.manifest()).equals(row.hash());
            boolean isBlobWhole = look(row.hash()) == Found.WHOLE;
            if (isRowWhole && !isBlobWhole) {
                try (var batch = blobs.batch()) {
                    batch.add(row.manifest());
                    batch.finish();
                }
                seen.put(row.hash(), Found.WHOLE);
                repaired++;
            } else if (!isRowWhole && isBlobWhole) {
                byte[] json = blobs.read(row.hash());
                database.writeDurably(
                        jooq ->
                                jooq.update(MATERIAL_MANIFEST)
                                        .set(MATERIAL_MANIFEST.JSON, json)
                                        .where(MATERIAL_MANIFEST.MATERIAL_ID.eq(row.id()))
                                        .execute());
                repaired++;
            } else if (!isRowWhole) {
                messages.add(UserMessage.of("store.blobDamaged", row.key()));
            }
        }

        private void checkMaterial(Row row) throws IOException {
            checkManifest(row);
            var named = new ArrayList<Sha256>();
            Hashes.forEachIn(row.manifest(), named::add);
            for (var hash : named) {
                switch (look(hash)) {
                    case WHOLE -> {}
                    case MISSING -> messages.add(UserMessage.of("store.blobMissing", row.key()));
                    case DAMAGED -> messages.add(UserMessage.of("store.blobDamaged", row.key()));
                }
            }
        }

        private int count(Found found) {
            return (int) seen.values().stream().filter(f -> f == found).count();
        }
    }

    /**
     * Checks everything.
     *
     * @throws IOException when the disk fails
     */
    CheckReport run(Progress progress, Cancellation cancellation) throws IOException {
        var run = new Run();
        int total = database.read(jooq -> jooq.fetchCount(MATERIAL_MANIFEST));
        int done = 0;
        long last = 0;
        List<Row> rows;
        do {
            long after = last;
            rows = rows(after);
            for (var row : rows) {
                cancellation.check();
                run.checkMaterial(row);
                last = row.id();
                progress.at(++done, Math.max(done, total));
            }
        } while (rows.size() == CHUNK);
        // Nobody saves meanwhile: files and rows are compared on the writer's own thread.
        var found = database.onWriter(() -> Reconciliation.run(database, documents));
        run.messages.addAll(found.unreadable());
        return new CheckReport(
                run.count(Found.WHOLE),
                run.count(Found.MISSING),
                run.count(Found.DAMAGED),
                found.verified(),
                run.repaired + found.repaired(),
                List.copyOf(run.messages));
    }

    private List<Row> rows(long after) {
        return database.read(
                jooq ->
                        jooq.select(
                                        MATERIAL.ID,
                                        MATERIAL.MATERIAL_KEY,
                                        MATERIAL.MANIFEST,
                                        MATERIAL_MANIFEST.JSON)
                                .from(MATERIAL_MANIFEST)
                                .join(MATERIAL)
                                .on(MATERIAL.ID.eq(MATERIAL_MANIFEST.MATERIAL_ID))
                                .where(MATERIAL_MANIFEST.MATERIAL_ID.gt(after))
                                .orderBy(MATERIAL_MANIFEST.MATERIAL_ID)
                                .limit(CHUNK)
                                .fetch(
                                        r ->
                                                new Row(
                                                        r.value1(),
                                                        r.value2(),
                                                        new Sha256(r.value3()),
                                                        r.value4())));
    }
}
