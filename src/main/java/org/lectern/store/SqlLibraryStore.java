package org.lectern.store;

import org.jspecify.annotations.Nullable;
import org.lectern.base.Cancellation;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
import org.lectern.base.UserMessage;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.library.RevisionStore.KeptFile;
import org.lectern.material.Edition;
import org.lectern.material.Framework;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Material;
import org.lectern.material.Pin;
import org.lectern.store.LibraryRows.Active;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The library in H2 and in blobs. */
final class SqlLibraryStore implements LibraryStore {
    private static final int RECENT_ACTIVE = 1_500;
    private static final int RECENT_PINNED = 500;
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Blobs blobs;
    private final StoreErrors errors;
    private final Installer installer;
    private volatile RecentlyUsed<Pin, Manifest> pinned = new RecentlyUsed<>(RECENT_PINNED);
    private volatile @Nullable View view;

    /** What is active, with the heads that were asked for last: never outdated, only replaced. */
    private record View(Active active, RecentlyUsed<MaterialId, MaterialHead> recent) {}

    SqlLibraryStore(Database database, Blobs blobs, StoreErrors errors, Installer installer) {
        this.database = database;
        this.blobs = blobs;
        this.errors = errors;
        this.installer = installer;
        refresh();
    }

    private void refresh() {
        view =
                database.read(LibraryRows::active)
                        .map(a -> new View(a, new RecentlyUsed<>(RECENT_ACTIVE)))
                        .orElse(null);
    }

    @Override
    public Optional<ActiveRelease> active() {
        var now = view;
        return now == null ? Optional.empty() : Optional.of(now.active().release());
    }

    @Override
    public ActiveRelease install(
            Sha256 feed,
            String release,
            LibraryFacts library,
            Framework framework,
            Iterator<Material> materials,
            int total,
            Progress progress,
            Cancellation cancellation) {
        return errors.guard(
                () -> {
                    installer.install(
                            new Installer.Order(feed, release, library, framework, total),
                            materials,
                            progress,
                            cancellation,
                            this::refresh);
                    // Revisions that nothing keeps any more are gone now.
                    pinned = new RecentlyUsed<>(RECENT_PINNED);
                    return active().orElseThrow();
                });
    }

    @Override
    public Optional<MaterialHead> head(MaterialId id) {
        return heads(List.of(id)).stream().findFirst();
    }

