package org.lectern.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.authoring.Desk.BG;
import static org.lectern.authoring.Desk.EN;
import static org.lectern.authoring.Desk.SORT;
import static org.lectern.authoring.Desk.STEP;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.document.DocumentHead;
import org.lectern.library.Usage.UsedIn;
import org.lectern.material.Attribution;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.EditionState;
import org.lectern.material.Licence;
import org.lectern.material.Pin;
import org.lectern.plan.Group;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.text.Texts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

class OwnMaterialsTest {
    private final DocumentId id = DocumentId.random();
    private final MaterialId material = OwnMaterials.materialId(id);

    @TempDir private Path folder;

    private static String keyOf(Throwable failure) {
        assertThat(failure).isInstanceOf(LecternException.class);
        return ((LecternException) failure).userMessage().key();
    }

    @Test
    void aNewMaterialIsUsedOnceNothingIsMissing() {
        try (var desk = Desk.withLibrary(folder)) {
            var begun = desk.own.create(EN, "Ana Example");
            assertThat(desk.own.publish(id, begun).problems()).isNotEmpty();
            assertThat(desk.library.head(material)).isEmpty();
            assertThat(desk.own.load(id).orElseThrow().content()).isEqualTo(begun);

            var pin = desk.use(id, Desk.small(begun, "Two truths"));
            var head = desk.library.head(material).orElseThrow();
            assertThat(head.pin()).isEqualTo(pin);
            assertThat(head.facts().revision()).isEqualTo(1);
            assertThat(head.facts().area()).isEqualTo("self-awareness");
            assertThat(head.facts().licence()).isEqualTo(Licence.BY_SA);
            assertThat(head.facts().authors()).containsExactly("Ana Example");
            assertThat(head.facts().year()).isEqualTo(2026);
            assertThat(desk.library.edition(pin, EN).orElseThrow().steps()).hasSize(1);
            assertThat(desk.library.heads(List.of(SORT, material, STEP, new MaterialId("own-x"))))
                    .extracting(h -> h.id())
                    .containsExactly(SORT, material, STEP);
            assertThat(desk.library.revisions(material))
                    .extracting(r -> r.pin())
                    .containsExactly(pin);
        }
    }

    @Test
    void anAdaptationNamesWhatItWasMadeFromAndThatItWasChanged() {
        try (var desk = Desk.withLibrary(folder)) {
            var begun = desk.own.adapt(desk.pinOf(STEP), BG, "Ана Пример");
            assertThat(begun.editions()).containsOnlyKeys(BG);
            assertThat(desk.own.problems(id, begun))
                    .extracting(p -> p.message().key())
                    .containsExactly("material.own.changes");
            desk.use(id, begun.withChanges(BG, "По-кратко."));
            var again = DocumentId.random();
            var pin = desk.pinOf(material);
            var second = desk.own.adapt(pin, BG, "Bo Example").withChanges(BG, "По-дълго.");
            desk.use(again, second);

            var head = desk.library.head(OwnMaterials.materialId(again)).orElseThrow();
            var chain = Objects.requireNonNull(head.facts().basedOn()).chain();
            assertThat(chain).extracting(b -> b.id()).containsExactly(material, STEP);
            assertThat(chain).extracting(b -> b.revision()).containsExactly(1, 1);
            assertThat(chain)
                    .extracting(b -> b.authors())
                    .containsExactly(List.of("Ана Пример"), List.of("Lectern"));
            var edition = desk.library.edition(head.pin(), BG).orElseThrow();
            assertThat(Attribution.of(head.facts(), edition).line(Texts.of(BG)))
                    .contains("Bo Example", "Ана Пример", "По-дълго.", "По-кратко.", "редакция 1");
            assertThat(desk.store.usage().usedIn(STEP)).extracting(UsedIn::id).containsExactly(id);
        }
    }

