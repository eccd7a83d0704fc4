package org.lectern.store;

import static org.jooq.impl.DSL.any;
import static org.lectern.store.generated.Tables.LIBRARY_RELEASE;
import static org.lectern.store.generated.Tables.MATERIAL;
import static org.lectern.store.generated.Tables.MATERIAL_MANIFEST;
import static org.lectern.store.generated.Tables.RELEASE_MATERIAL;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.lectern.base.LecternException;
import org.lectern.base.Sha256;
import org.lectern.base.UserMessage;
import org.lectern.material.MaterialFacts;
import org.lectern.store.ManifestJson.Encoded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Writes a chunk of materials under a release that is not active yet. */
final class ReleaseRows {
    private ReleaseRows() {}

    private record Revision(String key, int number) {}

    private record Known(long id, String manifest, boolean hasManifest) {}

    /**
     * Inserts a chunk.
     *
     * @throws LecternException when a revision is known with other content, or a material comes
     *     twice
     */
    static int insert(DSLContext jooq, long release, List<Encoded> chunk) {
        long feed =
                jooq.select(LIBRARY_RELEASE.FEED_ID)
                        .from(LIBRARY_RELEASE)
                        .where(LIBRARY_RELEASE.ID.eq(release))
                        .fetchSingle(r -> r.value1());
        refuseDoubles(jooq, release, chunk);
        var known = known(jooq, feed, chunk);
        long next = LibraryRows.nextId(jooq, MATERIAL, MATERIAL.ID);
        BatchBindStep materials =
                jooq.batch(
                        jooq.insertInto(
                                        MATERIAL,
                                        MATERIAL.ID,
                                        MATERIAL.FEED_ID,
                                        MATERIAL.MATERIAL_KEY,
                                        MATERIAL.REVISION,
                                        MATERIAL.MANIFEST,
                                        MATERIAL.FIRST_RELEASE_ID)
                                .values((Long) null, null, null, null, null, null));
        BatchBindStep manifests =
                jooq.batch(
                        jooq.insertInto(
                                        MATERIAL_MANIFEST,
                                        MATERIAL_MANIFEST.MATERIAL_ID,
                                        MATERIAL_MANIFEST.JSON)
                                .values((Long) null, null));
        BatchBindStep entries =
                jooq.batch(
                        jooq.insertInto(
                                        RELEASE_MATERIAL,
                                        RELEASE_MATERIAL.RELEASE_ID,
                                        RELEASE_MATERIAL.MATERIAL_KEY,
                                        RELEASE_MATERIAL.MATERIAL_ID)
                                .values((Long) null, null, null));
        for (var encoded : chunk) {
            var facts = encoded.manifest().facts();
            String hash = Sha256.of(encoded.bytes()).hex();
            var before = known.get(new Revision(facts.id().value(), facts.revision()));
            if (before != null && !before.manifest().equals(hash)) {
                throw refused(facts);
            }
            long id = before == null ? next++ : before.id();
            if (before == null) {
                materials =
                        materials.bind(
                                id, feed, facts.id().value(), facts.revision(), hash, release);
            }
            if (before == null || !before.hasManifest()) {
                manifests = manifests.bind(id, encoded.bytes());
            }
            entries = entries.bind(release, facts.id().value(), id);
        }
        for (var batch : List.of(materials, manifests, entries)) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
        return chunk.size();
    }

    private static LecternException refused(MaterialFacts facts) {
        return new LecternException(
                UserMessage.of(
                        "store.sameRevisionDifferent", facts.id().value(), facts.revision()));
    }

    private static void refuseDoubles(DSLContext jooq, long release, List<Encoded> chunk) {
        var seen =
                new HashSet<>(
                        jooq.select(RELEASE_MATERIAL.MATERIAL_KEY)
                                .from(RELEASE_MATERIAL)
                                .where(
                                        RELEASE_MATERIAL.RELEASE_ID.eq(release),
                                        RELEASE_MATERIAL.MATERIAL_KEY.eq(any(keys(chunk))))
                                .fetch(RELEASE_MATERIAL.MATERIAL_KEY));
        for (String key : keys(chunk)) {
            if (!seen.add(key)) {
                throw new LecternException(UserMessage.of("store.materialTwice", key));
            }
        }
    }

    private static Map<Revision, Known> known(DSLContext jooq, long feed, List<Encoded> chunk) {
        var known = new HashMap<Revision, Known>();
        jooq.select(
                        MATERIAL.MATERIAL_KEY,
                        MATERIAL.REVISION,
                        MATERIAL.ID,
                        MATERIAL.MANIFEST,
                        MATERIAL_MANIFEST.MATERIAL_ID)
                .from(MATERIAL)
                .leftJoin(MATERIAL_MANIFEST)
                .on(MATERIAL_MANIFEST.MATERIAL_ID.eq(MATERIAL.ID))
                .where(MATERIAL.FEED_ID.eq(feed), MATERIAL.MATERIAL_KEY.eq(any(keys(chunk))))
                .forEach(
                        r ->
                                known.put(
                                        new Revision(r.value1(), r.value2()),
                                        new Known(r.value3(), r.value4(), r.value5() != null)));
        return known;
    }

    private static String[] keys(List<Encoded> chunk) {
        var keys = new ArrayList<String>();
        for (var encoded : chunk) {
            keys.add(encoded.manifest().facts().id().value());
        }
        return keys.toArray(String[]::new);
    }
}
