package org.lectern.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.authoring.Desk.BG;
import static org.lectern.authoring.Desk.EN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.authoring.OwnProblem.Fact;
import org.lectern.authoring.OwnProblem.Place;
import org.lectern.authoring.OwnProblem.Text;
import org.lectern.base.DocumentId;
import org.lectern.material.MaterialFacts.Per;
import org.lectern.material.SheetKind;
import org.lectern.material.source.DraftFacts;
import org.lectern.material.source.SourceWriter;
import org.lectern.text.Texts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Each mistake is named once, where it is to be mended, in a sentence. */
class OwnProblemTest {
    private static final OwnMaterial GOOD =
            Desk.small(NewMaterial.empty(EN, "Ana Example", 2026), "Two truths");

    private static List<OwnProblem> problems(OwnMaterial own) {
        return OwnSource.problems(
                OwnMaterials.materialId(DocumentId.random()), own, Desk.LIBRARY.framework());
    }

    private static void assertOnly(UnaryOperator<OwnMaterial> spoil, Place place, String key) {
        var found = problems(spoil.apply(GOOD));
        assertThat(found).extracting(OwnProblem::place).containsExactly(place);
        assertThat(found.getFirst().message().key()).isEqualTo("material." + key);
        for (var language : Texts.LANGUAGES) {
            assertThat(Texts.of(language).get(found.getFirst().message())).isNotBlank();
        }
    }

    private static void assertFact(UnaryOperator<OwnMaterial> spoil, Fact fact, String key) {
        assertOnly(spoil, new Place.OfFact(fact), key);
    }

    private static UnaryOperator<OwnMaterial> running(UnaryOperator<DraftFacts.Running> edit) {
        return m -> m.changeRunning(edit);
    }

    private static UnaryOperator<OwnMaterial> topic(UnaryOperator<DraftFacts.Topic> edit) {
        return m -> m.changeTopic(edit);
    }

    private static UnaryOperator<OwnMaterial> credits(UnaryOperator<DraftFacts.Credits> edit) {
        return m -> m.changeCredits(edit);
    }

    @Test
    void aFinishedMaterialHasNone() {
        assertThat(problems(GOOD)).isEmpty();
    }

    @Test
    void whatIsMissingInTheFormIsNamedAtItsField() {
        String missing = "own.missing";
        assertFact(topic(t -> t.withCompetences(List.of(" "))), Fact.COMPETENCES, missing);
        assertFact(topic(t -> t.withLevel("")), Fact.LEVEL, missing);
        assertFact(topic(t -> t.withType(null)), Fact.TYPE, missing);
        assertFact(topic(t -> t.withAudience(Set.of())), Fact.AUDIENCE, missing);
        var noMinutes = new DraftFacts.Minutes(5, null, 15);
        assertFact(running(r -> r.withMinutes(noMinutes)), Fact.MINUTES, missing);
        var noGroup = new DraftFacts.GroupSize(null, null);
        assertFact(running(r -> r.withGroup(noGroup)), Fact.GROUP, missing);
        assertFact(running(r -> r.withMethod(Set.of())), Fact.METHOD, missing);
        assertFact(credits(c -> c.withAuthors(List.of(""))), Fact.AUTHORS, missing);
        assertFact(credits(c -> c.withYear(null)), Fact.YEAR, missing);
        assertFact(credits(c -> c.withSource(" ")), Fact.SOURCE, missing);
        assertOnly(m -> m.withTitle(EN, ""), new Place.OfText(EN, Text.TITLE), missing);
        assertOnly(m -> m.withSummary(EN, " "), new Place.OfText(EN, Text.SUMMARY), missing);
        assertOnly(
                m -> m.withObjectives(EN, List.of("")),
                new Place.OfText(EN, Text.OBJECTIVES),
                missing);
    }

    @Test
    void whatIsWrongInTheFormIsNamedAtItsField() {
        var group = new DraftFacts.GroupSize(9, 8);
        assertFact(running(r -> r.withGroup(group)), Fact.GROUP, "own.order");
        var minutes = new DraftFacts.Minutes(5, 10, 601);
        assertFact(running(r -> r.withMinutes(minutes)), Fact.MINUTES, "own.order");
        assertFact(
                topic(t -> t.withCompetences(List.of("values", "flying"))),
                Fact.COMPETENCES,
                "source.unknownCompetence");
        assertFact(topic(t -> t.withLevel("Z")), Fact.LEVEL, "source.unknownWord");
        assertFact(credits(c -> c.withYear(1492)), Fact.YEAR, "source.notNumber");
        assertFact(credits(c -> c.withAuthors(List.of("A", "A"))), Fact.AUTHORS, "source.twice");
        assertFact(
                running(r -> r.withPages(new TreeMap<>(Map.of("handout-9", 1)))),
                Fact.PAGES,
                "source.unknownSheet");
        assertFact(
                running(r -> r.withSensitivity(BG, "Внимание")),
                Fact.SENSITIVITY,
                "own.inLanguage");
        assertOnly(
                m -> m.withSummary(EN, "x".repeat(161)),
                new Place.OfText(EN, Text.SUMMARY),
                "source.summaryLength");
    }

