package org.lectern.material.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.material.Audience;
import org.lectern.material.Edition.Step;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.Glossary;
import org.lectern.material.Licence;
import org.lectern.material.MaterialType;
import org.lectern.material.SamplePlan;
import org.lectern.material.SheetKind;
import org.lectern.material.WorkForm;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

class SourceReaderTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag BG = LanguageTag.of("bg");

    @TempDir Path folder;

    private SourceLibrary library() {
        var result = SourceReader.read(new GoodSource().in(folder));
        assertThat(result.problems()).isEmpty();
        return result.orThrow();
    }

    @Test
    void readsLibraryAndFramework() {
        var library = library();
        assertThat(library.facts().id()).isEqualTo("small");
        assertThat(library.facts().licence()).isEqualTo(Licence.BY_SA);
        assertThat(library.facts().languages()).containsExactly(EN, BG);
        assertThat(library.facts().title().byLanguage()).containsOnlyKeys(EN);
        var framework = library.framework();
        assertThat(framework.version()).isEqualTo("1");
        assertThat(framework.level("A").orElseThrow().name().in(BG)).isEqualTo("Основно");
        assertThat(framework.area("self").orElseThrow().colour()).isEqualTo("#7657B5");
        assertThat(framework.competence("values").orElseThrow().statements()).containsKey("A");
    }

    @Test
    void readsTheFactsOfAMaterial() {
        var facts = library().materials().getFirst().facts();
        assertThat(facts.id()).isEqualTo(new MaterialId("my-work"));
        assertThat(facts.revision()).isEqualTo(2);
        assertThat(facts.area()).isEqualTo("self");
        assertThat(facts.type()).isEqualTo(MaterialType.SELF_ASSESSMENT);
        assertThat(facts.minutes().typical()).isEqualTo(15);
        assertThat(facts.group().max()).isEqualTo(12);
        assertThat(facts.oneToOne()).isTrue();
        assertThat(facts.internet()).isFalse();
        assertThat(facts.withdrawn()).isFalse();
        assertThat(facts.method()).containsExactly(WorkForm.ALONE, WorkForm.PLENARY);
        assertThat(facts.audience()).containsExactly(Audience.ADULTS, Audience.SENIORS);
        assertThat(facts.things().getFirst().name().in(BG)).isEqualTo("химикалка");
        assertThat(facts.things().getFirst().sheet()).isEqualTo("handout-one");
        assertThat(facts.sensitivity()).isNotNull();
        assertThat(facts.pages()).containsExactlyEntriesOf(Map.of("handout-one", 1));
        assertThat(facts.licence()).isEqualTo(Licence.BY);
        assertThat(facts.basedOn())
                .isNotNull()
                .satisfies(b -> assertThat(b.licence()).isEqualTo(Licence.CC0));
        assertThat(facts.funding()).isNull();
    }

    @Test
    void takesTheLibrarysLicenceWhenAMaterialNamesNone() {
        var source = new GoodSource().change(GoodSource.MATERIAL, "licence: CC-BY-4.0\n", "");
        var library = SourceReader.read(source.in(folder)).orThrow();
        assertThat(library.materials().getFirst().facts().licence()).isEqualTo(Licence.BY_SA);
    }

    @Test
    void readsEditionsStepsAndSheets() {
        var material = library().materials().getFirst();
        assertThat(material.editions()).containsOnlyKeys(BG, EN);
        var english = requireNonNull(material.editions().get(EN));
        assertThat(english.title()).isEqualTo("My work");
        assertThat(english.objectives()).containsExactly("Name one value");
        assertThat(english.translation().status()).isEqualTo(TranslationStatus.ORIGINAL);
        assertThat(english.translation().revision()).isEqualTo(2);
        assertThat(english.steps())
                .containsExactly(
                        new Step(5, "A good day", "Ask everyone.\n\n- “What made it good?”"),
                        new Step(10, "On paper!", ":::note\nKeep calm.\n:::"));
        assertThat(english.sheets())
                .extracting(s -> s.kind() + " " + s.name() + " " + s.easy())
                .containsExactly(
                        "GUIDE guide false",
                        "HANDOUT handout-one false",
                        "HANDOUT handout-one true");
        assertThat(english.sheets().get(1).markdown()).isEqualTo("## Mine\n\n:::lines 3\n");
        var bulgarian = requireNonNull(material.editions().get(BG));
        assertThat(bulgarian.translation().source()).isEqualTo(EN);
        assertThat(bulgarian.translation().revision()).isEqualTo(1);
        assertThat(bulgarian.sheets().getFirst().kind()).isEqualTo(SheetKind.GUIDE);
    }

    @Test
    void readsPlansGlossaryAndWhatIsExpected() {
        var library = library();
        var plan = library.plans().getFirst();
        assertThat(plan.id()).isEqualTo("one-evening");
        assertThat(plan.title().in(BG)).isEqualTo("Една вечер");
        var session = plan.sessions().getFirst();
        assertThat(session.start()).isEqualTo(LocalTime.of(18, 30));
        assertThat(session.plannedMinutes()).isEqualTo(30);
        assertThat(session.parts().get(1))
                .isEqualTo(new SamplePlan.Part.OfMaterial(new MaterialId("my-work"), 15));
        assertThat(session.parts().getLast()).isEqualTo(new SamplePlan.Part.Pause(5));
        var term = library.glossary().terms().getFirst();
        assertThat(term.words().in(BG)).isEqualTo("водещ");
        assertThat(library.glossary().things().getFirst().byLanguage().get(EN))
                .containsExactly("flip chart", "flip-chart");
        var expected = library.expected().getFirst();
        assertThat(expected.line()).isEqualTo(3);
        assertThat(expected.covers("draft", "materials/my-work/bg/guide.md")).isTrue();
        assertThat(expected.covers("draft", "materials/my-work-2/bg/guide.md")).isFalse();
        assertThat(expected.covers("glyph", "materials/my-work")).isFalse();
    }

    @Test
    void aLibraryNeedsNoPlansAndNoGlossary() {
        var source = new GoodSource();
        source.remove(GoodSource.PLAN).remove(GoodSource.GLOSSARY).remove(GoodSource.LINT);
        var library = SourceReader.read(source.in(folder)).orThrow();
        assertThat(library.plans()).isEmpty();
        assertThat(library.expected()).isEmpty();
        assertThat(library.glossary()).isEqualTo(Glossary.EMPTY);
    }

    @Test
    void readsFiles() {
        var files = library().materials().getFirst().files();
        assertThat(files)
                .singleElement()
                .satisfies(f -> assertThat(f.name()).isEqualTo("hand.png"));
        assertThat(files.getFirst().bytes()).asString().isEqualTo("picture");
    }

    @Test
    void readsInsideAJar() throws IOException {
        var zip = URI.create("jar:" + folder.resolve("library.jar").toUri());
        try (var jar = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            new GoodSource().in(jar.getPath("/org/lectern/bundled"));
        }
        try (var jar = FileSystems.newFileSystem(zip, Map.of())) {
            var result = SourceReader.read(jar.getPath("/org/lectern/bundled"));
            assertThat(result.problems()).isEmpty();
            assertThat(result.orThrow().materials()).hasSize(1);
        }
    }

    @Test
    void leavesTheFolderAsItWas() throws IOException {
        new GoodSource().in(folder);
        List<Path> before;
        try (var all = Files.walk(folder)) {
            before = all.toList();
        }
        SourceReader.read(folder).orThrow();
        try (var all = Files.walk(folder)) {
            assertThat(all.toList()).isEqualTo(before);
        }
    }

    @Test
    void followsNoLinks(@TempDir Path elsewhere) throws IOException {
        new GoodSource().in(folder);
        Path outside = Files.writeString(elsewhere.resolve("outside.md"), "secret");
        Files.createSymbolicLink(folder.resolve("materials/my-work/files/a.txt"), outside);
        assertThat(SourceReader.read(folder).problems())
                .extracting(SourceProblem::file)
                .containsExactly("materials/my-work/files/a.txt");
    }

    @Test
    void saysWhatIsWrongWithAFolderThatIsNone() {
        assertThat(SourceReader.read(folder.resolve("nowhere")).problems())
                .extracting(p -> p.file() + " " + p.expectation().key())
                .contains("library.yaml material.source.missingFile");
    }

    @Test
    void throwsTheFirstProblemAndCountsTheOthers() {
        var source =
                new GoodSource()
                        .change("library.yaml", "publisher: Lectern", "publisher: 7")
                        .change(GoodSource.MATERIAL, "year: 2026", "year: 26");
        var result = SourceReader.read(source.in(folder));
        assertThat(result.problems()).hasSize(2);
        assertThatThrownBy(result::orThrow)
                .isInstanceOfSatisfying(
                        LecternException.class,
                        e ->
                                assertThat(e.userMessage().arguments())
                                        .startsWith("library.yaml", 3)
                                        .endsWith(1));
    }

    @Test
    void readsAnEditionFromTextsAlone() {
        var good = new GoodSource();
        var texts = Map.of("guide.md", good.text(GoodSource.GUIDE));
        var source = new EditionSource(EN, "", texts, 1, OptionalInt.of(16), Set.of("hand.png"));
        assertThat(EditionReader.read(source).problems())
                .extracting(p -> p.file() + " " + p.line() + " " + p.expectation().key())
                .containsExactly("guide.md 12 material.source.stepMinutes");
        var open = new EditionSource(EN, "", texts, 1, OptionalInt.empty(), Set.of("hand.png"));
        assertThat(EditionReader.read(open).orThrow().steps()).hasSize(2);
    }
}
