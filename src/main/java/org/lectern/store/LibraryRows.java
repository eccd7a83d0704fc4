package org.lectern.store;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.lectern.store.generated.Tables.LIBRARY_FEED;
import static org.lectern.store.generated.Tables.LIBRARY_RELEASE;
import static org.lectern.store.generated.Tables.LIBRARY_STATE;
import static org.lectern.store.generated.Tables.MATERIAL;
import static org.lectern.store.generated.Tables.MATERIAL_MANIFEST;
import static org.lectern.store.generated.Tables.RELEASE_MATERIAL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.lectern.base.MaterialId;
import org.lectern.base.Sha256;
import org.lectern.library.LibraryStore.ActiveRelease;
import org.lectern.library.LibraryStore.KeptRevision;
import org.lectern.material.Pin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The library's questions to the database. */
final class LibraryRows {
    private LibraryRows() {}

    /** The active release with its row's id. */
    record Active(long releaseId, ActiveRelease release) {}

    /** A revision with its manifest. */
    @SuppressWarnings("ArrayRecordComponent") // decoded at once, never compared
    record Row(Pin pin, byte[] manifest) {}

    static Optional<Active> active(DSLContext jooq) {
        return jooq.select(
                        LIBRARY_RELEASE.ID,
                        LIBRARY_FEED.IDENTITY,
                        LIBRARY_RELEASE.NAME,
                        LIBRARY_RELEASE.FACTS_JSON,
                        LIBRARY_RELEASE.FRAMEWORK_JSON,
                        LIBRARY_STATE.GENERATION,
                        LIBRARY_RELEASE.MATERIAL_COUNT)
                .from(LIBRARY_STATE)
                .join(LIBRARY_RELEASE)
                .on(LIBRARY_RELEASE.ID.eq(LIBRARY_STATE.ACTIVE_ID))
                .join(LIBRARY_FEED)
                .on(LIBRARY_FEED.ID.eq(LIBRARY_RELEASE.FEED_ID))
                .fetchOptional(
                        r ->
                                new Active(
                                        r.value1(),
                                        new ActiveRelease(
                                                new Sha256(r.value2()),
                                                r.value3(),
                                                ManifestJson.libraryFacts(r.value4()),
                                                ManifestJson.framework(r.value5()),
                                                r.value6(),
                                                r.value7())));
    }

    /** Materials of a release; those that are not there are left out. */
    static List<Row> rows(DSLContext jooq, Active active, Collection<MaterialId> ids) {
        String[] keys = ids.stream().map(MaterialId::value).toArray(String[]::new);
        var key = RELEASE_MATERIAL.MATERIAL_KEY;
        Condition chosen = keys.length == 1 ? key.eq(keys[0]) : key.eq(any(keys));
        return select(jooq, active, chosen, keys.length);
    }

    /** The next materials of a release in the order of their ids. */
    static List<Row> rowsAfter(
            DSLContext jooq, Active active, @Nullable MaterialId last, int limit) {
        String after = last == null ? "" : last.value();
        return select(jooq, active, RELEASE_MATERIAL.MATERIAL_KEY.gt(after), limit);
    }

    private static List<Row> select(DSLContext jooq, Active active, Condition chosen, int limit) {
        var feed = active.release().feed();
        return jooq.select(
                        RELEASE_MATERIAL.MATERIAL_KEY,
                        MATERIAL.REVISION,
                        MATERIAL.MANIFEST,
                        MATERIAL_MANIFEST.JSON)
                .from(RELEASE_MATERIAL)
                .join(MATERIAL)
                .on(MATERIAL.ID.eq(RELEASE_MATERIAL.MATERIAL_ID))
                .join(MATERIAL_MANIFEST)
                .on(MATERIAL_MANIFEST.MATERIAL_ID.eq(MATERIAL.ID))
                .where(RELEASE_MATERIAL.RELEASE_ID.eq(active.releaseId()), chosen)
                .orderBy(RELEASE_MATERIAL.MATERIAL_KEY)
                .limit(limit)
                .fetch(
                        r ->
                                new Row(
                                        new Pin(
                                                feed,
                                                new MaterialId(r.value1()),
                                                r.value2(),
                                                new Sha256(r.value3())),
                                        r.value4()));
    }

