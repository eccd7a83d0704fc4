package org.lectern.ui.handout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Sha256;
import org.lectern.handout.PrintSet;
import org.lectern.handout.PrintSet.Gap;
import org.lectern.material.EditionState;
import org.lectern.material.Pin;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Destination;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

class HandoutWordsTest {
    private static final Texts EN = Texts.of(LanguageTag.of("en"));

    private static Gap gap(String title, String language, int readers, EditionState state) {
        var pin =
                new Pin(
                        Sha256.ofText("feed"),
                        new MaterialId("m-" + title.toLowerCase(Locale.ROOT).replace(' ', '-')),
                        1,
                        Sha256.ofText(title));
        return new Gap(pin, title, LanguageTag.of(language), readers, state);
    }

    private static List<String> sentences(Texts texts, Gap... gaps) {
        var plan = SessionPlan.empty("", new Group("", new TreeMap<>()));
        var subject =
                new HandoutSubject(
                        new Destination.PlanHandouts(DocumentId.random()),
                        plan,
                        new PlanMaterials(Map.of()));
        return HandoutWords.gaps(subject, new PrintSet(List.of(), List.of(gaps)), texts).stream()
                .map(texts::get)
                .toList();
    }

    @Test
    void oneMissingMaterialForSeveralPeople() {
        assertThat(sentences(EN, gap("Work values card sort", "el", 3, EditionState.MISSING)))
                .containsExactly(
                        "3 people read Greek: ‘Work values card sort’ is missing in Greek. Nothing"
                                + " is printed for them in its place.");
    }

    @Test
    void whatIsOutdatedComesAfterWhatIsMissing() {
        assertThat(
                        sentences(
                                EN,
                                gap("Old", "bg", 1, EditionState.OUTDATED),
                                gap("None", "bg", 1, EditionState.MISSING)))
                .containsExactly(
                        "1 person reads Bulgarian: ‘None’ is missing in Bulgarian. Nothing is"
                                + " printed for them in its place.",
                        "1 person reads Bulgarian: ‘Old’ was translated there from an older"
                                + " version. It is printed all the same: please read it first.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg", "el", "es", "it", "pl"})
    void everyLanguageNamesPeopleAndTitles(String language) {
        var texts = Texts.of(LanguageTag.of(language));

        for (var state : List.of(EditionState.MISSING, EditionState.OUTDATED)) {
            assertThat(sentences(texts, gap("One", "el", 7, state), gap("Two", "el", 7, state)))
                    .singleElement()
                    .asString()
                    .contains("7")
                    .contains("One")
                    .contains("Two")
                    .contains(texts.languageName(LanguageTag.of("el")))
                    .doesNotContain("{");
        }
    }

    @Test
    void totalsSayAlikeNumbersOnce() {
        assertThat(EN.get(HandoutWords.totals(11, List.of(4, 4), 62)))
                .isEqualTo("11 people · 4 sheets in each language · 62\u00a0pages");
        assertThat(EN.get(HandoutWords.totals(11, List.of(4, 3), -1)))
                .isEqualTo("11 people · 7 sheets · counting pages…");
        assertThat(EN.get(HandoutWords.totals(1, List.of(1), 1)))
                .isEqualTo("1 person · 1 sheet · 1\u00a0page");
    }

    @Test
    void aFileIsNamedByDateAndTitle() {
        assertThat(HandoutWords.fileName(LocalDate.of(2026, 11, 24), "Morning", EN))
                .isEqualTo("2026-11-24 Morning handouts");
        assertThat(HandoutWords.fileName(null, "Morning", EN)).isEqualTo("Morning handouts");
    }
}
