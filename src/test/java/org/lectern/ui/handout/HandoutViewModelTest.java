package org.lectern.ui.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ui.handout.Desk.BG;
import static org.lectern.ui.handout.Desk.CARD_SORT;
import static org.lectern.ui.handout.Desk.EL;
import static org.lectern.ui.handout.Desk.EN;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.handout.PrintSet;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Navigator;
import org.lectern.ui.kit.UiText;
import org.lectern.ui.kit.paper.MadePages;
import org.lectern.ui.kit.paper.PaperOutput;
import org.lectern.ui.kit.paper.PrintPort;
import org.lectern.ui.kit.paper.RecordedDialogs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class HandoutViewModelTest {
    private static final MaterialId INTRODUCTION = new MaterialId("one-minute-introduction");
    private static Desk desk;

    @TempDir private static Path folder;

    /** A set that was made. */
    private record Made(PrintSet set, String title, boolean everyCopy) {}

    private final List<Made> made = new ArrayList<>();
    private final List<byte[]> printed = new ArrayList<>();
    private final List<LanguageTag> handoutLanguages = new ArrayList<>();
    private final UiText text = new UiText(EN);
    private final Navigator navigator = new Navigator(new Destination.Catalogue());
    private final RecordedDialogs dialogs = new RecordedDialogs();
    private String refusedSheet = "";
    private final HandoutViewModel model = model();

    @BeforeAll
    static void open() {
        desk = Desk.withBundledLibrary(folder.resolve("data"));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private HandoutViewModel model() {
        var jobs = Jobs.inline((_, _, _) -> {});
        PrintPort printer =
                (pdf, _, _) -> {
                    printed.add(pdf);
                    return PrintPort.Result.PRINTED;
                };
        return new HandoutViewModel(
                jobs,
                text,
                () -> handoutLanguages,
                navigator,
                new HandoutService(
                        desk.plans(), desk.library(), this::render, pdf -> new MadePages(pdf[0])),
                new PaperOutput(jobs, dialogs, FileLayer.real(), printer));
    }

    /** Two pages for each copy of a sheet of cards, one for any other. */
    private byte[] render(PrintSet set, String title, boolean everyCopy) {
        made.add(new Made(set, title, everyCopy));
        if (set.entries().stream().anyMatch(e -> e.sheet().equals(refusedSheet))) {
            throw new LecternException(UserMessage.of("paper.glyphMissing"));
        }
        int pages =
                set.entries().stream()
                        .mapToInt(e -> (everyCopy ? e.copies() : 1) * pagesOf(e))
                        .sum();
        return new byte[] {(byte) pages};
    }

    private static int pagesOf(PrintSet.Entry entry) {
        return entry.sheet().startsWith("cards") ? 2 : 1;
    }

    private DocumentId openPlan(Map<LanguageTag, Integer> readers, MaterialId... materials) {
        var id = desk.plan("First morning", readers, materials);
        model.open(new Destination.PlanHandouts(id));
        return id;
    }

    private List<String> gaps() {
        return model.gaps().stream().map(text::get).toList();
    }

    private OutlineRow.Sheet sheet(LanguageTag language, String name) {
        return model.outline().sheets().stream()
                .filter(
                        r ->
                                r.key().language().equals(language)
                                        && r.key().sheet().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private String totals() {
        return text.get(Objects.requireNonNull(model.totals().get()));
    }

    @Test
    void showsEverySheetUnderItsLanguageInTheNumberThatTheGroupNeeds() {
        openPlan(Map.of(BG, 6, EN, 5), CARD_SORT);

        assertThat(model.title().get()).isEqualTo("First morning");
        assertThat(model.outline().languages()).containsExactly(BG, EN);
        assertThat(model.outline().rows().getFirst()).isEqualTo(new OutlineRow.Heading(BG));
        assertThat(sheet(BG, "handout").copies().get()).isEqualTo(6);
        assertThat(sheet(EN, "handout").copies().get()).isEqualTo(5);
        assertThat(model.sources()).hasSize(1);
        assertThat(model.sources().getFirst().licence()).contains("CC BY-SA 4.0");
        assertThat(model.gaps()).isEmpty();
    }

    @Test
    void totalsCountPeopleSheetsAndPagesInAllCopies() {
        openPlan(Map.of(BG, 6, EN, 5), CARD_SORT);

        int cards = sheet(BG, "cards").copies().get() + sheet(EN, "cards").copies().get();
        assertThat(totals())
                .isEqualTo(
                        "11 people · 2 sheets in each language · "
                                + (11 + 2 * cards)
                                + "\u00a0pages");
        assertThat(model.viewer().check().get()).isEqualTo(SheetViewer.Check.PASSED);
    }

    @Test
    void whoReadsAMissingLanguageGetsNothingAndThatIsSaid() {
        openPlan(Map.of(EN, 5, EL, 3), CARD_SORT, INTRODUCTION);

        assertThat(gaps())
                .containsExactly(
                        "3 people read Greek: ‘Work values card sort’ and ‘One-minute"
                                + " introduction’ are missing in Greek. Nothing is printed for"
                                + " them in their place.");
        assertThat(model.outline().languages()).containsExactly(EN);
        var greek = model.languages().get(1);
        assertThat(greek.language()).isEqualTo(EL);
        assertThat(greek.readers().get()).isEqualTo(3);
        assertThat(greek.sheets().get()).isZero();
    }

    @Test
    void aPlanOfWhichEverythingIsMissingPrintsNothing() {
        openPlan(Map.of(EL, 3), CARD_SORT);

        assertThat(model.viewer().check().get()).isEqualTo(SheetViewer.Check.NOTHING);
        assertThat(model.gaps()).hasSize(1);
        model.print();
        model.export();
        assertThat(printed).isEmpty();
        assertThat(dialogs.suggested).isEmpty();
    }

    @Test
    void aSheetWithoutCopiesIsNotPrintedNorShown() {
        openPlan(Map.of(EN, 5), CARD_SORT);
        assertThat(model.viewer().preview().count().get()).isEqualTo(3);

        model.setCopies(sheet(EN, "cards"), 0);

        assertThat(model.viewer().preview().count().get()).isEqualTo(1);
        assertThat(totals()).isEqualTo("5 people · 1 sheet · 5\u00a0pages");
        assertThat(model.outline().printSet().entries())
                .extracting(PrintSet.Entry::copies)
                .containsExactly(5);
        assertThat(model.ownCopies().get()).isTrue();

        model.forgetCopies();
        assertThat(model.viewer().preview().count().get()).isEqualTo(3);
        assertThat(model.ownCopies().get()).isFalse();
    }

    @Test
    void copiesStayInsideTheirLimits() {
        openPlan(Map.of(EN, 5), CARD_SORT);

        model.setCopies(sheet(EN, "handout"), 4000);
        assertThat(sheet(EN, "handout").copies().get()).isEqualTo(500);
        model.setCopies(sheet(EN, "handout"), -1);
        assertThat(sheet(EN, "handout").copies().get()).isZero();
    }

    @Test
    void anotherNumberOfCopiesMakesNoPageAnew() {
        openPlan(Map.of(EN, 5), CARD_SORT);
        int before = made.size();

        model.setCopies(sheet(EN, "handout"), 9);

        assertThat(made).hasSize(before);
        assertThat(totals()).contains("9");
    }

    @Test
    void ownCopiesOutliveGoingAwayButNotAnotherGroup() {
        var plan = openPlan(Map.of(EN, 5), CARD_SORT);
        model.setCopies(sheet(EN, "handout"), 7);

        model.open(new Destination.MaterialHandout(CARD_SORT));
        model.open(new Destination.PlanHandouts(plan));
        assertThat(sheet(EN, "handout").copies().get()).isEqualTo(7);

        desk.save(plan, "First morning", Map.of(EN, 8), CARD_SORT);
        model.open(new Destination.PlanHandouts(plan));
        assertThat(sheet(EN, "handout").copies().get()).isEqualTo(8);
    }

    @Test
    void aRowStaysTheSameWhileItsCopiesChange() {
        openPlan(Map.of(EN, 5, BG, 4), CARD_SORT);
        var rows = List.copyOf(model.outline().rows());

        model.setCopies(sheet(EN, "handout"), 2);

        assertThat(model.outline().rows()).isEqualTo(rows);
        assertThat(model.outline().rows().get(1)).isSameAs(rows.get(1));
    }

    @Test
    void tabsSheetsAndPagesFollowEachOther() {
        openPlan(Map.of(BG, 6, EN, 5), CARD_SORT);
        assertThat(model.viewer().language().get()).isEqualTo(BG);
        assertThat(model.viewer().sheet().get()).isSameAs(sheet(BG, "handout"));

        model.selectSheet(sheet(EN, "cards"));
        assertThat(model.viewer().language().get()).isEqualTo(EN);
        assertThat(model.viewer().preview().page().get()).isEqualTo(1);

        model.viewer().preview().next();
        assertThat(model.viewer().sheet().get()).isSameAs(sheet(EN, "cards"));
        model.viewer().preview().goTo(0);
        assertThat(model.viewer().sheet().get()).isSameAs(sheet(EN, "handout"));

        model.selectLanguage(BG);
        assertThat(model.viewer().sheet().get()).isSameAs(sheet(BG, "handout"));
    }

    @Test
    void takingAnEarlierSheetOutKeepsThePageInSight() {
        openPlan(Map.of(EN, 5), CARD_SORT);
        model.viewer().preview().goTo(2);

        model.setCopies(sheet(EN, "handout"), 0);

        assertThat(model.viewer().preview().page().get()).isEqualTo(1);
        assertThat(model.viewer().sheet().get()).isSameAs(sheet(EN, "cards"));
    }

    @Test
    void aSheetThatCantBePrintedIsNamedAloneAndTheOthersAreShown() {
        refusedSheet = "handout-my-top-three";
        openPlan(Map.of(EN, 5), CARD_SORT);

        assertThat(model.viewer().refused()).containsExactly(UserMessage.of("paper.glyphMissing"));
        assertThat(model.viewer().check().get()).isEqualTo(SheetViewer.Check.FAILED);
        assertThat(sheet(EN, "handout").result().get()).isInstanceOf(SheetRendering.Refused.class);
        assertThat(model.viewer().preview().count().get()).isEqualTo(2);

        model.setCopies(sheet(EN, "handout"), 0);
        assertThat(model.viewer().check().get()).isEqualTo(SheetViewer.Check.PASSED);
    }

    @Test
    void exportSuggestsDateAndTitleAndWritesEveryCopy() {
        openPlan(Map.of(EN, 5), CARD_SORT);
        Path file = folder.resolve("set.pdf");
        dialogs.choose(file);

        model.export();

        assertThat(dialogs.suggested).containsExactly("2026-11-24 First morning handouts.pdf");
        assertThat(made.getLast().everyCopy()).isTrue();
        int cards = sheet(EN, "cards").copies().get();
        assertThat(file).hasBinaryContent(new byte[] {(byte) (5 + 2 * cards)});
    }

    @Test
    void printingHandsOverEveryCopy() {
        openPlan(Map.of(EN, 5), CARD_SORT);
        model.setCopies(sheet(EN, "cards"), 0);

        model.print();

        assertThat(printed).hasSize(1);
        assertThat(printed.getFirst()).containsExactly(5);
    }

    @Test
    void wordsAndTitlesFollowTheInterface() {
        openPlan(Map.of(EN, 5, EL, 3), CARD_SORT);

        text.use(BG);

        assertThat(gaps().getFirst())
                .startsWith("Гръцки – 3 души: на този език липсва „Подреждане");
        assertThat(sheet(EN, "handout").material()).startsWith("Подреждане");
        assertThat(totals()).startsWith("8 души");
    }

    @Test
    void aPlanThatIsGoneIsSaidSo() {
        openPlan(Map.of(EN, 5), CARD_SORT);

        model.open(new Destination.PlanHandouts(DocumentId.random()));

        assertThat(model.phase().get()).isEqualTo(HandoutViewModel.Phase.GONE);
        assertThat(model.outline().rows()).isEmpty();
        assertThat(model.viewer().preview().count().get()).isZero();
    }

    @Test
    void oneMaterialIsPrintedForAUsualGroupInTheInterfaceLanguage() {
        text.use(BG);
        model.open(new Destination.MaterialHandout(CARD_SORT));

        assertThat(model.title().get()).startsWith("Подреждане");
        assertThat(sheet(BG, "handout").copies().get()).isEqualTo(10);
        assertThat(model.addable()).containsExactly(EN);
        assertThat(model.gaps()).isEmpty();
    }

    @Test
    void oneMaterialInMoreLanguages() {
        model.open(new Destination.MaterialHandout(CARD_SORT));

        model.addLanguage(BG);
        assertThat(model.viewer().language().get()).isEqualTo(BG);
        assertThat(model.addable()).isEmpty();
        model.setReaders(BG, 4);
        model.setReaders(EN, 0);

        assertThat(model.outline().languages()).containsExactly(BG);
        assertThat(sheet(BG, "handout").copies().get()).isEqualTo(4);
        assertThat(model.languages()).extracting(LanguageRow::language).containsExactly(BG, EN);
    }

    @Test
    void aMaterialThatIsNotThereInTheInterfaceLanguageSaysSo() {
        handoutLanguages.add(BG);
        text.use(EL);
        model.open(new Destination.MaterialHandout(CARD_SORT));

        assertThat(model.outline().languages()).containsExactly(BG);
        assertThat(model.gaps())
                .containsExactly(UserMessage.of("handout.gap.own", Texts.of(EL).languageName(EL)));
    }

    @Test
    void theWayBackLeadsToWhatTheHandoutsAreFor() {
        var plan = openPlan(Map.of(EN, 5), CARD_SORT);
        model.openOrigin();
        assertThat(navigator.current().get()).isEqualTo(new Destination.Plan(plan));

        model.open(new Destination.MaterialHandout(CARD_SORT));
        model.openOrigin();
        assertThat(navigator.current().get()).isEqualTo(new Destination.Material(CARD_SORT));

        model.openList();
        assertThat(navigator.current().get()).isEqualTo(new Destination.Handouts());
    }
}
