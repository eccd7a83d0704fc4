package org.lectern.authoring;

import org.lectern.authoring.OwnMaterials.Outcome;
import org.lectern.base.Cancellation;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
import org.lectern.material.Audience;
import org.lectern.material.Licence;
import org.lectern.material.Material;
import org.lectern.material.MaterialType;
import org.lectern.material.Pin;
import org.lectern.material.WorkForm;
import org.lectern.material.source.DraftFacts;
import org.lectern.material.source.MaterialReader;
import org.lectern.material.source.SourceLibrary;
import org.lectern.material.source.SourceReader;
import org.lectern.material.source.SourceWriter;
import org.lectern.store.Store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A counselor's desk: a real store with some materials of the starter library, and the services.
 */
final class Desk implements AutoCloseable {
    static final LanguageTag EN = LanguageTag.of("en");
    static final LanguageTag BG = LanguageTag.of("bg");
    static final LanguageTag UK = LanguageTag.of("uk");
    static final MaterialId STEP = new MaterialId("one-small-step");
    static final MaterialId SORT = new MaterialId("work-values-card-sort");

    static final SourceLibrary LIBRARY =
            SourceReader.read(Path.of("sample-data/library")).orThrow();

    final Store store;
    final OwnMaterials own;
    final WholeLibrary library;
    final Shelves shelves;
    final MaterialCollections collections;

    private Desk(Path folder, FileLayer files) {
        store = Store.open(folder, files, seconds());
        own =
                new OwnMaterials(
                        store.documents(),
                        store.library(),
                        store.revisions(),
                        Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));
        library = new WholeLibrary(store.library(), own);
        shelves = new Shelves(store.documents());
        collections = new MaterialCollections(store.documents());
    }

    private static InstantSource seconds() {
        var seconds = new AtomicLong(1_800_000_000L);
        return () -> Instant.ofEpochSecond(seconds.getAndIncrement());
    }

    /** Opens a folder as it is. */
    static Desk open(Path folder) {
        return open(folder, FileLayer.real());
    }

    static Desk open(Path folder, FileLayer files) {
        return new Desk(folder, files);
    }

    /** Opens a folder and installs two materials. */
    static Desk withLibrary(Path folder) {
        return withLibrary(folder, FileLayer.real());
    }

    static Desk withLibrary(Path folder, FileLayer files) {
        var desk = open(folder, files);
        desk.install("starter", material(STEP), material(SORT));
        return desk;
    }

    void install(String release, Material... materials) {
        store.library()
                .install(
                        Sha256.ofText("starter"),
                        release,
                        LIBRARY.facts(),
                        LIBRARY.framework(),
                        List.of(materials).iterator(),
                        materials.length,
                        Progress.NONE,
                        Cancellation.NEVER);
    }

    static Material material(MaterialId id) {
        return LIBRARY.materials().stream()
                .filter(m -> m.facts().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The same material under another licence and as another revision. */
    static Material licensed(Material material, Licence licence, int revision) {
        var texts = new TreeMap<>(SourceWriter.texts(material));
        var facts = DraftFacts.of(material.facts());
        texts.put(
                SourceWriter.FACTS,
                SourceWriter.facts(
                        material.facts().id(),
                        revision,
                        facts.withCredits(facts.credits().withLicence(licence)),
                        null));
        return MaterialReader.read(
                        material.facts().id(), texts, material.files(), LIBRARY.framework())
                .orThrow();
    }

    Pin pinOf(MaterialId id) {
        return library.head(id).orElseThrow().pin();
    }

    /** An adaptation that nothing is missing in. */
    OwnMaterial adaptation() {
        return own.adapt(pinOf(STEP), EN, "Ana Example").withChanges(EN, "Shorter.");
    }

    /** Makes a material usable that must be right. */
    Pin use(DocumentId id, OwnMaterial material) {
        Outcome outcome = own.publish(id, material);
        if (!outcome.problems().isEmpty()) {
            throw new IllegalStateException(outcome.problems().toString());
        }
        return Objects.requireNonNull(outcome.stored().content().published()).pin();
    }

    /** A small material of one's own that nothing is missing in. */
    static OwnMaterial small(OwnMaterial begun, String title) {
        return begun.withTitle(EN, title)
                .withSummary(EN, "What it is for.")
                .withObjectives(EN, List.of("Say one thing"))
                .changeTopic(
                        t ->
                                t.withCompetences(List.of("values"))
                                        .withLevel("A")
                                        .withType(MaterialType.ACTIVITY)
                                        .withAudience(Set.of(Audience.ADULTS)))
                .changeRunning(
                        r ->
                                r.withMinutes(new DraftFacts.Minutes(5, 10, 15))
                                        .withGroup(new DraftFacts.GroupSize(2, 12))
                                        .withMethod(Set.of(WorkForm.PAIRS)))
                .withGuide(
                        EN,
                        """
                        ## Preparation {#preparation}

                        - Nothing.

                        ## Steps {#steps}

                        1. (10 min) **Talk.** In pairs.

                        ## Debrief {#debrief}

                        - What was new?

                        ## Variations {#variations}

                        None.
                        """);
    }

    @Override
    public void close() {
        store.close();
    }
}
