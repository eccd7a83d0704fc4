package org.lectern.material.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.base.LanguageTag;
import org.lectern.material.Edition;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.Framework;
import org.lectern.material.markup.CardsBlock;
import org.lectern.material.markup.Markup;
import org.lectern.text.Texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The library that comes with the program, as its authors wrote it. */
class BundledLibraryTest {
    private static SourceResult<SourceLibrary> result;

    @BeforeAll
    static void read() {
        result = SourceReader.read(Path.of("sample-data/library"));
    }

    @Test
    void hasNoProblems() {
        var english = Texts.of(LanguageTag.of("en"));
        assertThat(result.problems())
                .extracting(p -> p.file() + ":" + p.line() + " " + english.get(p.expectation()))
                .isEmpty();
    }

    @Test
    void hasItsFrameworkInEveryLanguageOfTheInterface() {
        var library = result.orThrow();
        assertThat(library.facts().languages()).containsExactlyElementsOf(Texts.LANGUAGES);
        var framework = library.framework();
        assertThat(framework.levels())
                .extracting(Framework.Level::id)
                .containsExactly("A", "B", "C");
        assertThat(framework.areas()).hasSize(4);
        var competences =
                framework.areas().stream().flatMap(a -> a.competences().stream()).toList();
        assertThat(competences).hasSize(12);
        for (var competence : competences) {
            assertThat(competence.name().byLanguage().keySet()).containsAll(Texts.LANGUAGES);
            assertThat(competence.statements()).hasSize(3);
        }
    }

    @Test
    void hasEightMaterialsOrMoreWithAnOriginal() {
        var materials = result.orThrow().materials();
        assertThat(materials).hasSizeGreaterThanOrEqualTo(8);
        for (var material : materials) {
            assertThat(material.editions().values())
                    .as(material.facts().id().value())
                    .extracting(e -> e.translation().status())
                    .contains(TranslationStatus.ORIGINAL);
        }
    }

    @Test
    void hasTheSameSheetsAndStepsInEveryLanguage() {
        for (var material : result.orThrow().materials()) {
            assertThat(material.editions().values())
                    .as(material.facts().id().value())
                    .extracting(BundledLibraryTest::shape)
                    .containsOnly(shape(material.editions().values().iterator().next()));
        }
    }

    private static List<String> shape(Edition edition) {
        var shape = new ArrayList<String>();
        edition.sheets().forEach(s -> shape.add(s.name() + " " + s.easy()));
        edition.steps().forEach(s -> shape.add(s.minutes() + " min"));
        return shape;
    }

    @Test
    void hasCardsInItsCardSheets() {
        var cards =
                result.orThrow().materials().stream()
                        .flatMap(m -> m.editions().values().stream())
                        .flatMap(e -> e.sheets().stream())
                        .filter(s -> s.name().startsWith("cards-"))
                        .toList();
        assertThat(cards).isNotEmpty();
        for (var sheet : cards) {
            var document = Markup.parse(sheet.markdown());
            boolean holdsCards = false;
            for (var n = document.getFirstChild(); n != null; n = n.getNext()) {
                holdsCards |= n instanceof CardsBlock;
            }
            assertThat(holdsCards).as(sheet.title()).isTrue();
        }
    }
}