    @Test
    void whatForbidsAdaptationsIsRefusedWithTheReason() {
        try (var desk = Desk.open(folder)) {
            var material = Desk.material(STEP);
            desk.install("nd", Desk.licensed(material, Licence.BY_NC_ND, 1));
            assertThatThrownBy(() -> desk.own.adapt(desk.pinOf(STEP), EN, ""))
                    .satisfies(e -> assertThat(keyOf(e)).isEqualTo("material.own.noDerivatives"))
                    .hasMessageContaining("CC BY-NC-ND 4.0");
            desk.install("nc", Desk.licensed(material, Licence.BY_NC_SA, 2));
            var adapted = desk.own.adapt(desk.pinOf(STEP), EN, "");
            assertThat(adapted.facts().credits().licence()).isEqualTo(Licence.BY_NC_SA);
            assertThat(
                            desk.own.problems(
                                    id,
                                    adapted.changeCredits(
                                            c ->
                                                    c.withLicence(Licence.BY)
                                                            .withAuthors(List.of("A")))))
                    .extracting(p -> p.message().key())
                    .containsExactly("material.own.licence", "material.own.changes");
        }
    }

    @Test
    void theSameContentIsTheSamePinAndAnotherOneIsTheNextRevision() {
        try (var desk = Desk.withLibrary(folder)) {
            var first = desk.adaptation();
            var pin = desk.use(id, first);
            assertThat(desk.use(id, first)).isEqualTo(pin);
            var next = desk.use(id, first.withTitle(EN, "A smaller step"));
            assertThat(next.revision()).isEqualTo(2);
            assertThat(next.feed()).isEqualTo(pin.feed());
            assertThat(desk.pinOf(material)).isEqualTo(next);
            // Going back is a change like any other: revision 1 stays what it was.
            assertThat(desk.use(id, first).revision()).isEqualTo(3);
            assertThat(desk.library.edition(pin, EN).orElseThrow().title())
                    .isEqualTo("One small step");
        }
    }

    @Test
    void aPlanKeepsTheRevisionThatItPins() {
        try (var desk = Desk.withLibrary(folder)) {
            var plans = new Plans(desk.store.documents(), desk.library);
            var pin = desk.use(id, desk.adaptation());
            var plan =
                    plans.insert(
                            SessionPlan.empty("p", new Group("", new TreeMap<>())),
                            0,
                            List.of(material));
            assertThat(plan.blocks()).hasSize(1);
            plans.save(DocumentId.random(), plan);
            desk.use(id, desk.adaptation().withTitle(EN, "Another"));
            desk.own.setTrashed(id, true);
            // Two releases without the original, which the first one's rows go with.
            desk.install("second", Desk.material(SORT));
            desk.install("third", Desk.material(SORT));
            assertThat(desk.library.head(STEP)).isEmpty();
            var kept = plans.materials(plan);
            assertThat(kept.material(plan.blocks().getFirst()).orElseThrow().pin()).isEqualTo(pin);
            assertThat(desk.library.edition(pin, EN)).isPresent();
            assertThat(desk.store.usage().usedIn(material))
                    .extracting(UsedIn::title)
                    .containsExactly("p");
        }
    }

    @Test
    void whatIsUnfinishedIsKeptAndWhatWasUsableStaysSo() {
        try (var desk = Desk.withLibrary(folder)) {
            var pin = desk.use(id, desk.adaptation());
            var broken = desk.adaptation().withGuide(EN, "## Half a senten").withTitle(EN, "");
            var outcome = desk.own.publish(id, broken);
            assertThat(outcome.problems()).isNotEmpty();
            var kept = desk.own.load(id).orElseThrow().content();
            assertThat(kept.edition(EN).guide()).isEqualTo("## Half a senten");
            assertThat(kept.isPublishedAsItIs()).isFalse();
            assertThat(desk.pinOf(material)).isEqualTo(pin);
        }
    }

