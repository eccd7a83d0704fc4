package org.lectern.material.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.material.source.GoodSource.GLOSSARY;
import static org.lectern.material.source.GoodSource.GUIDE;
import static org.lectern.material.source.GoodSource.GUIDE_BG;
import static org.lectern.material.source.GoodSource.HANDOUT;
import static org.lectern.material.source.GoodSource.LINT;
import static org.lectern.material.source.GoodSource.MATERIAL;
import static org.lectern.material.source.GoodSource.PLAN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.base.LanguageTag;
import org.lectern.text.Texts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Each kind of mistake, alone in a library that is otherwise good. */
class SourceProblemsTest {
    private static final String LIBRARY = "library.yaml";
    private static final String FRAMEWORK = "framework.yaml";
    private static final String EN = "materials/my-work/en/";

    @TempDir Path folder;

    private static List<String> problems(Path folder) {
        return SourceReader.read(folder).problems().stream()
                .map(p -> p.file() + ":" + p.line() + " " + shortKey(p.expectation().key()))
                .toList();
    }

    private static String shortKey(String key) {
        return key.replace("material.source.", "").replace("material.", "");
    }

    @ParameterizedTest(name = "{4} at {0}:{3}, for {2}")
    @MethodSource({
        "inLibrary",
        "inFramework",
        "inFacts",
        "inFactsOfKinds",
        "inGuide",
        "inSheets",
        "inPlan",
        "inGlossaryAndLint"
    })
    void namesFileLineAndExpectation(String file, String from, String to, int line, String key) {
        new GoodSource().change(file, from, to).in(folder);
        assertThat(problems(folder)).containsExactly(file + ":" + line + " " + key);
    }

    static Stream<Arguments> inLibrary() {
        return Stream.of(
                Arguments.of(LIBRARY, "format: 1", "format: 2", 1, "format"),
                Arguments.of(LIBRARY, "id: small", "id: Small One", 2, "badId"),
                Arguments.of(LIBRARY, "publisher:", "publsher: x\npublisher:", 3, "unknownKey"),
                Arguments.of(LIBRARY, "publisher: Lectern\n", "", 1, "missingKey"),
                Arguments.of(LIBRARY, "Lectern", "\" \"", 3, "empty"),
                Arguments.of(LIBRARY, "{en: Small}", "Small", 4, "notTexts"),
                Arguments.of(LIBRARY, "{en: Small}", "{en: Small, it: P}", 4, "otherLanguage"),
                Arguments.of(LIBRARY, "{en: Small}", "{EN: Small}", 4, "badLanguage"),
                Arguments.of(LIBRARY, "CC-BY-SA-4.0", "GPL", 5, "unknownWord"),
                Arguments.of(LIBRARY, "licence:", "id: again\nlicence:", 5, "duplicateKey"),
                Arguments.of(LIBRARY, "[en, bg]", "[en, bg, en]", 6, "twice"),
                Arguments.of(LIBRARY, "Lectern", "!!str Lectern", 3, "yamlReference"),
                Arguments.of(
                        LIBRARY,
                        "small\npublisher: Lectern",
                        "&a small\npublisher: *a",
                        3,
                        "yamlReference"),
                Arguments.of(LIBRARY, "bg]\n", "bg]\n---\nformat: 1\n", 8, "yaml"));
    }

    static Stream<Arguments> inPlan() {
        return Stream.of(
                Arguments.of(PLAN, "id: one-evening", "id: two", 2, "idNotFolder"),
                Arguments.of(PLAN, "bg: Една", "el: Една", 3, "otherLanguage"),
                Arguments.of(PLAN, "description: {en: For a small group}\n", "", 1, "missingKey"),
                Arguments.of(PLAN, "\"18:30\"", "\"6:30 pm\"", 7, "notTime"),
                Arguments.of(PLAN, "\"18:30\"", "\"24:00\"", 7, "notTime"),
                Arguments.of(PLAN, "minutes: 60", "minutes: 4", 8, "notNumber"),
                Arguments.of(PLAN, "my-work", "my-wrok", 11, "unknownMaterial"),
                Arguments.of(PLAN, "my-work", "My work", 11, "badId"),
                Arguments.of(PLAN, "break: 5", "break: 0", 12, "notNumber"),
                Arguments.of(PLAN, "break: 5", "break: 5, place: x", 12, "unknownKey"));
    }

    static Stream<Arguments> inGlossaryAndLint() {
        return Stream.of(
                Arguments.of(GLOSSARY, ", bg: водещ", "", 3, "missingLanguage"),
                Arguments.of(GLOSSARY, ", bg: [флипчарт]", "", 6, "missingKey"),
                Arguments.of(GLOSSARY, "[флипчарт]", "флипчарт", 6, "notList"),
                Arguments.of(LINT, "    why: It is new.\n", "", 3, "missingKey"),
                Arguments.of(LINT, "why: It", "why: It is\n    because: It", 6, "unknownKey"));
    }

