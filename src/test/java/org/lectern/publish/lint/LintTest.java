package org.lectern.publish.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.publish.lint.CleanLibrary.BG;
import static org.lectern.publish.lint.CleanLibrary.EN;
import static org.lectern.publish.lint.CleanLibrary.FACTS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.base.Cancellation;
import org.lectern.testing.SourceFiles;
import org.lectern.text.Texts;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Each rule, broken alone in a library that is otherwise clean. */
class LintTest {
    private static final String LONG_TEXT =
            "This paragraph is here to fill the page and has nothing else to say to anybody. ";

    private static final Lint LINT = new Lint();

    @TempDir Path folder;

    private LintReport lint(SourceFiles source) {
        return LINT.look(source.in(folder), Cancellation.NEVER);
    }

    static List<String> said(List<Finding> findings) {
        return findings.stream().map(f -> f.rule().id() + " " + f.file() + ":" + f.line()).toList();
    }

    @Test
    void nothingIsSaidOfACleanLibrary() {
        var report = lint(new CleanLibrary());
        assertThat(said(report.findings())).isEmpty();
        assertThat(report.editions()).hasSize(2);
        var english = report.editions().get(1);
        assertThat(english.title()).isEqualTo("First day at work");
        assertThat(english.guidePages()).isEqualTo(1);
        assertThat(english.sheetPages()).isEqualTo(2);
        assertThat(english.readability().sentences()).isGreaterThan(3);
    }

    /** How a rule is broken, and what must be said then. */
    record Broken(Rule rule, String where, UnaryOperator<SourceFiles> how) {
        @Override
        public String toString() {
            return rule + " " + where;
        }
    }

    private static Broken changed(Rule rule, String where, String file, String from, String to) {
        return new Broken(rule, where, source -> source.change(file, from, to));
    }

    static Stream<Broken> broken() {
        return Stream.concat(brokenTexts(), brokenFacts());
    }

    private static Stream<Broken> brokenTexts() {
        return Stream.of(
                changed(Rule.FORMAT, FACTS + ":5", FACTS, "level: A", "level: Z"),
                changed(
                        Rule.EDITION_OUTDATED,
                        "materials/first-day/bg:1",
                        BG + "guide.md",
                        "revision: 2",
                        "revision: 1"),
                new Broken(
                        Rule.SHEETS_DIFFER,
                        BG + "handout-day.md:1",
                        source -> source.remove(BG + "handout-day.md")),
                new Broken(
                        Rule.SHEETS_DIFFER,
                        BG + "handout-more.md:1",
                        source ->
                                source.put(
                                        BG + "handout-more.md",
                                        "---\ntitle: Още\n---\nОще един лист.\n")),
                new Broken(
                        Rule.STEPS_DIFFER,
                        BG + "guide.md:1",
                        source ->
                                source.change(BG + "guide.md", "(5 min)", "(6 min)")
                                        .change(BG + "guide.md", "(10 min)", "(9 min)")),
                changed(
                        Rule.STRUCTURE_DIFFERS,
                        BG + "handout-day.md:12",
                        BG + "handout-day.md",
                        "- [ ] Някой обясни\n",
                        ""),
                changed(
                        Rule.STRUCTURE_DIFFERS,
                        BG + "handout-day.md:10",
                        BG + "handout-day.md",
                        "## Какво ми",
                        "### Какво ми"),
                changed(
                        Rule.STRUCTURE_DIFFERS,
                        BG + "cards-days.md:4",
                        BG + "cards-days.md",
                        "2x4",
                        "2x3"),
                changed(
                        Rule.STRUCTURE_DIFFERS,
                        BG + "handout-day.md:15",
                        BG + "handout-day.md",
                        "| Сутрин | |\n",
                        "| Сутрин | |\n| Вечер | |\n"),
                changed(
                        Rule.OTHER_LANGUAGE,
                        EN + "handout-day.md:4",
                        EN + "handout-day.md",
                        "Think of a first day that you remember well, at work or at school.",
                        "Спомнете си един първи ден, който помните добре, на работа или там."),
                changed(
                        Rule.MIXED_SCRIPT,
                        BG + "handout-day.md:6",
                        BG + "handout-day.md",
                        "Какво помня",
                        "Какво пoмня"),
                changed(
                        Rule.GLYPH,
                        EN + "handout-day.md:6",
                        EN + "handout-day.md",
                        "What I remember",
                        "What I remember 漢"),
                changed(
                        Rule.LONG_SENTENCES,
                        "materials/first-day/en:1",
                        EN + "handout-day.md",
                        "Think of",
                        "and so on ".repeat(40) + "Think of"));
    }

