package org.lectern.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.base.LanguageTag;
import org.lectern.house.Localization.Finding;
import org.lectern.house.Localization.Kind;
import org.lectern.text.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The interface's words are complete and right in six languages, and each kind of mistake is
 * noticed.
 */
class LocalizationTest {
    private static final Path WORDS = Path.of("src/main/resources/org/lectern/text");
    private static final Path SAME =
            Path.of("src/test/resources/org/lectern/house/same-as-english.txt");

    /**
     * Fewer keys than this means that the test looked at the wrong place. Raise it as the program
     * grows.
     */
    private static final int FEWEST_KEYS = 250;

    private static final List<String> PLANTED_LANGUAGES = List.of("en", "bg", "pl");

    @TempDir Path folder;

    @Test
    void nothingIsWrongWithTheProgramsWords() throws IOException {
        var bundles = Bundles.read(WORDS);
        var sources = SourceWords.read(Program.SOURCES);
        assertThat(bundles.keys()).isGreaterThanOrEqualTo(FEWEST_KEYS);
        assertThat(sources.keys()).isNotEmpty();
        Set<String> same =
                Files.readAllLines(SAME).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .collect(Collectors.toCollection(HashSet::new));
        List<String> languages = Texts.LANGUAGES.stream().map(LanguageTag::value).toList();
        var findings =
                new Localization(Texts.BUNDLES, languages, bundles, sources, same).findings();
        assertThat(findings).as("mistakes in the words:\n%s", lines(findings)).isEmpty();
    }

    private static String lines(List<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

    @BeforeEach
    void plantWordsWithNothingWrong() throws IOException {
        Files.createDirectories(folder.resolve("code"));
        write(
                "plan_en",
                "plan.title=Session plan",
                "plan.copies={0, plural, one {# copy} other {# copies}} of {1}",
                "plan.kind.role-play=Role play");
        write(
                "plan_bg",
                "plan.title=План на срещата",
                "plan.copies={0, plural, one {# копие} other {# копия}} от {1}",
                "plan.kind.role-play=Ролева игра");
        write(
                "plan_pl",
                "plan.title=Plan sesji",
                "plan.copies={0, plural, one {# kopia} few {# kopie} many {# kopii} other {#"
                        + " kopii}}: {1}",
                "plan.kind.role-play=Odgrywanie ról");
        code(
                "text.get(\"plan.title\"); UserMessage.of(\"plan.copies\", 1, 2);"
                        + " text.get(\"plan.kind.\" + kind(ROLE_PLAY));"
                        + " label.setText(text.get(\"plan.title\") + \" · \");");
    }

    @Test
    void wordsWithNothingWrongPass() {
        assertThat(plantedFindings(Set.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachKindOfMistakeIsNoticed(Kind kind) throws IOException {
        Set<String> same = Set.of();
        switch (kind) {
            case FILE -> Files.delete(folder.resolve("plan_pl.properties"));
            case TWICE -> append("plan_pl", "plan.title=Plan sesji");
            case STRANGE_KEY -> append("plan_pl", "shell.title=Plan sesji");
            case MISSING -> write("plan_pl", "plan.title=Plan sesji");
            case NOT_IN_ENGLISH -> append("plan_pl", "plan.other=Inny");
            case EMPTY -> change("plan_pl", "Plan sesji", "");
            case UNUSED -> everywhere("plan.left=Left", "plan.left=Останало", "plan.left=Reszta");
            case UNKNOWN_KEY -> code("text.get(\"plan.never\");");
            case PATTERN -> change("plan_bg", "от {1}", "от {1");
            case APOSTROPHE -> change("plan_bg", "от {1}", "от '{1}'");
            case PLACES -> change("plan_bg", "от {1}", "");
            case PLURAL -> change("plan_pl", "few {# kopie} ", "");
            case ENGLISH -> change("plan_pl", "Plan sesji", "Session plan");
            case SCRIPT -> change("plan_bg", "План на срещата", "Plan na sreshtata");
            case NEEDLESS_EXCEPTION -> same = Set.of("plan.title pl");
            case LITERAL -> code("label.setText(count + \" copies\");");
        }
        assertThat(plantedFindings(same)).extracting(Finding::kind).contains(kind);
    }

    @Test
    void aPluralInEnglishMustBeAPluralElsewhere() throws IOException {
        change(
                "plan_pl",
                "{0, plural, one {# kopia} few {# kopie} many {# kopii} other {# kopii}}",
                "{0} kopii");
        assertThat(plantedFindings(Set.of()))
                .extracting(Finding::kind)
                .containsExactly(Kind.PLURAL);
    }

    @Test
    void aMissingLineIsPrintedForPasting() throws IOException {
        write("plan_pl", "plan.title=Plan sesji");
        assertThat(plantedFindings(Set.of()))
                .extracting(Finding::what)
                .anyMatch(what -> what.endsWith("\n    plan.kind.role-play=Role play"));
    }

    @Test
    void anExceptionAllowsTheSameWord() throws IOException {
        change("plan_pl", "Plan sesji", "Session plan");
        assertThat(plantedFindings(Set.of("plan.title pl"))).isEmpty();
    }

    private List<Finding> plantedFindings(Set<String> same) {
        return new Localization(
                        List.of("plan"),
                        PLANTED_LANGUAGES,
                        Bundles.read(folder),
                        SourceWords.read(folder.resolve("code")),
                        same)
                .findings();
    }

    private void everywhere(String... lines) throws IOException {
        for (int i = 0; i < lines.length; i++) {
            append("plan_" + PLANTED_LANGUAGES.get(i), lines[i]);
        }
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file + ".properties"), List.of(lines));
    }

    private void append(String file, String line) throws IOException {
        Path path = folder.resolve(file + ".properties");
        Files.writeString(path, Files.readString(path) + line + "\n");
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file + ".properties");
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private void code(String statements) throws IOException {
        Files.writeString(
                folder.resolve("code/Planted.java"),
                "class Planted { static final Object ROLE_PLAY = null; void run() { "
                        + statements
                        + " } }");
    }
}