    @Test
    void aFurtherLanguageIsForSingleEditions() {
        var good =
                new GoodSource()
                        .change(LIBRARY, "bg]\n", "bg]\nfurtherLanguages: [uk]\n")
                        .put("materials/my-work/uk/guide.md", new GoodSource().text(GUIDE_BG));
        good.change(MATERIAL, "bg: химикалка", "bg: химикалка, uk: ручка")
                .change(MATERIAL, "bg: Внимавайте", "bg: Внимавайте, uk: Обережно")
                .change(MATERIAL, "bg: По-кратко.", "bg: По-кратко., uk: Коротше.")
                .in(folder);
        assertThat(problems(folder)).isEmpty();
        good.change(LIBRARY, "furtherLanguages: [uk]", "furtherLanguages: [uk, en]").in(folder);
        assertThat(problems(folder)).containsExactly("library.yaml:7 twice");
    }

    static Stream<Arguments> inFramework() {
        return Stream.of(
                Arguments.of(FRAMEWORK, ", bg: Умения", "", 4, "missingLanguage"),
                Arguments.of(FRAMEWORK, "version: \"1\"", "version: 1", 3, "notText"),
                Arguments.of(
                        FRAMEWORK,
                        "areas:",
                        "  - id: A\n    name: {en: B, bg: Б}\nareas:",
                        8,
                        "twice"),
                Arguments.of(FRAMEWORK, "\"#7657B5\"", "violet", 10, "colour"),
                Arguments.of(FRAMEWORK, ", bg: Ценности", "", 14, "missingLanguage"),
                Arguments.of(FRAMEWORK, ", bg: Мога", "", 16, "missingLanguage"),
                Arguments.of(FRAMEWORK, "Мога}", "Мога}\n          D: {en: x}", 17, "unknownKey"));
    }

    static Stream<Arguments> inFacts() {
        return Stream.of(
                Arguments.of(MATERIAL, "id: my-work", "id: my-wrok", 2, "idNotFolder"),
                Arguments.of(MATERIAL, "revision: 2", "revision: 0", 3, "notNumber"),
                Arguments.of(MATERIAL, "revision: 2", "revision: \"2\"", 3, "notNumber"),
                Arguments.of(MATERIAL, "[values]", "[valeus]", 4, "unknownCompetence"),
                Arguments.of(MATERIAL, "[values]", "values", 4, "notList"),
                Arguments.of(MATERIAL, "[values]", "[]", 4, "empty"),
                Arguments.of(MATERIAL, "level: A", "level: D", 5, "unknownWord"),
                Arguments.of(MATERIAL, "self-assessment", "selfassessment", 6, "unknownWord"),
                Arguments.of(MATERIAL, "min: 10", "min: 16", 7, "minutesOrder"),
                Arguments.of(MATERIAL, "max: 20", "max: 601", 7, "notNumber"),
                Arguments.of(MATERIAL, "max: 20}", "max: 20, mean: 3}", 7, "unknownKey"),
                Arguments.of(MATERIAL, "{min: 2, max: 12}", "{min: 13, max: 12}", 8, "groupOrder"),
                Arguments.of(MATERIAL, "{min: 2, max: 12}", "12", 8, "notMapping"),
                Arguments.of(MATERIAL, "[alone, plenary]", "[plenary, alone]", 10, "methodOrder"),
                Arguments.of(MATERIAL, ", bg: химикалка", "", 12, "missingLanguage"),
                Arguments.of(MATERIAL, "count: 1", "count: 1001", 14, "notNumber"),
                Arguments.of(MATERIAL, "sheet: handout-one", "sheet: cards-x", 15, "unknownSheet"),
                Arguments.of(MATERIAL, ", bg: Внимавайте", "", 18, "missingLanguage"),
                Arguments.of(MATERIAL, "{handout-one: 1}", "{handout-two: 1}", 19, "unknownSheet"),
                Arguments.of(MATERIAL, ", bg: По-кратко.", "", 29, "missingLanguage"));
    }

    static Stream<Arguments> inFactsOfKinds() {
        return Stream.of(
                Arguments.of(MATERIAL, "oneToOne: true", "oneToOne: yes", 9, "notBoolean"),
                Arguments.of(MATERIAL, "participant", "person", 13, "unknownWord"),
                Arguments.of(MATERIAL, "internet: false", "internet: 0", 16, "notBoolean"),
                Arguments.of(MATERIAL, "seniors]", "elderly]", 17, "unknownWord"),
                Arguments.of(MATERIAL, "[Ana Example]", "[7]", 21, "notText"),
                Arguments.of(MATERIAL, "year: 2026", "year: 26", 22, "notNumber"),
                Arguments.of(MATERIAL, "source: Small library", "source:", 23, "notText"),
                Arguments.of(MATERIAL, "  title: Older work\n", "", 25, "missingKey"),
                Arguments.of(MATERIAL, "CC0-1.0", "CC0", 27, "unknownWord"),
                Arguments.of(MATERIAL, "basedOn:", "basedOn:\n  id: A b", 25, "badId"),
                Arguments.of(MATERIAL, "basedOn:", "funding: EU\nbasedOn:", 24, "notTexts"));
    }