    @Test
    void aThingIsNamedByItsPlaceInTheList() {
        var pen = new DraftFacts.Thing(new TreeMap<>(), Per.PAIR, 1, null).withName(EN, "pen");
        assertThat(problems(running(r -> r.withThings(List.of(pen))).apply(GOOD))).isEmpty();
        var second = new Place.OfThing(1);
        assertOnly(
                running(r -> r.withThings(List.of(pen, pen.withName(EN, "")))),
                second,
                "own.thingName");
        assertOnly(
                running(r -> r.withThings(List.of(pen, pen.withCount(0)))),
                second,
                "own.thingCount");
        assertOnly(
                running(r -> r.withThings(List.of(pen, pen.withSheet("cards-9")))),
                second,
                "source.unknownSheet");
    }

    @Test
    void aMistakeInATextIsNamedByItsLineThere() {
        assertOnly(
                m -> m.withGuide(EN, m.edition(EN).guide().replace("(10 min) ", "")),
                new Place.OfLine(EN, "guide", false, 7),
                "source.stepForm");
        assertOnly(
                m -> m.withGuide(EN, m.edition(EN).guide().replace("(10 min)", "(9 min)")),
                new Place.OfLine(EN, "guide", false, 5),
                "own.stepMinutes");
        assertOnly(
                m -> m.withGuide(EN, m.edition(EN).guide() + "\n:::lines many\n"),
                new Place.OfLine(EN, "guide", false, 17),
                "markup.lines");
        assertOnly(
                m -> m.withGuide(EN, m.edition(EN).guide() + "\r\n"),
                new Place.OfLine(EN, "guide", false, 16),
                "source.lineEnds");
    }

    @Test
    void aMistakeInASheetIsNamedThere() {
        UnaryOperator<OwnMaterial> sheet =
                m -> m.addSheet(EN, SheetKind.HANDOUT, "handout-1", "Mine");
        assertOnly(sheet, new Place.OfLine(EN, "handout-1", false, 1), "source.emptySheet");
        var full = new OwnSheet(SheetKind.HANDOUT, "handout-1", false, "Mine", "Write.\n");
        assertThat(problems(GOOD.withSheet(EN, full))).isEmpty();
        assertOnly(
                m -> m.withSheet(EN, full.withTitle("")),
                new Place.OfSheetTitle(EN, "handout-1", false),
                "own.missing");
        var easy = new OwnSheet(SheetKind.HANDOUT, "handout-1", true, "Mine", "Write.\n");
        assertThat(problems(GOOD.withSheet(EN, full).withSheet(EN, easy))).isEmpty();
        assertThat(problems(GOOD.withSheet(EN, easy)))
                .extracting(p -> p.message().key())
                .containsExactly("material.source.easyAlone");
        assertOnly(
                m -> m.withSheet(EN, full).withSheet(EN, easy.withBody("# One\n")),
                new Place.OfLine(EN, "handout-1", true, 1),
                "markup.heading");
    }

    @Test
    void aTranslationIsHeldToTheSame() {
        var own = GOOD.addLanguage(BG, EN, GOOD.edition(EN).guide());
        assertThat(problems(own))
                .extracting(OwnProblem::place)
                .containsExactly(
                        new Place.OfText(BG, Text.TITLE),
                        new Place.OfText(BG, Text.SUMMARY),
                        new Place.OfText(BG, Text.OBJECTIVES));
        var done = own.withTitle(BG, "А").withSummary(BG, "Б").withObjectives(BG, List.of("В"));
        assertThat(problems(done)).isEmpty();
    }

    /** Otherwise a mistake that only the readers find would have no field to be shown at. */
    @ParameterizedTest
    @EnumSource
    void everyFieldIsAKeyOfTheFormat(Fact fact) {
        var everything = Desk.material(Desk.SORT);
        String facts =
                Objects.requireNonNull(SourceWriter.texts(everything).get(SourceWriter.FACTS));
        boolean isOptional = fact == Fact.CHANGES || fact == Fact.FUNDING;
        assertThat(isOptional || facts.contains("\n" + fact.key() + ":")).isTrue();
    }
}