    @Override
    public List<MaterialHead> heads(Collection<MaterialId> ids) {
        var now = view;
        if (now == null) {
            return List.of();
        }
        var found = new HashMap<MaterialId, MaterialHead>();
        var missing = new ArrayList<MaterialId>();
        for (var id : ids) {
            var head = now.recent().get(id);
            if (head == null) {
                missing.add(id);
            } else {
                found.put(id, head);
            }
        }
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            var some = missing.subList(from, Math.min(from + AT_ONCE, missing.size()));
            for (var head : fetch(now.active(), some)) {
                now.recent().put(head.id(), head);
                found.put(head.id(), head);
            }
        }
        var inOrder = new ArrayList<MaterialHead>();
        for (var id : ids) {
            var head = found.get(id);
            if (head != null) {
                inOrder.add(head);
            }
        }
        return inOrder;
    }

    private List<MaterialHead> fetch(Active active, List<MaterialId> ids) {
        return errors.guard(
                () ->
                        database.read(jooq -> LibraryRows.rows(jooq, active, ids)).stream()
                                .map(r -> ManifestJson.manifest(r.manifest()).head(r.pin()))
                                .toList());
    }

    @Override
    public Optional<MaterialHead> head(Pin pin) {
        return errors.guard(() -> manifest(pin).map(m -> m.head(pin)));
    }

    /**
     * The manifest from its row, else from its blob: a pin outlives the rows of its release, and
     * even the database.
     */
    private Optional<Manifest> manifest(Pin pin) throws IOException {
        // One that a meanwhile finished installation replaces is filled in vain, and does no harm.
        var cache = pinned;
        var recent = cache.get(pin);
        if (recent != null) {
            return Optional.of(recent);
        }
        byte[] json = database.read(jooq -> LibraryRows.manifest(jooq, pin)).orElse(null);
        if (json == null) {
            if (!blobs.exists(pin.manifest())) {
                return Optional.empty();
            }
            json = read(pin, pin.manifest());
        }
        Manifest manifest;
        try {
            manifest = ManifestJson.manifest(json);
        } catch (JacksonException e) {
            throw new LecternException(broken("store.blobDamaged", pin), e);
        }
        // A pin that names another material's manifest, or a blob that is none, leads nowhere.
        if (!manifest.facts().id().equals(pin.material())
                || manifest.facts().revision() != pin.revision()) {
            return Optional.empty();
        }
        cache.put(pin, manifest);
        return Optional.of(manifest);
    }

    /** The files of a pinned revision, none when it can't be found. */
    List<KeptFile> files(Pin pin) {
        return errors.guard(
                () ->
                        manifest(pin)
                                .map(
                                        m ->
                                                m.files().stream()
                                                        .map(
                                                                f ->
                                                                        new KeptFile(
                                                                                f.name(),
                                                                                f.sha256()))
                                                        .toList())
                                .orElse(List.of()));
    }

    /** The hashes of all that a pinned revision consists of, none when it can't be found. */
    List<Sha256> parts(Pin pin) {
        return errors.guard(
                () -> manifest(pin).map(m -> m.parts(pin.manifest())).orElse(List.of()));
    }

    private byte[] read(Pin pin, Sha256 blob) throws IOException {
        try {
            return blobs.read(blob);
        } catch (NoSuchFileException e) {
            throw new LecternException(broken("store.blobMissing", pin), e);
        } catch (Blobs.DamagedException e) {
            throw new LecternException(broken("store.blobDamaged", pin), e);
        }
    }

    private static UserMessage broken(String key, Pin pin) {
        return UserMessage.of(key, pin.material().value());
    }

    @Override
    public Optional<Edition> edition(Pin pin, LanguageTag language) {
        return errors.guard(
                () -> {
                    var manifest = manifest(pin).orElse(null);
                    return manifest == null || !manifest.editions().containsKey(language)
                            ? Optional.empty()
                            : Optional.of(edition(pin, manifest, language));
                });
    }

    private Edition edition(Pin pin, Manifest manifest, LanguageTag language) throws IOException {
        var entry = manifest.editions().get(language);
        if (entry == null) {
            throw new IllegalArgumentException("no edition in " + language);
        }
        return entry.with(language, ManifestJson.text(read(pin, entry.text())));
    }

    @Override
    public Optional<byte[]> file(Pin pin, String name) {
        return errors.guard(
                () -> {
                    var manifest = manifest(pin).orElse(null);
                    if (manifest == null) {
                        return Optional.empty();
                    }
                    for (var file : manifest.files()) {
                        if (file.name().equals(name)) {
                            return Optional.of(read(pin, file.sha256()));
                        }
                    }
                    return Optional.empty();
                });
    }

    @Override
    public List<KeptRevision> revisions(MaterialId id) {
        var now = view;
        return now == null
                ? List.of()
                : errors.guard(
                        () ->
                                database.read(
                                        jooq ->
                                                LibraryRows.revisions(
                                                        jooq, now.active().release().feed(), id)));
    }

    @Override
    public void forEach(Consumer<InstalledMaterial> consumer, Cancellation cancellation) {
        var now = view;
        if (now == null) {
            return;
        }
        @Nullable MaterialId last = null;
        while (true) {
            var after = last;
            var rows =
                    errors.guard(
                            () ->
                                    database.read(
                                            jooq ->
                                                    LibraryRows.rowsAfter(
                                                            jooq, now.active(), after, AT_ONCE)));
            for (var row : rows) {
                cancellation.check();
                consumer.accept(errors.guard(() -> installed(row)));
                last = row.pin().material();
            }
            if (rows.size() < AT_ONCE) {
                return;
            }
        }
    }

    private InstalledMaterial installed(LibraryRows.Row row) throws IOException {
        var manifest = ManifestJson.manifest(row.manifest());
        var editions = new ArrayList<Edition>();
        for (var language : manifest.editions().keySet()) {
            editions.add(edition(row.pin(), manifest, language));
        }
        return new InstalledMaterial(manifest.head(row.pin()), editions);
    }
}