    static Stream<Arguments> inGuide() {
        return Stream.of(
                Arguments.of(GUIDE, "work.", "work. " + "x".repeat(160), 3, "summaryLength"),
                Arguments.of(GUIDE, "title: My work\n", "", 2, "missingKey"),
                Arguments.of(GUIDE, "{status: original}", "{status: fine}", 6, "unknownWord"),
                Arguments.of(
                        GUIDE, "original}", "original, revision: 1}", 6, "translationOriginal"),
                Arguments.of(GUIDE_BG, "source: en", "source: bg", 6, "translationSource"),
                Arguments.of(GUIDE_BG, "revision: 1", "revision: 3", 6, "notNumber"),
                Arguments.of(GUIDE, "## Preparation {#preparation}", "## Prep", 8, "headingMark"),
                Arguments.of(GUIDE, "{#debrief}", "{#variations}", 24, "headingMark"),
                Arguments.of(GUIDE, "## More", "## More {#more}", 32, "extraMark"),
                Arguments.of(GUIDE, "(5 min)", "5 min", 14, "stepForm"),
                Arguments.of(GUIDE, "**A good day.**", "A good day.", 14, "stepForm"),
                Arguments.of(GUIDE, "(5 min)", "(6 min)", 12, "stepMinutes"),
                Arguments.of(GUIDE, "   - “What", "- “What", 16, "stepsList"),
                Arguments.of(GUIDE, "../files/hand.png", "../files/foot.png", 10, "noFile"),
                Arguments.of(GUIDE, "[A hand]", "[]", 10, "markup.pictureText"),
                Arguments.of(GUIDE, ":::note", ":::notes", 20, "markup.unknownDirective"));
    }

    static Stream<Arguments> inSheets() {
        return Stream.of(
                Arguments.of(HANDOUT, "---\ntitle: One\n---\n", "", 1, "frontMatter"),
                Arguments.of(HANDOUT, "title: One\n---\n", "title: One\n", 1, "frontMatter"),
                Arguments.of(HANDOUT, "title: One", "title: One: two", 2, "yaml"),
                Arguments.of(HANDOUT, "title: One", "title: [One", 2, "yaml"),
                Arguments.of(HANDOUT, "title: One", "- One", 2, "noKeys"),
                Arguments.of(HANDOUT, "title: One", "title: One\ntitel: x", 3, "unknownKey"),
                Arguments.of(HANDOUT, "## Mine\n\n:::lines 3\n", "", 4, "emptySheet"),
                Arguments.of(HANDOUT, "## Mine", "## Mine {#steps}", 4, "extraMark"),
                Arguments.of(HANDOUT, "## Mine", "# Mine", 4, "markup.heading"),
                Arguments.of(HANDOUT, ":::lines 3", ":::lines 99", 6, "markup.lines"),
                Arguments.of(HANDOUT, "## Mine", "[a](javascript:b)", 4, "markup.link"),
                Arguments.of(HANDOUT, "## Mine\n", "## Mine\r\n", 4, "lineEnds"),
                Arguments.of(HANDOUT, "---", "\uFEFF---", 1, "control"));
    }

    @Test
    void namesFilesThatHaveNoPlace() {
        new GoodSource()
                .put("notes.txt", "x")
                .put("materials/readme.md", "x")
                .put("materials/Bad_Id/material.yaml", "x")
                .put("materials/my-work/extra.yaml", "x")
                .put(EN + "handout-Big.md", "x")
                .put(EN + "guide.easy.md", "x")
                .put("materials/my-work/files/bad name.png", "x")
                .in(folder);
        assertThat(problems(folder))
                .containsExactlyInAnyOrder(
                        "notes.txt:1 unknownFile",
                        "materials/readme.md:1 unknownFile",
                        "materials/Bad_Id:1 unknownFile",
                        "materials/my-work/extra.yaml:1 unknownFile",
                        EN + "handout-Big.md:1 unknownFile",
                        EN + "guide.easy.md:1 unknownFile",
                        "materials/my-work/files/bad name.png:1 unknownFile");
    }

    @Test
    void namesFilesThatAreMissing() {
        new GoodSource()
                .remove(GUIDE_BG)
                .put("materials/my-work/bg/background.md", sheet())
                .in(folder);
        assertThat(problems(folder)).containsExactly(GUIDE_BG + ":1 missingFile");
    }