    private static Stream<Broken> brokenFacts() {
        return Stream.of(
                new Broken(
                        Rule.FILE_UNUSED,
                        "materials/first-day/files/old.pdf:1",
                        source -> source.put("materials/first-day/files/old.pdf", "x")),
                changed(Rule.CARDS_NOT_LISTED, FACTS + ":1", FACTS, ", sheet: cards-days}", "}"),
                changed(
                        Rule.THING_NOT_LISTED,
                        EN + "guide.md:10",
                        EN + "guide.md",
                        "Write the question",
                        "Take the scissors. Write the question"),
                changed(
                        Rule.LICENCE_CHAIN,
                        FACTS + ":1",
                        FACTS,
                        "authors:",
                        "basedOn: {title: Old, authors: [A], licence: CC-BY-ND-4.0, source: x,"
                                + " changes: {en: x, bg: x}}\nauthors:"),
                changed(
                        Rule.LICENCE_CHAIN,
                        FACTS + ":1",
                        FACTS,
                        "authors:",
                        "basedOn: {title: Old, authors: [A], licence: CC0-1.0, source: x,"
                                + " changes: {en: x, bg: x}, basedOn: {title: Older,"
                                + " authors: [B], licence: CC-BY-4.0, source: x,"
                                + " changes: {en: x}}}\nauthors:"),
                changed(
                        Rule.BASED_ON_UNKNOWN,
                        FACTS + ":1",
                        FACTS,
                        "authors:",
                        "basedOn: {id: gone, title: Old, authors: [A], licence: CC-BY-4.0,"
                                + " source: x, changes: {en: x, bg: x}}\nauthors:"),
                changed(
                        Rule.LICENCE_FUNDED,
                        FACTS + ":1",
                        FACTS,
                        "authors:",
                        "licence: CC-BY-ND-4.0\nfunding: {en: Funded}\nauthors:"),
                changed(
                        Rule.PLAN_TOTAL,
                        "plans/evening.yaml:1",
                        "plans/evening.yaml",
                        "break: 10",
                        "break: 15"),
                new Broken(
                        Rule.PLAN_BLOCK,
                        "plans/evening.yaml:1",
                        source ->
                                source.change("plans/evening.yaml", "minutes: 20", "minutes: 21")
                                        .change("plans/evening.yaml", "break: 10", "break: 9")),
                changed(
                        Rule.PLAN_WITHDRAWN,
                        "plans/evening.yaml:1",
                        FACTS,
                        "authors:",
                        "withdrawn: true\nauthors:"),
                new Broken(
                        Rule.EXPECTED_GONE,
                        "lint.yaml:3",
                        source ->
                                source.put(
                                        "lint.yaml",
                                        "format: 1\nexpected:\n  - {finding: glyph, at:"
                                                + " materials/first-day, why: x}\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void saysWhatIsWrongAndWhere(Broken broken) {
        var report = lint(broken.how().apply(new CleanLibrary()));
        assertThat(said(report.findings()))
                .containsExactly(broken.rule().id() + " " + broken.where());
        var finding = report.findings().getFirst();
        for (var language : Texts.LANGUAGES) {
            assertThat(Texts.of(language).get(finding.message())).isNotBlank();
        }
    }

    @Test
    void anEditionThatIsMissingIsSaidUnlessTheMaterialIsWithdrawn() {
        var source = new CleanLibrary();
        source.remove(BG + "guide.md").remove(BG + "handout-day.md").remove(BG + "cards-days.md");
        assertThat(said(lint(source).findings()))
                .containsExactly("editionMissing materials/first-day:1");
        source.remove("plans/evening.yaml").change(FACTS, "authors:", "withdrawn: true\nauthors:");
        assertThat(said(LINT.look(source.in(folder.resolve("2")), Cancellation.NEVER).findings()))
                .isEmpty();
    }

    @Test
    void whatIsLeftInTheOriginalsWordsIsSaid() {
        var source =
                new CleanLibrary()
                        .change(
                                BG + "handout-day.md",
                                "Спомнете си един първи ден, който помните добре, на работа или в"
                                        + " училище.",
                                "Think of a first day that you remember well, at work or at"
                                        + " school.");
        assertThat(said(lint(source).findings()))
                .containsExactly(
                        "untranslated " + BG + "handout-day.md:4",
                        "otherLanguage " + BG + "handout-day.md:4");
    }

    @Test
    void aSheetThatRunsOverIsSaid() {
        var source =
                new CleanLibrary()
                        .change(
                                EN + "handout-day.md",
                                "Think of",
                                (LONG_TEXT.repeat(4) + "\n\n").repeat(14) + "Think of");
        assertThat(said(lint(source).findings()))
                .containsExactly("tooLong " + EN + "handout-day.md:1");
    }

    @Test
    void aLastPageOfOneLineIsSaid() {
        var source = new CleanLibrary().change(FACTS, "pages: {handout-day: 1}\n", "");
        source.put(
                EN + "handout-day.md",
                """
                ---
                title: My first day
                ---
                ## What I remember

                :::lines 3

                ## What helped me

                - [ ] Somebody smiled
                - [ ] Somebody explained

                | When | What |
                |---|---|
                | Morning | |

                :::box 17cm

                The end.
                """);
        source.change(BG + "handout-day.md", "| Сутрин | |\n", "| Сутрин | |\n\n:::box 5cm\n");
        assertThat(said(lint(source).findings()))
                .containsExactly("nearlyEmptyPage " + EN + "handout-day.md:1");
    }

    @Test
    void aHeadingAboveABoxAtTheEndOfAPageIsNotAlone() {
        var source = new CleanLibrary().change(FACTS, "pages: {handout-day: 1}\n", "");
        String more = "\n\n## Draw it\n\n:::box 14cm\n\n## Then\n\nOne.\n\nTwo.\n\nThree.\n";
        source.change(EN + "handout-day.md", "| Morning | |\n", "| Morning | |\n" + more);
        source.change(
                BG + "handout-day.md",
                "| Сутрин | |\n",
                "| Сутрин | |\n"
                        + more.replace("Draw it", "Нарисувайте")
                                .replace("Then", "После")
                                .replace("One", "Едно")
                                .replace("Two", "Две")
                                .replace("Three", "Три"));
        var report = lint(source);
        assertThat(report.editions()).extracting(e -> e.sheetPages()).containsExactly(3, 3);
        assertThat(said(report.findings())).isEmpty();
    }

    @Test
    void aLongTableIsCut() {
        String rows = "| Morning | Tea |\n".repeat(45);
        var source = new CleanLibrary().change(FACTS, "pages: {handout-day: 1}\n", "");
        source.change(EN + "handout-day.md", "| Morning | |\n", rows);
        source.change(BG + "handout-day.md", "| Сутрин | |\n", rows.replace("Morning", "Сутрин"));
        assertThat(said(lint(source).findings()))
                .containsExactly(
                        "tableCut " + BG + "handout-day.md:1",
                        "tableCut " + EN + "handout-day.md:1");
    }

    @Test
    void anEasyTextHasShortSentences() {
        var source =
                new CleanLibrary()
                        .put(
                                EN + "handout-day.easy.md",
                                "---\ntitle: My day\n---\nThink of a day.\n\nThis sentence goes on"
                                        + " and on and on until nobody remembers how it began or"
                                        + " why.\n")
                        .put(
                                BG + "handout-day.easy.md",
                                "---\ntitle: Моят ден\n---\nСпомнете си един ден.\n\nКак"
                                        + " започна?\n");
        assertThat(said(lint(source).findings()))
                .containsExactly("notEasy " + EN + "handout-day.easy.md:6");
    }

    @Test
    void whatIsExpectedIsListedApart() {
        var source =
                new CleanLibrary()
                        .change(BG + "guide.md", "revision: 2", "revision: 1")
                        .put(
                                "lint.yaml",
                                "format: 1\nexpected:\n  - {finding: editionOutdated, at:"
                                        + " materials/first-day/bg, why: x}\n");
        var report = lint(source);
        assertThat(report.findings()).isEmpty();
        assertThat(said(report.expected()))
                .containsExactly("editionOutdated materials/first-day/bg:1");
    }

    /** Those that need more than one change are the tests above. */
    @Test
    void everyRuleIsTried() {
        Set<Rule> tried = new HashSet<>(broken().map(Broken::rule).toList());
        tried.addAll(
                List.of(
                        Rule.EDITION_MISSING,
                        Rule.UNTRANSLATED,
                        Rule.TOO_LONG,
                        Rule.NEARLY_EMPTY_PAGE,
                        Rule.TABLE_CUT,
                        Rule.NOT_EASY,
                        Rule.ORPHANED_HEADING));
        assertThat(tried).containsExactlyInAnyOrderElementsOf(Arrays.asList(Rule.values()));
        assertThat(Arrays.stream(Rule.values()).map(r -> Rule.ofId(r.id()).orElseThrow()))
                .containsExactly(Rule.values());
    }
}
