package org.lectern.ui.catalogue;

import org.lectern.base.Cancellation;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.library.MaterialHead.EditionHead;
import org.lectern.library.MaterialHead.SheetHead;
import org.lectern.library.MaterialHead.StepHead;
import org.lectern.material.Edition;
import org.lectern.material.Framework;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Material;
import org.lectern.material.Pin;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** A library in memory that counts how many materials it was asked for. */
final class FakeLibrary implements LibraryStore {
    private static final Sha256 FEED = Sha256.ofText("a test feed");

    private final Map<MaterialId, InstalledMaterial> materials = new ConcurrentSkipListMap<>();
    private Optional<ActiveRelease> active = Optional.empty();
    private int asked;

    /** How many heads were read so far. */
    int asked() {
        return asked;
    }

    /** Puts these materials in place of those before. */
    void install(LibraryFacts facts, Framework framework, List<Material> all) {
        install(
                FEED,
                "test",
                facts,
                framework,
                all.iterator(),
                all.size(),
                Progress.NONE,
                Cancellation.NEVER);
    }

    @Override
    public Optional<ActiveRelease> active() {
        return active;
    }

    @Override
    public ActiveRelease install(
            Sha256 feed,
            String release,
            LibraryFacts library,
            Framework framework,
            Iterator<Material> all,
            int total,
            Progress progress,
            Cancellation cancellation) {
        materials.clear();
        all.forEachRemaining(
                material ->
                        materials.put(
                                material.facts().id(),
                                new InstalledMaterial(
                                        head(feed, material),
                                        List.copyOf(material.editions().values()))));
        long generation = active.map(ActiveRelease::generation).orElse(0L) + 1;
        var now =
                new ActiveRelease(feed, release, library, framework, generation, materials.size());
        active = Optional.of(now);
        return now;
    }

    static MaterialHead head(Sha256 feed, Material material) {
        var facts = material.facts();
        var editions = new TreeMap<LanguageTag, EditionHead>();
        material.editions().forEach((language, edition) -> editions.put(language, head(edition)));
        var manifest = Sha256.ofText(facts.id() + " " + facts.revision());
        return new MaterialHead(
                new Pin(feed, facts.id(), facts.revision(), manifest), facts, editions);
    }

    private static EditionHead head(Edition edition) {
        return new EditionHead(
                edition.language(),
                edition.title(),
                edition.summary(),
                edition.objectives(),
                edition.translation(),
                edition.steps().stream().map(s -> new StepHead(s.minutes(), s.title())).toList(),
                edition.sheets().stream()
                        .map(s -> new SheetHead(s.kind(), s.name(), s.easy(), s.title()))
                        .toList());
    }

    @Override
    public Optional<MaterialHead> head(MaterialId id) {
        return heads(List.of(id)).stream().findFirst();
    }

    @Override
    public List<MaterialHead> heads(Collection<MaterialId> ids) {
        asked += ids.size();
        return ids.stream()
                .map(materials::get)
                .filter(Objects::nonNull)
                .map(InstalledMaterial::head)
                .toList();
    }

    @Override
    public Optional<MaterialHead> head(Pin pin) {
        return head(pin.material()).filter(head -> head.pin().equals(pin));
    }

    @Override
    public Optional<Edition> edition(Pin pin, LanguageTag language) {
        return Optional.ofNullable(materials.get(pin.material()))
                .flatMap(
                        material ->
                                material.editions().stream()
                                        .filter(e -> e.language().equals(language))
                                        .findFirst());
    }

    @Override
    public Optional<byte[]> file(Pin pin, String name) {
        return Optional.empty();
    }

    @Override
    public List<KeptRevision> revisions(MaterialId id) {
        return head(id).map(head -> new KeptRevision(head.pin(), null)).stream().toList();
    }

    @Override
    public void forEach(Consumer<InstalledMaterial> consumer, Cancellation cancellation) {
        materials.values().forEach(consumer);
    }
}