    /** The manifest of this very revision, if its row is still kept. */
    static Optional<byte[]> manifest(DSLContext jooq, Pin pin) {
        return jooq.select(MATERIAL_MANIFEST.JSON)
                .from(MATERIAL)
                .join(LIBRARY_FEED)
                .on(LIBRARY_FEED.ID.eq(MATERIAL.FEED_ID))
                .join(MATERIAL_MANIFEST)
                .on(MATERIAL_MANIFEST.MATERIAL_ID.eq(MATERIAL.ID))
                .where(
                        LIBRARY_FEED.IDENTITY.eq(pin.feed().hex()),
                        MATERIAL.MATERIAL_KEY.eq(pin.material().value()),
                        MATERIAL.REVISION.eq(pin.revision()),
                        MATERIAL.MANIFEST.eq(pin.manifest().hex()))
                .fetchOptional(MATERIAL_MANIFEST.JSON);
    }

    /** This very revision under the feed that really brought it, whatever feed the pin claims. */
    static Optional<Pin> verified(DSLContext jooq, Pin pin) {
        return jooq.select(LIBRARY_FEED.IDENTITY)
                .from(MATERIAL)
                .join(LIBRARY_FEED)
                .on(LIBRARY_FEED.ID.eq(MATERIAL.FEED_ID))
                .where(
                        MATERIAL.MATERIAL_KEY.eq(pin.material().value()),
                        MATERIAL.REVISION.eq(pin.revision()),
                        MATERIAL.MANIFEST.eq(pin.manifest().hex()),
                        notExists(
                                selectOne()
                                        .from(LIBRARY_RELEASE)
                                        .where(
                                                LIBRARY_RELEASE.ID.eq(MATERIAL.FIRST_RELEASE_ID),
                                                LIBRARY_RELEASE.ACTIVATED.isFalse())))
                // Of several libraries with the same revision, the one that the pin names.
                .orderBy(
                        when(LIBRARY_FEED.IDENTITY.eq(pin.feed().hex()), 0).otherwise(1),
                        LIBRARY_FEED.ID)
                .limit(1)
                .fetchOptional(LIBRARY_FEED.IDENTITY)
                .map(
                        feed ->
                                new Pin(
                                        new Sha256(feed),
                                        pin.material(),
                                        pin.revision(),
                                        pin.manifest()));
    }

    /** The revisions of a material whose manifests are kept, the newest first. */
    static List<KeptRevision> revisions(DSLContext jooq, Sha256 feed, MaterialId id) {
        return jooq.select(MATERIAL.REVISION, MATERIAL.MANIFEST, LIBRARY_RELEASE.INSTALLED_AT)
                .from(MATERIAL)
                .join(LIBRARY_FEED)
                .on(LIBRARY_FEED.ID.eq(MATERIAL.FEED_ID))
                .join(MATERIAL_MANIFEST)
                .on(MATERIAL_MANIFEST.MATERIAL_ID.eq(MATERIAL.ID))
                .leftJoin(LIBRARY_RELEASE)
                .on(LIBRARY_RELEASE.ID.eq(MATERIAL.FIRST_RELEASE_ID))
                .where(LIBRARY_FEED.IDENTITY.eq(feed.hex()), MATERIAL.MATERIAL_KEY.eq(id.value()))
                .orderBy(MATERIAL.REVISION.desc())
                .fetch(
                        r ->
                                new KeptRevision(
                                        new Pin(feed, id, r.value1(), new Sha256(r.value2())),
                                        r.value3() == null ? null : r.value3().toInstant()));
    }

    /** The next free id of a table; only the writer's thread asks. */
    static long nextId(DSLContext jooq, Table<? extends Record> table, Field<Long> id) {
        Long highest = jooq.select(max(id)).from(table).fetchOne(max(id));
        return highest == null ? 1 : highest + 1;
    }
}