    /** The values of a history are from before: none of them may take the pin back. */
    @Test
    void anUndoDoesNotTakeBackWhatPlansMayPin() {
        try (var desk = Desk.withLibrary(folder)) {
            var before = desk.adaptation();
            desk.own.save(id, before);
            var pin = desk.use(id, before.withTitle(EN, "Changed"));
            assertThat(before.published()).isNull();
            var undone = desk.own.save(id, before).content();
            assertThat(Objects.requireNonNull(undone.published()).pin()).isEqualTo(pin);
            assertThat(desk.use(id, before).revision()).isEqualTo(2);
        }
    }

    @Test
    void aTranslationIsBehindUntilItIsCalledUpToDate() {
        try (var desk = Desk.withLibrary(folder)) {
            var english = desk.adaptation();
            var both =
                    desk.own
                            .withEditionOfOrigin(english, BG)
                            .orElseThrow()
                            .withChanges(BG, "Ново.");
            assertThat(desk.own.withEditionOfOrigin(both, BG)).isEmpty();
            desk.use(id, both);
            assertThat(state(desk)).isEqualTo(EditionState.AVAILABLE);
            var changed = both.withSummary(EN, "Another summary.");
            assertThat(changed.isUpToDate(BG)).isFalse();
            desk.use(id, changed);
            assertThat(state(desk)).isEqualTo(EditionState.OUTDATED);
            desk.use(id, changed.withTitle(BG, "Ново заглавие"));
            assertThat(state(desk)).isEqualTo(EditionState.OUTDATED);
            var revised = changed.translated(BG, TranslationStatus.REVIEWED);
            assertThat(desk.use(id, revised).revision()).isEqualTo(4);
            assertThat(state(desk)).isEqualTo(EditionState.AVAILABLE);
            assertThat(desk.use(id, revised).revision()).isEqualTo(4);
        }
    }

    @Test
    void aTranslationCanBeBehindFromTheBeginning() {
        try (var desk = Desk.withLibrary(folder)) {
            var english = desk.adaptation().withTitle(EN, "Changed before");
            var both =
                    desk.own
                            .withEditionOfOrigin(english, BG)
                            .orElseThrow()
                            .withChanges(BG, "Ново.");
            desk.use(id, both);
            assertThat(state(desk)).isEqualTo(EditionState.OUTDATED);
        }
    }

    private EditionState state(Desk desk) {
        return desk.library.head(material).orElseThrow().state(BG);
    }

    @Test
    void theTrashHidesAndGivesBack() {
        try (var desk = Desk.withLibrary(folder)) {
            var changes = new AtomicInteger();
            desk.library.observe(changes::incrementAndGet);
            var pin = desk.use(id, desk.adaptation());
            assertThat(changes).hasValue(1);
            desk.use(id, desk.adaptation());
            desk.own.save(id, desk.adaptation().withTitle(EN, "x"));
            assertThat(changes).as("nothing usable has changed").hasValue(1);
            desk.own.setTrashed(id, true);
            assertThat(changes).hasValue(2);
            assertThat(desk.library.head(material)).isEmpty();
            assertThat(desk.library.own()).isEmpty();
            assertThat(desk.library.head(pin)).isPresent();
            assertThat(desk.own.list(false)).isEmpty();
            assertThat(desk.own.list(true)).extracting(DocumentHead::id).containsExactly(id);
            desk.own.setTrashed(id, false);
            assertThat(desk.pinOf(material)).isEqualTo(pin);
            assertThat(desk.library.own()).hasSize(1);
        }
        try (var desk = Desk.open(folder)) {
            assertThat(desk.library.own().getFirst().editions()).hasSize(1);
        }
    }

    @Test
    void aCopyIsAWorkOfItsOwn() {
        try (var desk = Desk.withLibrary(folder)) {
            var pin = desk.use(id, desk.adaptation());
            var copy = desk.own.duplicate(id);
            assertThat(copy.content().title()).isEqualTo("One small step (copy)");
            assertThat(copy.content().published()).isNull();
            assertThat(copy.content().origin()).isEqualTo(desk.adaptation().origin());
            assertThat(desk.use(copy.id(), copy.content()).material()).isNotEqualTo(pin.material());
        }
    }

