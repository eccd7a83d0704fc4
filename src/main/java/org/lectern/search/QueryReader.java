package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.text.Folding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what somebody typed from left to right. Whatever is not understood as something else is
 * words. For one text on one thread.
 */
final class QueryReader {
    private static final String QUOTES = "\"“”„«»";
    private static final String MINUS = "-−–";
    private static final int MOST_DIGITS = 4;

    private final String text;
    private final Vocabulary vocabulary;
    private final int end;
    private final List<QueryText.Part> parts = new ArrayList<>();
    private final List<QueryText.Part> excluded = new ArrayList<>();
    private final List<TypedFilter> typed = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private int count;
    private int at;

    QueryReader(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        end = text.stripTrailing().length();
    }

    QueryText read() {
        while (at < end && count < SearchQuery.MAX_PARTS) {
            boolean begins = at == 0 || endsWord(text.charAt(at - 1));
            if (begins && (readFilter() || readMinus())) {
                count++;
            } else if (isQuote(at)) {
                readPhrase();
            } else {
                readWord();
            }
        }
        return new QueryText(parts, excluded, typed);
    }

    private static boolean endsWord(char before) {
        return Character.isWhitespace(before) || QUOTES.indexOf(before) >= 0;
    }

    private boolean isQuote(int place) {
        return place < end && QUOTES.indexOf(text.charAt(place)) >= 0;
    }

    /** The place behind the quotation mark that closes the one here, or -1. */
    private int closing(int open) {
        for (int i = open + 1; i < end; i++) {
            if (isQuote(i)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** A quotation mark that nothing closes counts for nothing. */
    private void readPhrase() {
        int close = closing(at);
        if (close < 0) {
            at++;
            return;
        }
        var phrase = phrase(at, close);
        if (phrase != null && seen.add(phrase.folded())) {
            parts.add(phrase);
            count += phrase.folded().size();
        }
        at = close;
    }

    private QueryText.@Nullable Phrase phrase(int from, int to) {
        var folded = new ArrayList<String>();
        Words.forEach(
                text.substring(from, to),
                (start, end) -> {
                    String word = Words.fold(text.substring(from + start, from + end));
                    if (!word.isEmpty() && count + folded.size() < SearchQuery.MAX_PARTS) {
                        folded.add(word);
                    }
                });
        return folded.isEmpty() ? null : new QueryText.Phrase(folded, new TextRange(from, to));
    }

    private void readWord() {
        int to = wordEnd(at);
        if (to == at) {
            at += Character.charCount(text.codePointAt(at));
            return;
        }
        String folded = Words.fold(text.substring(at, to));
        if (!folded.isEmpty() && seen.add(folded)) {
            parts.add(new QueryText.Word(folded, to == end, new TextRange(at, to)));
            count++;
        }
        at = to;
    }

    private int wordEnd(int from) {
        int to = from;
        while (to < end && Folding.isWordPart(text.codePointAt(to))) {
            to += Character.charCount(text.codePointAt(to));
        }
        return to;
    }

    /** {@code -word} and {@code -"a phrase"}: up to the next space, what stands together. */
    private boolean readMinus() {
        if (MINUS.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int from = at + 1;
        int to = from;
        if (isQuote(from)) {
            to = closing(from);
        } else {
            while (to < end && !endsWord(text.charAt(to))) {
                to++;
            }
        }
        var phrase = to < 0 ? null : phrase(from, to);
        if (phrase == null) {
            return false;
        }
        boolean oneWord = phrase.folded().size() == 1 && !isQuote(from);
        excluded.add(
                oneWord
                        ? new QueryText.Word(phrase.folded().getFirst(), false, phrase.range())
                        : phrase);
        at = to;
        return true;
    }

    private boolean readFilter() {
        char first = text.charAt(at);
        var filter =
                Character.isLetter(first)
                        ? named()
                        : Character.isDigit(first) || isComparison(first) ? numbers() : null;
        if (filter == null) {
            return false;
        }
        typed.add(filter);
        at = filter.range().to();
        return true;
    }

    /** {@code level:B}, {@code type:"case study"}. */
    private @Nullable TypedFilter named() {
        int colon = wordEnd(at);
        if (colon >= end || text.charAt(colon) != ':') {
            return null;
        }
        var key = vocabulary.key(text.substring(at, colon));
        int from = colon + 1;
        if (key == null || from >= end) {
            return null;
        }
        int to = from;
        if (isQuote(from)) {
            to = closing(from);
            return to < 0 || to - from <= 2
                    ? null
                    : vocabulary.filter(
                            key, text.substring(from + 1, to - 1), new TextRange(at, to));
        }
        while (to < end && !endsWord(text.charAt(to))) {
            to++;
        }
        return to == from
                ? null
                : vocabulary.filter(key, text.substring(from, to), new TextRange(at, to));
    }

    private static boolean isComparison(char c) {
        return c == '<' || c == '>' || c == '≤' || c == '≥';
    }

    /** {@code <45 min}, {@code 30-60 min}, {@code 10 people}. */
    private @Nullable TypedFilter numbers() {
        char sign = text.charAt(at);
        boolean compared = isComparison(sign);
        int from = compared ? at + 1 : at;
        if (compared && from < end && text.charAt(from) == '=') {
            from++;
        }
        from = skipSpaces(from);
        int to = digitsEnd(from);
        if (to == from) {
            return null;
        }
        int low = Integer.parseInt(text.substring(from, to));
        int high = low;
        boolean spanned = false;
        int dash = skipSpaces(to);
        if (!compared && dash < end && MINUS.indexOf(text.charAt(dash)) >= 0) {
            int second = skipSpaces(dash + 1);
            to = digitsEnd(second);
            if (to == second) {
                return null;
            }
            high = Integer.parseInt(text.substring(second, to));
            spanned = true;
        }
        return numbers(
                compared
                        ? sign == '<' || sign == '≤'
                                ? NumberRange.atMost(low)
                                : NumberRange.atLeast(low)
                        : new NumberRange(Math.min(low, high), Math.max(low, high)),
                compared || spanned,
                to);
    }

    /**
     * Numbers with the unit behind them. A single number of minutes is no filter: {@code 45
     * minutes} may well stand in a title.
     */
    private @Nullable TypedFilter numbers(NumberRange range, boolean isRange, int numberEnd) {
        int from = skipSpaces(numberEnd);
        int to = wordEnd(from);
        var unit = to == from ? null : vocabulary.unit(text.substring(from, to));
        if (unit == null || (unit != Vocabulary.Unit.PEOPLE && !isRange)) {
            return null;
        }
        // A dot that ends an abbreviation belongs to it.
        int after = to < end && text.charAt(to) == '.' ? to + 1 : to;
        var place = new TextRange(at, after);
        return unit == Vocabulary.Unit.PEOPLE
                ? new TypedFilter.People(range, place)
                : new TypedFilter.Minutes(times(range, unit.factor()), place);
    }

    private static NumberRange times(NumberRange range, int factor) {
        return new NumberRange(
                range.min() * factor,
                range.max() == Integer.MAX_VALUE ? range.max() : range.max() * factor);
    }

    private int skipSpaces(int from) {
        int to = from;
        while (to < end && Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return to;
    }

    /** Behind the digits here, up to four of them; here when there are none or more. */
    private int digitsEnd(int from) {
        int to = from;
        while (to < end && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        return to - from > MOST_DIGITS ? from : to;
    }
}
