package org.lectern.store;

import static org.lectern.store.generated.Tables.LIBRARY_FEED;
import static org.lectern.store.generated.Tables.LIBRARY_RELEASE;
import static org.lectern.store.generated.Tables.LIBRARY_STATE;

import org.jooq.DSLContext;
import org.lectern.base.Cancellation;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
import org.lectern.material.Framework;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Material;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings a release in beside the active one and flips. Blobs are written on the calling thread,
 * rows by small chunks on the writer's, so that a document can be saved in between.
 */
final class Installer {
    private static final System.Logger LOG = System.getLogger(Installer.class.getName());
    private static final int CHUNK = 100;

    private final Database database;
    private final Blobs blobs;
    private final Retention retention;
    private final Claims claims;
    private final InstantSource clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** What is to be installed, but for its materials; total is their number, or -1. */
    record Order(
            Sha256 feed, String release, LibraryFacts library, Framework framework, int total) {}

    Installer(
            Database database,
            Blobs blobs,
            Retention retention,
            Claims claims,
            InstantSource clock) {
        this.database = database;
        this.blobs = blobs;
        this.retention = retention;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Installs.
     *
     * @param flipped called when the release is active, before older ones are cleared away
     * @throws IOException when a blob can't be written; the old release is still active then
     */
    void install(
            Order order,
            Iterator<Material> materials,
            Progress progress,
            Cancellation cancellation,
            Runnable flipped)
            throws IOException {
        oneAtATime.lock();
        try {
            // What an installation left behind that was cut off must not stand in the way.
            retention.clear();
            long release = database.write(jooq -> begin(jooq, order));
            boolean isWhole = false;
            try {
                int count = fill(release, order, materials, progress, cancellation);
                // Everything reaches the disk before anything says that it is there.
                database.sync();
                database.writeDurably(jooq -> flip(jooq, release, count));
                isWhole = true;
            } finally {
                if (!isWhole) {
                    clearQuietly();
                }
            }
            flipped.run();
            clearQuietly();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Room that isn't freed now is freed by the next installation. */
    private void clearQuietly() {
        try {
            retention.clear();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.INFO, "What is no longer needed could not be deleted yet.", e);
        }
    }

    private long begin(DSLContext jooq, Order order) {
        Long feed =
                jooq.select(LIBRARY_FEED.ID)
                        .from(LIBRARY_FEED)
                        .where(LIBRARY_FEED.IDENTITY.eq(order.feed().hex()))
                        .fetchOne(LIBRARY_FEED.ID);
        if (feed == null) {
            feed = LibraryRows.nextId(jooq, LIBRARY_FEED, LIBRARY_FEED.ID);
            jooq.insertInto(LIBRARY_FEED)
                    .set(LIBRARY_FEED.ID, feed)
                    .set(LIBRARY_FEED.IDENTITY, order.feed().hex())
                    .execute();
        }
        long id = LibraryRows.nextId(jooq, LIBRARY_RELEASE, LIBRARY_RELEASE.ID);
        jooq.insertInto(LIBRARY_RELEASE)
                .set(LIBRARY_RELEASE.ID, id)
                .set(LIBRARY_RELEASE.FEED_ID, feed)
                .set(LIBRARY_RELEASE.NAME, order.release())
                .set(LIBRARY_RELEASE.FACTS_JSON, ManifestJson.bytes(order.library()))
                .set(LIBRARY_RELEASE.FRAMEWORK_JSON, ManifestJson.bytes(order.framework()))
                .set(LIBRARY_RELEASE.INSTALLED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(LIBRARY_RELEASE.MATERIAL_COUNT, 0)
                .set(LIBRARY_RELEASE.ACTIVATED, false)
                .execute();
        return id;
    }

    private int fill(
            long release,
            Order order,
            Iterator<Material> materials,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        int done = 0;
        // A blob that is written here and undone again may be what somebody else relies on by then.
        try (var _ = claims.begin();
                var batch = blobs.batch()) {
            while (materials.hasNext()) {
                done += chunk(release, materials, batch, cancellation);
                progress.at(done, order.total());
            }
            cancellation.check();
            batch.finish();
        }
        return done;
    }

    private int chunk(
            long release,
            Iterator<Material> materials,
            Blobs.Batch batch,
            Cancellation cancellation)
            throws IOException {
        List<ManifestJson.Encoded> chunk = new ArrayList<>();
        batch.forgetWritten();
        boolean hasRows = false;
        try {
            while (chunk.size() < CHUNK && materials.hasNext()) {
                cancellation.check();
                chunk.add(ManifestJson.encode(materials.next(), batch::add));
            }
            batch.await();
            database.write(jooq -> ReleaseRows.insert(jooq, release, chunk));
            hasRows = true;
        } finally {
            if (!hasRows) {
                undo(batch);
            }
        }
        return chunk.size();
    }

    /** Blobs that no row names yet would never be found again. */
    private void undo(Blobs.Batch batch) {
        batch.close();
        try {
            for (var blob : batch.written()) {
                claims.delete(blob, () -> blobs.delete(blob));
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "Files of a failed installation stay behind.", e);
        }
    }

    /** The one short transaction that everything waits for. */
    private static long flip(DSLContext jooq, long release, int count) {
        jooq.update(LIBRARY_RELEASE)
                .set(LIBRARY_RELEASE.MATERIAL_COUNT, count)
                .set(LIBRARY_RELEASE.ACTIVATED, true)
                .where(LIBRARY_RELEASE.ID.eq(release))
                .execute();
        jooq.update(LIBRARY_STATE)
                .set(LIBRARY_STATE.PREVIOUS_ID, LIBRARY_STATE.ACTIVE_ID)
                .set(LIBRARY_STATE.ACTIVE_ID, release)
                .set(LIBRARY_STATE.GENERATION, LIBRARY_STATE.GENERATION.plus(1))
                .execute();
        return release;
    }
}
