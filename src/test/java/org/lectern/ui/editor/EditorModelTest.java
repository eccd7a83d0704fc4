package org.lectern.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnMaterials;
import org.lectern.authoring.OwnProblem;
import org.lectern.authoring.OwnProblem.Fact;
import org.lectern.authoring.OwnProblem.Place;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.material.Audience;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.Licence;
import org.lectern.material.MaterialType;
import org.lectern.material.Pin;
import org.lectern.material.SheetKind;
import org.lectern.material.WorkForm;
import org.lectern.material.source.DraftFacts.GroupSize;
import org.lectern.material.source.DraftFacts.Minutes;
import org.lectern.store.Store;
import org.lectern.testing.InstalledLibrary;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.SavedState;
import org.lectern.ui.kit.paper.PageExtent;
import org.lectern.ui.kit.paper.PagePixels;
import org.lectern.ui.kit.paper.PageSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The editor's view model on a real store, with pages that say what was printed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EditorModelTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final MaterialId CARD_SORT = new MaterialId("work-values-card-sort");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private Store store;
    private OwnMaterials own;
    private final List<UserMessage> failures = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private final List<Runnable> keeping = new ArrayList<>();
    private final List<Runnable> looking = new ArrayList<>();
    private EditorModel model;

    @BeforeAll
    void install(@TempDir Path folder) {
        store = InstalledLibrary.open(folder);
        own =
                new OwnMaterials(
                        store.documents(), store.library(), store.revisions(), EditorStage.CLOCK);
    }

    @AfterAll
    void close() {
        store.close();
    }

    @BeforeEach
    void beginAnew() {
        open(own.create(EN, ""));
        failures.clear();
        printed.clear();
        keeping.clear();
        looking.clear();
    }

    private record Pages(int count) implements PageSource {
        @Override
        public PageExtent extent(int page) {
            return new PageExtent(595, 842);
        }

        @Override
        public PagePixels render(int page, double pixelsPerPoint) {
            throw new UnsupportedOperationException();
        }
    }

    private void open(OwnMaterial content) {
        var stored = own.save(DocumentId.random(), content);
        var service =
                new EditorService(
                        own,
                        store.library(),
                        (facts, edition, sheet, files) -> {
                            if (sheet.markdown().contains("\u2603")) {
                                throw new LecternException(UserMessage.of("paper.fontMissing"));
                            }
                            printed.add(edition.language() + " " + sheet.name());
                            return new byte[] {1};
                        },
                        _ -> new Pages(2),
                        FileLayer.real());
        model =
                new EditorModel(
                        stored,
                        EN,
                        service,
                        Jobs.inline((_, message, _) -> failures.add(message)),
                        keeping::add,
                        looking::add);
        model.look();
    }

    private OwnMaterial saved() {
        return own.load(model.id()).orElseThrow().content();
    }

    private List<Place> places() {
        return model.problems().stream().map(OwnProblem::place).toList();
    }

    /** Fills in the form of a new material and its texts, as a counselor would. */
    private static OwnMaterial filledIn(OwnMaterial material) {
        var guide =
                """
                ## Preparation {#preparation}

                - Paper for everyone

                ## Steps {#steps}

                1. (10 min) **Draw your week.** Everyone draws.

                ## Debrief {#debrief}

                - What surprised you?

                ## Variations {#variations}

                In pairs.
                """;
        return material.changeTopic(
                        t ->
                                t.withCompetences(List.of("values"))
                                        .withLevel("A")
                                        .withType(MaterialType.ACTIVITY)
                                        .withAudience(Set.of(Audience.ADULTS)))
                .changeRunning(
                        r ->
                                r.withMinutes(new Minutes(5, 10, 20))
                                        .withGroup(new GroupSize(2, 12))
                                        .withMethod(Set.of(WorkForm.ALONE)))
                .changeCredits(c -> c.withAuthors(List.of("Ana Petrova")))
                .withTitle(EN, "My week")
                .withSummary(EN, "A drawing of the week that shows what matters.")
                .withObjectives(EN, List.of("Name one thing that matters"))
                .withGuide(EN, guide);
    }

    @Test
    void aNewMaterialIsFilledInAndBecomesUsable() {
        open(own.create(EN, ""));
        assertThat(places()).contains(new Place.OfFact(Fact.LEVEL), new Place.OfFact(Fact.AUTHORS));
        assertThat(model.checked().get()).isFalse();
        var outcomes = new ArrayList<Boolean>();
        model.finish(outcomes::add);
        assertThat(outcomes).containsExactly(false);
        assertThat(model.checked().get()).isTrue();

        model.edit(EditorModelTest::filledIn, null);
        looking.getLast().run();
        assertThat(model.problems()).isEmpty();
        model.finish(outcomes::add);

        assertThat(outcomes).containsExactly(false, true);
        assertThat(own.pin(OwnMaterials.materialId(model.id()))).isPresent();
        assertThat(model.document().saveState().get()).isEqualTo(SavedState.State.SAVED);
        assertThat(failures).isEmpty();
    }

    @Test
    void leavingKeepsWhatWasTypedAndMakesItUsableOnce() {
        open(own.create(EN, "Ana"));
        model.edit(m -> m.withTitle(EN, "Half"), "title");
        model.leave();
        assertThat(saved().title()).isEqualTo("Half");
        assertThat(own.pin(OwnMaterials.materialId(model.id()))).isEmpty();

        model.edit(EditorModelTest::filledIn, null);
        model.leave();
        var pin = own.pin(OwnMaterials.materialId(model.id())).orElseThrow();
        long saves = own.load(model.id()).orElseThrow().save();
        model.leave();
        assertThat(own.load(model.id()).orElseThrow().save()).isEqualTo(saves);
        assertThat(pin.revision()).isEqualTo(1);
    }

    @Test
    void typingIsKeptAfterAPauseAndIsOneStep() {
        open(own.create(EN, "Ana"));
        var first = model.own();
        for (String typed : List.of("M", "My", "My w")) {
            model.edit(m -> m.withTitle(EN, typed), "title");
        }
        assertThat(saved().title()).isEmpty();
        keeping.getLast().run();
        assertThat(saved().title()).isEqualTo("My w");
        model.undo();
        assertThat(model.own()).isEqualTo(first);
        assertThat(model.document().canUndo().get()).isFalse();
    }

    @Test
    void undoingEverythingGivesTheFirstValueAndShowsWhereItWas() {
        open(own.adapt(pin(), EN, "Ana"));
        var first = model.own();
        model.edit(m -> m.withChanges(EN, "Shorter"), "changes");
        model.edit(m -> m.addSheet(EN, SheetKind.HANDOUT, "handout-9", "Nine"), null);
        model.edit(m -> m.removeSheet("cards-values", false), null);
        model.edit(m -> m.changeCredits(c -> c.withYear(null)), null);
        var last = model.own();
        model.show(new Part.OfSheet("handout-my-top-three", false));
        model.undo();
        assertThat(model.part().get()).isEqualTo(new Part.About());
        while (model.document().canUndo().get()) {
            model.undo();
        }
        assertThat(model.own()).isEqualTo(first);
        while (model.document().canRedo().get()) {
            model.redo();
        }
        assertThat(model.own()).isEqualTo(last);
    }

    @Test
    void anUndoneSheetIsNotOnScreenAnyMore() {
        open(own.create(EN, "Ana"));
        model.edit(m -> m.addSheet(EN, SheetKind.HANDOUT, "handout-1", "One"), null);
        model.show(new Part.OfSheet("handout-1", false));
        assertThat(printed).last().isEqualTo("en handout-1");
        model.undo();
        assertThat(model.part().get()).isEqualTo(new Part.Guide());
    }

    @Test
    void theLastGoodPageStaysWhileTheTextHasAMistake() {
        open(filledIn(own.create(EN, "Ana")));
        assertThat(model.live().stale().get()).isFalse();
        int pages = printed.size();
        String good = model.edition().guide();

        model.edit(m -> m.withGuide(EN, good + "\n:::box 90cm\n"), "guide");
        looking.getLast().run();
        assertThat(printed).hasSize(pages);
        assertThat(model.live().stale().get()).isTrue();
        assertThat(model.live().preview().count().get()).isEqualTo(2);
        assertThat(model.live().problem().get())
                .isNotNull()
                .extracting(p -> p.message().key())
                .isEqualTo("material.markup.box");

        model.edit(m -> m.withGuide(EN, good), "guide");
        looking.getLast().run();
        assertThat(printed).hasSize(pages + 1);
        assertThat(model.live().stale().get()).isFalse();
        assertThat(model.live().problem().get()).isNull();
    }

    @Test
    void aPageThatCannotBePrintedSaysWhy() {
        open(filledIn(own.create(EN, "Ana")));
        model.edit(m -> m.withGuide(EN, m.edition(EN).guide() + "\n\u2603\n"), "guide");
        looking.getLast().run();
        assertThat(model.live().failure().get()).isEqualTo(UserMessage.of("paper.fontMissing"));
        assertThat(model.live().stale().get()).isTrue();
        assertThat(failures).isEmpty();
    }

    @Test
    void anAdaptationKeepsItsChainAndAsksWhatWasChanged() {
        open(own.adapt(pin(), EN, "Ana"));
        assertThat(places()).containsExactly(new Place.OfFact(Fact.CHANGES));
        var origin = requireNonNull(model.own().origin());
        assertThat(origin.pin()).isEqualTo(pin());
        assertThat(model.own().facts().credits().licence()).isEqualTo(Licence.BY_SA);

        model.edit(m -> m.withChanges(EN, "Shorter steps"), "changes");
        var usable = new ArrayList<Boolean>();
        model.finish(usable::add);
        assertThat(usable).containsExactly(true);
        var made = own.pin(OwnMaterials.materialId(model.id())).orElseThrow();
        var basedOn = requireNonNull(store.library().head(made).orElseThrow().facts().basedOn());
        assertThat(basedOn.revision()).isEqualTo(pin().revision());
        assertThat(basedOn.authors()).containsExactly("Lectern");
    }

    @Test
    void theOriginalIsShownBesideAndInAFurtherLanguage() {
        open(own.adapt(pin(), EN, "Ana"));
        model.show(new Part.OfSheet("handout-my-top-three", false));
        model.showsOriginal().set(true);
        assertThat(model.original().count().get()).isEqualTo(2);
        assertThat(model.originalMissing().get()).isFalse();

        model.addLanguage(BG);
        assertThat(model.language().get()).isEqualTo(BG);
        assertThat(model.edition().title()).isNotEmpty();
        assertThat(model.edition().translation()).isNotNull();
        assertThat(printed).last().isEqualTo("bg handout-my-top-three");

        model.edit(m -> m.addSheet(BG, SheetKind.HANDOUT, "handout-9", ""), null);
        model.show(new Part.OfSheet("handout-9", false));
        assertThat(model.originalMissing().get()).isTrue();
    }

    @Test
    void aTranslationIsBehindUntilItIsSaidToBeCurrent() {
        open(filledIn(own.create(EN, "Ana")));
        model.addLanguage(BG);
        assertThat(model.own().isUpToDate(BG)).isTrue();
        model.edit(m -> m.withTitle(EN, "Other"), null);
        assertThat(model.own().isUpToDate(BG)).isFalse();
        model.translated(TranslationStatus.REVIEWED);
        assertThat(model.own().isUpToDate(BG)).isTrue();
    }

    @Test
    void aPictureIsKeptUnderANameOfItsOwn(@TempDir Path folder) throws IOException {
        open(own.create(EN, "Ana"));
        var file = folder.resolve("Моята Ръка 2.PNG");
        Files.write(file, PNG);
        var names = new ArrayList<String>();
        model.addPicture(file, names::add);
        model.addPicture(file, names::add);
        assertThat(names).containsExactly("2.png", "2-2.png");
        assertThat(own.file(model.own().files().getFirst())).hasValue(PNG);
    }

    @Test
    void whatIsNoPictureIsRefused(@TempDir Path folder) throws IOException {
        open(own.create(EN, "Ana"));
        var file = folder.resolve("letter.png");
        Files.writeString(file, "Dear all");
        model.addPicture(file, _ -> {});
        assertThat(failures).extracting(UserMessage::key).containsExactly("editor.picture.kind");
        assertThat(model.own().files()).isEmpty();
    }

    private Pin pin() {
        return store.library().head(CARD_SORT).orElseThrow().pin();
    }
}