    @Test
    void aPictureComesWithTheMaterialAndItsAdaptation() {
        byte[] picture = "picture".getBytes(StandardCharsets.UTF_8);
        try (var desk = Desk.withLibrary(folder)) {
            var plain = desk.adaptation();
            String guide = plain.edition(EN).guide() + "\n![A hand](../files/hand.png)\n";
            var without = plain.withGuide(EN, guide);
            assertThat(desk.own.problems(id, without))
                    .extracting(p -> p.message().key())
                    .containsExactly("material.source.noFile");
            var with = desk.own.withFile(without, "hand.png", picture);
            assertThat(desk.own.file(with.files().getFirst())).contains(picture);
            var pin = desk.use(id, with);
            assertThat(desk.library.file(pin, "hand.png")).contains(picture);
            var adapted = desk.own.adapt(pin, EN, "B").withChanges(EN, "x");
            assertThat(adapted.files()).isEqualTo(with.files());
            var second = desk.use(DocumentId.random(), adapted);
            assertThat(desk.library.file(second, "hand.png")).contains(picture);
        }
    }

    @Test
    void oneFolderHasOneIdentityAndAnotherOneHasAnother() {
        Pin first;
        try (var desk = Desk.withLibrary(folder.resolve("one"))) {
            first = desk.use(id, desk.adaptation());
        }
        try (var desk = Desk.open(folder.resolve("one"))) {
            var second = desk.use(DocumentId.random(), desk.adaptation());
            assertThat(second.feed()).isEqualTo(first.feed());
        }
        try (var desk = Desk.withLibrary(folder.resolve("two"))) {
            assertThat(desk.use(id, desk.adaptation()).feed()).isNotEqualTo(first.feed());
        }
    }

    @Test
    void anIdOfALibraryIsNotTakenForAnOwnOne() {
        assertThat(OwnMaterials.documentId(material)).contains(id);
        assertThat(OwnMaterials.documentId(new MaterialId("own-story"))).isEmpty();
        assertThat(OwnMaterials.documentId(STEP)).isEmpty();
    }

    @Test
    void whatIsBeingWrittenCanBeLookedAtRightOrWrong() {
        try (var desk = Desk.withLibrary(folder)) {
            var own = desk.own.create(EN, "Ana Example").withGuide(EN, "## Half a senten");
            var begun = desk.own.preview(id, own, EN);
            assertThat(begun.facts().year()).isEqualTo(2026);
            assertThat(begun.edition().sheets().getFirst().markdown())
                    .isEqualTo("## Half a senten");

            var adapted = desk.own.adapt(desk.pinOf(STEP), EN, "Ana Example");
            var preview = desk.own.preview(id, adapted, EN);
            var original = desk.library.edition(desk.pinOf(STEP), EN).orElseThrow();
            assertThat(preview.edition().sheets()).isEqualTo(original.sheets());
            assertThat(Attribution.of(preview.facts(), preview.edition()).line(Texts.of(EN)))
                    .contains(
                            "Ana Example, 2026",
                            "Adapted from “One small step”, revision 1, Lectern");
        }
    }

    @Test
    void theSourceIsWhatTheFormatAsksFor() {
        try (var desk = Desk.withLibrary(folder)) {
            var files = desk.own.sourceFiles(id, desk.adaptation());
            assertThat(files)
                    .containsOnlyKeys(
                            "material.yaml",
                            "en/guide.md",
                            "en/handout-my-small-step.md",
                            "en/cards-wishes.md");
            assertThat(files.get("material.yaml"))
                    .contains("basedOn:", "  revision: 1", "id: \"" + material + "\"");
        }
    }
}
