package org.lectern.material.source;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.material.Edition.Translation;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.Licence;
import org.lectern.material.LocalizedText;
import org.lectern.material.Material;
import org.lectern.material.MaterialFacts.BasedOn;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

class SourceWriterTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final String BODY =
            """
            ## P {#preparation}

            ## S {#steps}

            1. (5 min) **T.**

            ## D {#debrief}

            ## V {#variations}
            """;

    /** What the writer makes of a material is the same material to the reader. */
    private static void assertComesBack(Material material, SourceLibrary library) {
        var again =
                MaterialReader.read(
                                material.facts().id(),
                                SourceWriter.texts(material),
                                material.files(),
                                library.framework())
                        .orThrow();
        assertThat(again).isEqualTo(material);
    }

    @Test
    void everyMaterialOfTheLibraryComesBack() {
        var library = SourceReader.read(Path.of("sample-data/library")).orThrow();
        assertThat(library.materials()).hasSizeGreaterThan(20);
        for (var material : library.materials()) {
            assertComesBack(material, library);
        }
    }

    @Test
    void whatTheLibraryDoesNotHaveComesBackToo(@TempDir Path folder) {
        var source =
                new GoodSource()
                        .change(
                                GoodSource.MATERIAL,
                                "  changes: {en: Shorter., bg: По-кратко.}",
                                """
                                  id: older-work
                                  revision: 3
                                  changes: {en: Shorter., bg: По-кратко.}
                                  basedOn:
                                    title: "The oldest: work"
                                    authors: [Cy, "De \\"Q\\" Example"]
                                    licence: CC0-1.0
                                    source: "#1"
                                    changes: {bg: Кратко.}\
                                """)
                        .change(GoodSource.MATERIAL, "internet: false", "internet: true")
                        .change(
                                GoodSource.MATERIAL,
                                "authors:",
                                "withdrawn: true\nfunding: {en: 'A fund: \"x\"'}\nauthors:");
        var library = SourceReader.read(source.in(folder)).orThrow();
        var material = library.materials().getFirst();
        var chain = Objects.requireNonNull(material.facts().basedOn());

        assertThat(chain.chain())
                .extracting(BasedOn::title)
                .containsExactly("Older work", "The oldest: work");
        assertThat(chain.revision()).isEqualTo(3);
        assertThat(material.facts().withdrawn()).isTrue();
        assertComesBack(material, library);
    }

    @Provide
    Arbitrary<String> texts() {
        var strange =
                Arbitraries.of(
                        '"', '\\', '\'', ':', '#', '{', '}', '[', ']', ',', '&', '*', '!', '|', '>',
                        '%', '@', '`', '-', '?', '\n', ' ', '\u00a0', '\u0085', '\u2028', '\u2029',
                        '\ufeff', '\u200b', '\u200f', 'ё', 'ς', 'ł', 'a', '1', '~');
        var letters = Arbitraries.chars().all().filter(Character::isLetterOrDigit);
        return Arbitraries.oneOf(strange, letters)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(SourceWriterTest::joined)
                .map(s -> "x" + s + "y");
    }

    private static String joined(List<Character> characters) {
        var text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }

    @Property(seed = "20261123", tries = 500)
    void anyTextIsQuotedSoThatItComesBack(@ForAll("texts") String text) {
        var translation = new Translation(TranslationStatus.REVIEWED, EN, 2);
        String guide = SourceWriter.guide(text, text, List.of(text, text + "2"), translation, BODY);
        var source =
                new EditionSource(
                        BG,
                        "bg",
                        Map.of("guide.md", guide, "handout-a.md", SourceWriter.sheet(text, "x")),
                        2,
                        OptionalInt.of(5),
                        Set.of());
        var edition = EditionReader.read(source).orThrow();
        assertThat(edition.title()).isEqualTo(text);
        assertThat(edition.summary()).isEqualTo(text);
        assertThat(edition.objectives()).containsExactly(text, text + "2");
        assertThat(edition.translation()).isEqualTo(translation);
        assertThat(edition.sheets().get(0).markdown()).isEqualTo(BODY);
        assertThat(edition.sheets().get(1).title()).isEqualTo(text);
    }

    /** A draft says nothing of what it does not know, and the reader asks for just that. */
    @Test
    void anEmptyDraftIsReadWithoutAStandstill() {
        var facts = DraftFacts.empty(Licence.BY_SA, List.of(), 2026, "");
        String text = SourceWriter.facts(new MaterialId("own-1"), 1, facts, null);
        var framework = SourceReader.read(Path.of("sample-data/library")).orThrow().framework();
        var result =
                MaterialReader.read(
                        new MaterialId("own-1"),
                        Map.of(SourceWriter.FACTS, text),
                        List.of(),
                        framework);
        assertThat(result.problems())
                .extracting(p -> p.expectation().key())
                .contains(
                        "material.source.missingKey",
                        "material.source.empty",
                        "material.source.noEdition");
    }

    @Test
    void tooManyWorksBehindOneAnotherAreRefused(@TempDir Path folder) {
        var library = SourceReader.read(new GoodSource().in(folder)).orThrow();
        assertThat(chainOf(library, BasedOn.LONGEST_CHAIN)).isEmpty();
        assertThat(chainOf(library, BasedOn.LONGEST_CHAIN + 1))
                .containsExactly("material.source.longChain");
    }

    private static List<String> chainOf(SourceLibrary library, int works) {
        BasedOn chain = null;
        for (int i = 0; i < works; i++) {
            var changes = LocalizedText.of(new TreeMap<>(Map.of(EN, "Less", BG, "По-малко")));
            chain =
                    new BasedOn(
                            null, null, "W" + i, List.of("A"), Licence.CC0, "s", changes, chain);
        }
        var material = library.materials().getFirst();
        var texts = new TreeMap<>(SourceWriter.texts(material));
        texts.put(
                SourceWriter.FACTS,
                SourceWriter.facts(
                        material.facts().id(),
                        material.facts().revision(),
                        DraftFacts.of(material.facts()),
                        SourceWriter.DraftBasedOn.of(Objects.requireNonNull(chain))));
        return MaterialReader.read(
                        material.facts().id(), texts, material.files(), library.framework())
                .problems()
                .stream()
                .map(p -> p.expectation().key())
                .toList();
    }
}
