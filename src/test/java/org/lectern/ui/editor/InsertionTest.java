package org.lectern.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.base.LanguageTag;
import org.lectern.material.markup.Markup;
import org.lectern.text.Texts;

/** What the buttons write is what the format asks for, wherever they are pressed. */
final class InsertionTest {
    private static final Texts EN = Texts.of(LanguageTag.of("en"));
    private static final String TEXT = "First line\n\nSecond line\nThird line\n";

    private static String into(Insertion insertion, String text, int start, int end) {
        return insertion.into(text, start, end, EN).applied(text);
    }

    @ParameterizedTest
    @EnumSource
    void isRightInAnyLanguageAndAnywhere(Insertion insertion) {
        for (var language : Texts.LANGUAGES) {
            for (int at = 0; at <= TEXT.length(); at++) {
                var edit = insertion.into(TEXT, at, at, Texts.of(language));
                String written = edit.applied(TEXT);
                assertThat(Markup.check(written)).as(language + " at " + at).isEmpty();
                assertThat(edit.anchor()).isBetween(0, edit.caret());
                assertThat(edit.caret()).isBetween(0, written.length());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRightInAnEmptyText(Insertion insertion) {
        assertThat(Markup.check(into(insertion, "", 0, 0))).isEmpty();
    }

    @Test
    void theSampleIsSelectedSoThatTypingReplacesIt() {
        var edit = Insertion.BOLD.into("a b", 2, 2, EN);
        assertThat(edit.applied("a b").substring(edit.anchor(), edit.caret()))
                .isEqualTo("important");
        var step = Insertion.STEP.into("", 0, 0, EN);
        assertThat(step.applied("")).isEqualTo("1. (10 min) **Title of the step.**\n");
        assertThat(step.applied("").substring(step.anchor(), step.caret()))
                .isEqualTo("Title of the step");
    }

    @Test
    void aStepGetsTheNextNumber() {
        String steps = "1. (5 min) **One.** Text\n2. (5 min) **Two.**\n";
        assertThat(into(Insertion.STEP, steps, steps.length() - 1, steps.length() - 1))
                .isEqualTo(steps.strip() + "\n\n3. (10 min) **Title of the step.**\n");
    }

    @Test
    void chosenLinesBecomeWhatTheButtonSays() {
        assertThat(into(Insertion.LIST, TEXT, 12, 30))
                .isEqualTo("First line\n\n- Second line\n- Third line\n");
        assertThat(into(Insertion.NOTE, TEXT, 12, 30))
                .isEqualTo("First line\n\n:::note\nSecond line\nThird line\n:::\n");
        assertThat(into(Insertion.BOLD, TEXT, 0, 5)).startsWith("**First** line");
    }

    @Test
    void aLineBecomesAHeadingASmallerOneAndALineAgain() {
        String once = into(Insertion.HEADING, "My week", 3, 3);
        String twice = into(Insertion.HEADING, once, 3, 3);
        assertThat(once).isEqualTo("## My week");
        assertThat(twice).isEqualTo("### My week");
        assertThat(into(Insertion.HEADING, twice, 3, 3)).isEqualTo("My week");
    }

    @Test
    void aPictureWaitsForItsAlternativeText() {
        var edit = Insertion.picture("Text", 4, 4, "hand.png");
        assertThat(edit.applied("Text")).isEqualTo("Text\n\n![](../files/hand.png)\n");
        assertThat(edit.applied("Text").substring(0, edit.caret())).endsWith("![");
    }
}
