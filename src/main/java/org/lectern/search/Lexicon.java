package org.lectern.search;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;

/**
 * The words of one language's texts while an index is built. Each way in which a word is written is
 * worked out once; from then on it is a look-up by its letters, without a string of its own. Each
 * term has a number. Not safe for several threads.
 */
final class Lexicon {
    /** Stands for a term that a word does not have. */
    static final int NONE = -1;

    // An entry is the end of its letters and the numbers of its terms.
    private static final int ENTRY = 4;
    private static final int WORD = 1;
    private static final int STEM = 2;
    private static final int ORIGINAL = 3;

    private final WordForms forms;
    private final TermPool terms = new TermPool();

    // The words as they are written: a hash table of hash and place plus 1, 0 where it is free;
    // never more than half full. What belongs together stands together: most of the time goes into
    // waiting for memory.
    private long[] table = new long[1 << 12];
    private int[] entries = new int[ENTRY << 10];
    private char[] letters = new char[1 << 13];
    private int count;
    private int lettersEnd;

    Lexicon(LanguageTag language) {
        forms = new WordForms(language);
    }

    /** The place of a word of a text, which is put in when it is new. */
    int find(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int mask = table.length - 1;
        int at = TermPool.spread(hash) & mask;
        while (table[at] != 0) {
            int place = (int) table[at] - 1;
            if ((int) (table[at] >>> Integer.SIZE) == hash && isWrittenAs(place, text, from, to)) {
                return place;
            }
            at = (at + 1) & mask;
        }
        return put(at, hash, text.substring(from, to));
    }

    private boolean isWrittenAs(int place, String text, int from, int to) {
        int start = place == 0 ? 0 : entries[ENTRY * (place - 1)];
        int length = entries[ENTRY * place] - start;
        if (length != to - from) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (letters[start + i] != text.charAt(from + i)) {
                return false;
            }
        }
        return true;
    }

    private int put(int at, int hash, String word) {
        letters = ArrayUtil.grow(letters, lettersEnd + word.length());
        word.getChars(0, word.length(), letters, lettersEnd);
        lettersEnd += word.length();
        int place = count++;
        entries = ArrayUtil.grow(entries, ENTRY * count);
        var made = forms.workOut(word);
        entries[ENTRY * place] = lettersEnd;
        entries[ENTRY * place + WORD] = made.map(m -> number(m.word())).orElse(NONE);
        entries[ENTRY * place + STEM] = made.map(m -> number(m.stemTerm())).orElse(NONE);
        entries[ENTRY * place + ORIGINAL] = made.map(m -> number(m.original())).orElse(NONE);
        table[at] = ((long) hash << Integer.SIZE) | count;
        if (2 * count > table.length) {
            rehash();
        }
        return place;
    }

    private void rehash() {
        long[] wider = new long[2 * table.length];
        int mask = wider.length - 1;
        for (long entry : table) {
            if (entry != 0) {
                int at = TermPool.spread((int) (entry >>> Integer.SIZE)) & mask;
                while (wider[at] != 0) {
                    at = (at + 1) & mask;
                }
                wider[at] = entry;
            }
        }
        table = wider;
    }

    private int number(@Nullable BytesRef term) {
        return term == null ? NONE : terms.number(term);
    }

    /** The folded word at a place as a term's number; {@link #NONE} when only marks remain. */
    int word(int place) {
        return entries[ENTRY * place + WORD];
    }

    /** The number of its stem's term, or {@link #NONE}. */
    int stem(int place) {
        return entries[ENTRY * place + STEM];
    }

    /** The number of its original form's term, or {@link #NONE} when that is the folded one. */
    int original(int place) {
        return entries[ENTRY * place + ORIGINAL];
    }

    /** The terms of the words, their stems and original forms. */
    TermPool terms() {
        return terms;
    }
}
