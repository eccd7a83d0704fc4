package org.lectern.publish.lint;

import com.ibm.icu.text.BreakIterator;

import org.lectern.base.LanguageTag;

import java.util.List;
import java.util.Locale;

/**
 * How hard a text is to read, by measures that work in every language: the length of sentences, and
 * LIX (Björnsson 1968: words for each sentence, plus the percentage of words with more than six
 * letters). LIX compares texts of one language; languages with longer words have higher values.
 *
 * @param sentences how many there are
 * @param words how many there are
 * @param longWords how many have more than six letters
 * @param longest the words of the longest sentence
 */
public record Readability(int sentences, int words, int longWords, int longest) {
    private static final int LONG_WORD = 6;

    /** Measures a text of whole paragraphs. */
    public static Readability of(List<String> paragraphs, LanguageTag language) {
        Locale locale = language.locale();
        int sentences = 0;
        int words = 0;
        int longWords = 0;
        int longest = 0;
        var places = BreakIterator.getSentenceInstance(locale);
        for (String paragraph : paragraphs) {
            places.setText(paragraph);
            int from = places.first();
            for (int to = places.next(); to != BreakIterator.DONE; to = places.next()) {
                int inSentence = 0;
                for (String word : Words.of(paragraph.substring(from, to))) {
                    inSentence++;
                    if (word.codePointCount(0, word.length()) > LONG_WORD) {
                        longWords++;
                    }
                }
                from = to;
                if (inSentence > 0) {
                    sentences++;
                    words += inSentence;
                    longest = Math.max(longest, inSentence);
                }
            }
        }
        return new Readability(sentences, words, longWords, longest);
    }

    /** Words for each sentence; 0 of an empty text. */
    public double sentenceLength() {
        return sentences == 0 ? 0 : (double) words / sentences;
    }

    /** LIX; 0 of an empty text. */
    public double lix() {
        return words == 0 ? 0 : sentenceLength() + 100.0 * longWords / words;
    }
}
