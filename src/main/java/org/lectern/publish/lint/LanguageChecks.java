package org.lectern.publish.lint;

import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.material.Material;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;
import org.lectern.material.markup.Markup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether an edition's words are in its language, and how hard they are to read. */
final class LanguageChecks {
    /** Below this the model was seen to take Spanish for Italian; from here on never, of 5,000. */
    private static final int SURE = 60;

    /** Sentences of a handout, on average. Guides are for professionals. */
    private static final double LONG_ON_AVERAGE = 18;

    /** The upper end of the 10 to 15 words that docs/authoring.md asks of a sentence. */
    private static final int EASY = 15;

    private final Path root;
    private final LanguageGuess guess;
    private final Findings findings;

    LanguageChecks(Path root, LanguageGuess guess, Findings findings) {
        this.root = root;
        this.guess = guess;
        this.findings = findings;
    }

    /** Looks at every sheet of an edition. @return how hard its handouts are to read */
    Readability look(Material material, LanguageTag language) {
        var edition = material.editions().get(language);
        if (edition == null) {
            throw new IllegalArgumentException("no edition in " + language);
        }
        var text = new EditionText(root, material, edition);
        var handouts = new ArrayList<String>();
        for (var sheet : edition.sheets()) {
            var paragraphs = Markup.paragraphs(EditionText.parse(sheet));
            look(text, sheet, paragraphs);
            if (sheet.kind() == SheetKind.HANDOUT) {
                if (sheet.easy()) {
                    lookAtEasy(text, sheet, paragraphs);
                } else {
                    handouts.addAll(paragraphs);
                }
            }
        }
        var readability = Readability.of(handouts, language);
        if (readability.sentenceLength() > LONG_ON_AVERAGE) {
            findings.add(
                    Rule.LONG_SENTENCES,
                    text.folder(),
                    1,
                    UserMessage.of(
                            "publish.lint.longSentences",
                            Math.round(readability.sentenceLength()),
                            Math.round(LONG_ON_AVERAGE)));
        }
        return readability;
    }

    private void look(EditionText text, Sheet sheet, List<String> paragraphs) {
        for (String paragraph : paragraphs) {
            if (paragraph.length() >= SURE) {
                guess.of(paragraph)
                        .filter(other -> !other.equals(text.language()))
                        .ifPresent(
                                other ->
                                        add(
                                                Rule.OTHER_LANGUAGE,
                                                text,
                                                sheet,
                                                paragraph,
                                                UserMessage.of(
                                                        "publish.lint.otherLanguage",
                                                        Places.begin(paragraph),
                                                        other.value())));
            }
            for (String word : Words.of(paragraph)) {
                if (Words.mixesScripts(word)) {
                    add(
                            Rule.MIXED_SCRIPT,
                            text,
                            sheet,
                            paragraph,
                            UserMessage.of("publish.lint.mixedScript", word));
                }
            }
        }
    }

    private void lookAtEasy(EditionText text, Sheet sheet, List<String> paragraphs) {
        for (String paragraph : paragraphs) {
            int longest = Readability.of(List.of(paragraph), text.language()).longest();
            if (longest > EASY) {
                add(
                        Rule.NOT_EASY,
                        text,
                        sheet,
                        paragraph,
                        UserMessage.of(
                                "publish.lint.notEasy", Places.begin(paragraph), longest, EASY));
            }
        }
    }

    private void add(
            Rule rule, EditionText text, Sheet sheet, String paragraph, UserMessage message) {
        int line = text.line(sheet, Places.lineOf(sheet, paragraph));
        findings.add(rule, text.file(sheet), line, message);
    }
}
