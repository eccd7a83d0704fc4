package org.lectern.store;

import org.lectern.base.Sha256;
import org.lectern.library.MaterialHead;
import org.lectern.library.RevisionStore;
import org.lectern.material.Material;
import org.lectern.material.Pin;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Revisions as blobs alone: no row names them, only the documents that pin them. */
final class SqlRevisionStore implements RevisionStore {
    private final Database database;
    private final Blobs blobs;
    private final Claims claims;
    private final SqlLibraryStore library;
    private final StoreErrors errors;

    SqlRevisionStore(
            Database database,
            Blobs blobs,
            Claims claims,
            SqlLibraryStore library,
            StoreErrors errors) {
        this.database = database;
        this.blobs = blobs;
        this.claims = claims;
        this.library = library;
        this.errors = errors;
    }

    @Override
    public Pin pin(Sha256 feed, Material material) {
        return errors.guard(() -> pin(feed, material, ManifestJson.encode(material, Sha256::of)));
    }

    private static Pin pin(Sha256 feed, Material material, ManifestJson.Encoded encoded) {
        var facts = material.facts();
        return new Pin(feed, facts.id(), facts.revision(), Sha256.of(encoded.bytes()));
    }

    @Override
    public <T> T keep(Sha256 feed, Material material, Function<Pin, T> save) {
        try (var _ = claims.begin()) {
            Pin pin = errors.guard(() -> pin(feed, material, write(material)));
            return save.apply(pin);
        }
    }

    /** Every blob is claimed before anybody looks whether it has to be written. */
    private ManifestJson.Encoded write(Material material) throws IOException {
        try (var batch = blobs.batch()) {
            var encoded =
                    ManifestJson.encode(
                            material,
                            bytes -> {
                                var hash = Sha256.of(bytes);
                                claims.claim(hash);
                                mend(hash);
                                return batch.add(bytes);
                            });
            batch.finish();
            return encoded;
        }
    }

    /** A blob whose bytes are wrong makes room for the right ones, which are at hand now. */
    private void mend(Sha256 hash) throws IOException {
        if (blobs.exists(hash)) {
            try {
                blobs.read(hash);
            } catch (Blobs.DamagedException e) {
                blobs.setAside(hash);
            }
        }
    }

    @Override
    public Sha256 keepFile(byte[] bytes) {
        return errors.guard(
                () -> {
                    claims.claimForGood(Sha256.of(bytes));
                    try (var batch = blobs.batch()) {
                        var hash = batch.add(bytes);
                        batch.finish();
                        return hash;
                    }
                });
    }

    @Override
    public Optional<byte[]> file(Sha256 sha256) {
        return errors.guard(
                () -> blobs.exists(sha256) ? Optional.of(blobs.read(sha256)) : Optional.empty());
    }

    @Override
    public List<KeptFile> files(Pin pin) {
        return library.files(pin);
    }

    @Override
    public Optional<Pin> verified(Pin claimed) {
        return errors.guard(() -> database.read(jooq -> LibraryRows.verified(jooq, claimed)));
    }

    @Override
    public List<Sha256> parts(Pin pin) {
        return library.parts(pin);
    }

    @Override
    public MaterialHead check(Pin pin, Function<Sha256, Optional<byte[]>> parts) {
        return new ForeignRevision(pin, parts).check().head(pin);
    }

    @Override
    public <T> T keepForeign(
            Collection<Pin> pins, Function<Sha256, Optional<byte[]>> parts, Supplier<T> save) {
        for (var pin : pins) {
            if (!pin.feed().equals(UNSIGNED) && !verified(pin).equals(Optional.of(pin))) {
                throw new BrokenRevisionException("a feed without this revision: " + pin, null);
            }
        }
        var revisions = pins.stream().map(pin -> new ForeignRevision(pin, parts)).toList();
        // All of them are whole before the first byte of any is written.
        revisions.forEach(ForeignRevision::check);
        try (var _ = claims.begin()) {
            for (var revision : revisions) {
                revision.forEachPart(bytes -> errors.guard(() -> keepPart(bytes)));
            }
            return save.get();
        }
    }

    /** One after the other, so that no more than one of them is in memory. */
    private Sha256 keepPart(byte[] bytes) throws IOException {
        var hash = Sha256.of(bytes);
        claims.claim(hash);
        mend(hash);
        if (!blobs.exists(hash)) {
            try (var batch = blobs.batch()) {
                batch.add(bytes);
                batch.finish();
            }
        }
        return hash;
    }
}