    private static String sheet() {
        return new GoodSource().text(HANDOUT);
    }

    @Test
    void namesAMissingFramework() {
        new GoodSource().remove(FRAMEWORK).in(folder);
        assertThat(problems(folder)).containsExactly(FRAMEWORK + ":1 missingFile");
    }

    @Test
    void namesAMaterialWithoutFacts() {
        new GoodSource().remove(MATERIAL).in(folder);
        assertThat(problems(folder)).containsExactly(MATERIAL + ":1 missingFile");
    }

    @Test
    void namesAnEasyTextWithoutItsHandout() {
        new GoodSource().put(EN + "handout-two.easy.md", sheet()).in(folder);
        assertThat(problems(folder)).containsExactly(EN + "handout-two.easy.md:1 easyAlone");
    }

    @Test
    void namesAnEditionInALanguageThatTheLibraryHasNot() {
        new GoodSource().change(LIBRARY, "[en, bg]", "[en]").in(folder);
        assertThat(problems(folder)).contains("materials/my-work/bg:1 otherLanguage");
    }

    @Test
    void namesAMaterialWithoutEditions() {
        new GoodSource()
                .put(
                        "materials/other/material.yaml",
                        new GoodSource()
                                .text(MATERIAL)
                                .replace("id: my-work", "id: other")
                                .replace("    sheet: handout-one\n", "")
                                .replace("pages: {handout-one: 1}\n", ""))
                .in(folder);
        assertThat(problems(folder)).containsExactly("materials/other/material.yaml:1 noEdition");
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        byte[] bytes = (sheet() + "caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
        new GoodSource().put(HANDOUT, bytes).in(folder);
        assertThat(problems(folder)).containsExactly(HANDOUT + ":7 encoding");
    }

    @Test
    void asksNoStepsMinutesOfMinutesThatAreWrong() {
        new GoodSource().change(MATERIAL, "typical: 15", "typical: long").in(folder);
        assertThat(problems(folder)).containsExactly(MATERIAL + ":7 notNumber");
    }

    @Test
    void refusesAPictureThatNobodyCanShow() {
        new GoodSource()
                .change(GUIDE, "hand.png", "hand.svg")
                .put("materials/my-work/files/hand.svg", "x")
                .in(folder);
        assertThat(problems(folder)).containsExactly(GUIDE + ":10 pictureKind");
    }

    @Test
    void refusesATextThatIsTooLarge() {
        new GoodSource().put(HANDOUT, sheet() + "x".repeat(1 << 20)).in(folder);
        assertThat(problems(folder)).containsExactly(HANDOUT + ":1 tooLarge");
    }

    @Test
    void refusesDeepYaml() {
        String deep = "x: " + "[".repeat(2_000) + "]".repeat(2_000) + "\n";
        new GoodSource().put(LIBRARY, new GoodSource().text(LIBRARY) + deep).in(folder);
        assertThat(problems(folder)).contains(LIBRARY + ":7 yaml");
    }

    @Test
    void collectsTheProblemsOfAllFiles() {
        new GoodSource()
                .change(LIBRARY, "id: small", "id: Small")
                .change(FRAMEWORK, "\"#7657B5\"", "\"#12\"")
                .change(MATERIAL, "year: 2026", "year: soon")
                .change(MATERIAL, "level: A", "level: Z")
                .change(GUIDE, "(5 min)", "(five)")
                .change(HANDOUT, ":::lines 3", ":::line 3")
                .in(folder);
        assertThat(problems(folder))
                .containsExactly(
                        FRAMEWORK + ":10 colour",
                        LIBRARY + ":2 badId",
                        GUIDE + ":14 stepForm",
                        HANDOUT + ":6 markup.unknownDirective",
                        MATERIAL + ":5 unknownWord",
                        MATERIAL + ":22 notNumber");
    }

    @Test
    void putsEveryProblemIntoWordsInEveryLanguage() {
        new GoodSource()
                .change(MATERIAL, "year: 2026", "year: soon")
                .change(GUIDE, "{#debrief}", "")
                .in(folder);
        var result = SourceReader.read(folder);
        assertThat(result.problems())
                .extracting(p -> Texts.of(LanguageTag.of("en")).get(p.expectation()))
                .containsExactly(
                        "The section with the mark {#debrief} is expected here. The order is"
                                + " preparation, steps, debrief, variations.",
                        "“year” is not a number that fits. Write a whole number from 1900 to"
                                + " 2100.");
        for (var language : Texts.LANGUAGES) {
            for (var problem : result.problems()) {
                assertThat(Texts.of(language).get(problem.expectation())).doesNotContain("{0}");
            }
        }
    }
}
