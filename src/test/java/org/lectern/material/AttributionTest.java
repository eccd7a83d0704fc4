package org.lectern.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.base.LanguageTag;
import org.lectern.material.Edition.Translation;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.MaterialFacts.BasedOn;
import org.lectern.material.MaterialFacts.Per;
import org.lectern.text.Texts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class AttributionTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final Translation ORIGINAL =
            new Translation(TranslationStatus.ORIGINAL, null, 1);
    private static final Translation DRAFT = new Translation(TranslationStatus.DRAFT, EN, 1);

    private static Attribution of(Licence licence, LanguageTag language, Translation translation) {
        return new Attribution(
                "Work values card sort",
                List.of("Lectern", "Ana Example"),
                2026,
                1,
                "Lectern starter library",
                licence,
                language,
                translation,
                null,
                null);
    }

    @Test
    void namesTitleAuthorsSourceAndLicence() {
        assertThat(of(Licence.BY_SA, EN, ORIGINAL).line(Texts.of(EN)))
                .isEqualTo(
                        "“Work values card sort”, Lectern, Ana Example, 2026, revision 1. Source:"
                                + " Lectern starter library. Licensed CC BY-SA 4.0,"
                                + " creativecommons.org/licenses/by-sa/4.0.");
    }

    @Test
    void saysWhatATranslationIs() {
        var attribution = of(Licence.BY_SA, BG, DRAFT);
        assertThat(attribution.line(Texts.of(EN))).endsWith("Bulgarian translation: draft.");
        assertThat(attribution.line(Texts.of(BG))).endsWith("Превод (Български): чернова.");
    }

    @Test
    void saysThatCc0IsNoLicenceToObey() {
        assertThat(of(Licence.CC0, EN, ORIGINAL).line(Texts.of(EN)))
                .contains("public domain: CC0 1.0, creativecommons.org/publicdomain/zero/1.0.");
    }

    @Test
    void namesWhatWasAdaptedAndHow() {
        var plain = of(Licence.BY_SA, EN, ORIGINAL);
        var basedOn =
                new BasedOn(
                        null,
                        null,
                        "Older work",
                        List.of("Bo Example"),
                        Licence.BY,
                        "https://example.org",
                        LocalizedText.of(Map.of(EN, "Shorter.", BG, "По-кратко.")),
                        null);
        var adapted =
                new Attribution(
                        plain.title(),
                        plain.authors(),
                        plain.year(),
                        plain.revision(),
                        plain.source(),
                        plain.licence(),
                        EN,
                        ORIGINAL,
                        basedOn,
                        LocalizedText.of(Map.of(EN, "A public fund")));
        assertThat(adapted.line(Texts.of(EN)))
                .endsWith(
                        "Adapted from “Older work”, Bo Example, https://example.org, licensed"
                                + " CC BY 4.0. Changes: Shorter. Funding: A public fund");
        assertThat(adapted.line(Texts.of(BG))).contains("Промени: По-кратко.");
    }

    @Test
    void namesEveryWorkOfAChainOfAdaptations() {
        var plain = of(Licence.BY_SA, EN, ORIGINAL);
        var oldest = work("Oldest work", null, null);
        var adapted =
                new Attribution(
                        plain.title(),
                        plain.authors(),
                        plain.year(),
                        plain.revision(),
                        plain.source(),
                        plain.licence(),
                        EN,
                        ORIGINAL,
                        work("Older work", 3, work("Old work", 2, oldest)),
                        null);
        assertThat(adapted.line(Texts.of(EN)))
                .endsWith(
                        "Adapted from “Older work”, revision 3, Bo Example, a book, licensed CC BY"
                                + " 4.0. Changes: Shorter. That work was adapted from “Old work”,"
                                + " revision 2, Bo Example, a book, licensed CC BY 4.0. Changes:"
                                + " Shorter. That work was adapted from “Oldest work”, Bo Example,"
                                + " a book, licensed CC BY 4.0. Changes: Shorter.");
        for (var language : Texts.LANGUAGES) {
            assertThat(adapted.line(Texts.of(language)))
                    .contains("Older work", "Old work", "Oldest work", " 3, ")
                    .doesNotContain("none");
        }
    }

    private static BasedOn work(
            String title, @Nullable Integer revision, @Nullable BasedOn before) {
        return new BasedOn(
                null,
                revision,
                title,
                List.of("Bo Example"),
                Licence.BY,
                "a book",
                LocalizedText.of(Map.of(EN, "Shorter.")),
                before);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hasWordsInEveryLanguage(String key) {
        for (var language : Texts.LANGUAGES) {
            assertThat(Texts.of(language).get(key)).as(language + " " + key).isNotBlank();
        }
    }

    static Stream<String> keys() {
        return Stream.of(
                        Stream.of(MaterialType.values()).map(MaterialWords::key),
                        Stream.of(WorkForm.values()).map(MaterialWords::key),
                        Stream.of(Audience.values()).map(MaterialWords::key),
                        Stream.of(Per.values()).map(MaterialWords::key),
                        Stream.of(Licence.values()).map(MaterialWords::key),
                        Stream.of(TranslationStatus.values()).map(MaterialWords::key))
                .flatMap(s -> s);
    }

    @Test
    void writesWordsAsTheSourceFormatDoes() {
        assertThat(MaterialWords.words(MaterialType.values()))
                .containsEntry("self-assessment", MaterialType.SELF_ASSESSMENT)
                .containsEntry("warm-up", MaterialType.WARM_UP)
                .hasSize(8);
    }
}
