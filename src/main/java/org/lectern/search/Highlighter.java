package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.material.Edition;
import org.lectern.material.markup.Markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the words to mark in what a row shows, by the same rules as the search. Made once for a
 * query and asked for each visible row. Not safe for several threads.
 */
public final class Highlighter {
    /** The longest {@link Snippet}, in UTF-16 units. */
    static final int SNIPPET_LENGTH = 140;

    private static final int BEFORE_MARK = 40;
    private static final String CUT = "…";

    private final List<QueryText.Part> parts;
    private final QueryForms query;
    private final List<String> near;
    private final Map<LanguageTag, WordForms> forms = new HashMap<>();

    /** A highlighter for the text of a {@link SearchQuery}, none of which is a filter. */
    public Highlighter(String queryText) {
        this(QueryText.of(queryText, Vocabulary.NONE));
    }

    Highlighter(QueryText text) {
        this(text, List.of());
    }

    private Highlighter(QueryText text, List<String> near) {
        parts = text.parts();
        query = new QueryForms(text);
        this.near = near;
    }

    /**
     * A highlighter for the text of a query and what came of it: filters that were typed are not
     * words, and near words that found something are marked too.
     */
    public static Highlighter of(String queryText, SearchResult result) {
        var words = new StringBuilder(queryText);
        for (var filter : result.typed()) {
            for (int i = filter.range().from(); i < filter.range().to(); i++) {
                words.setCharAt(i, ' ');
            }
        }
        return new Highlighter(
                QueryText.of(words.toString(), Vocabulary.NONE),
                result.also().stream().map(Words::fold).toList());
    }

    /**
     * The words that match, whole, from left to right.
     *
     * @param shown a title or summary as it is shown
     * @param language the language that it is written in
     */
    public List<TextRange> ranges(String shown, LanguageTag language) {
        if (parts.isEmpty()) {
            return List.of();
        }
        var words = words(shown, language);
        boolean[] marked = new boolean[words.size()];
        for (var part : parts) {
            mark(part, language, words, marked);
        }
        for (int i = 0; i < marked.length; i++) {
            marked[i] |= isNear(words.get(i), language);
        }
        var ranges = new ArrayList<TextRange>();
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                ranges.add(words.get(i).range());
            }
        }
        return ranges;
    }

    /**
     * The place in an edition's objectives and texts that holds most of the words, without the
     * marks of Markdown. Takes about a millisecond for a long text: for visible rows.
     *
     * @return empty when no word stands there, or the query has none
     */
    public Optional<Snippet> snippet(Edition edition) {
        String best = "";
        int most = 0;
        for (String text : texts(edition)) {
            int found = partsIn(text, edition.language());
            if (found > most) {
                most = found;
                best = text;
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(cut(best, edition.language()));
    }

    private static List<String> texts(Edition edition) {
        var texts = new ArrayList<String>(edition.objectives());
        for (var sheet : edition.sheets()) {
            texts.addAll(Markup.paragraphs(Markup.parse(sheet.markdown())));
        }
        return texts;
    }

    private int partsIn(String text, LanguageTag language) {
        var words = words(text, language);
        int found = 0;
        for (var part : parts) {
            boolean[] marked = new boolean[words.size()];
            mark(part, language, words, marked);
            found += IntStream.range(0, marked.length).anyMatch(i -> marked[i]) ? 1 : 0;
        }
        boolean isNear = words.stream().anyMatch(word -> isNear(word, language));
        return found + (isNear ? 1 : 0);
    }

    /** What stands around the first mark of a text. */
    private Snippet cut(String text, LanguageTag language) {
        var marks = ranges(text, language);
        int from = 0;
        int to = text.length();
        if (to > SNIPPET_LENGTH) {
            int room = SNIPPET_LENGTH - 2 * CUT.length();
            from = Math.max(0, Math.min(marks.getFirst().from() - BEFORE_MARK, to - room));
            to = Math.min(to, from + room);
            from = from == 0 ? 0 : afterSpace(text, from, marks.getFirst().from());
            to = to == text.length() ? to : beforeSpace(text, from, to);
        }
        String before = from == 0 ? "" : CUT;
        String after = to == text.length() ? "" : CUT;
        int shift = before.length() - from;
        var ranges = new ArrayList<TextRange>();
        for (var mark : marks) {
            if (mark.from() >= from && mark.to() <= to) {
                ranges.add(new TextRange(mark.from() + shift, mark.to() + shift));
            }
        }
        return new Snippet(before + text.substring(from, to) + after, ranges);
    }

    private static int afterSpace(String text, int from, int limit) {
        int space = text.indexOf(' ', from);
        return space < 0 || space >= limit ? whole(text, Math.min(from, limit)) : space + 1;
    }

    private static int beforeSpace(String text, int from, int to) {
        int space = text.lastIndexOf(' ', to);
        return space <= from ? whole(text, to) : space;
    }

    /** Not between the two halves of a sign. */
    private static int whole(String text, int place) {
        return place > 0
                        && place < text.length()
                        && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place))
                ? place - 1
                : place;
    }

    private boolean isNear(ShownWord word, LanguageTag language) {
        for (String folded : near) {
            String stem = query.stem(folded, language);
            if (word.folded().equals(folded) || (stem != null && stem.equals(word.stem()))) {
                return true;
            }
        }
        return false;
    }

    private void mark(
            QueryText.Part part, LanguageTag language, List<ShownWord> words, boolean[] marked) {
        switch (part) {
            case QueryText.Word word -> mark(word, language, words, marked);
            case QueryText.Phrase phrase -> mark(phrase, words, marked);
        }
    }

    private record ShownWord(TextRange range, String folded, @Nullable String stem) {}

    private List<ShownWord> words(String shown, LanguageTag language) {
        var known = forms.computeIfAbsent(language, WordForms::new);
        var words = new ArrayList<ShownWord>();
        Words.forEach(
                shown,
                (from, to) ->
                        known.of(shown.substring(from, to))
                                .ifPresent(
                                        word ->
                                                words.add(
                                                        new ShownWord(
                                                                new TextRange(from, to),
                                                                word.folded(),
                                                                word.stem()))));
        return words;
    }

    private void mark(
            QueryText.Word word, LanguageTag language, List<ShownWord> words, boolean[] marked) {
        String stem = query.stem(word, language);
        for (int i = 0; i < marked.length; i++) {
            var shown = words.get(i);
            marked[i] |=
                    shown.folded().startsWith(word.folded())
                            || (stem != null && stem.equals(shown.stem()));
        }
    }

    private static void mark(QueryText.Phrase phrase, List<ShownWord> words, boolean[] marked) {
        List<String> folded = words.stream().map(ShownWord::folded).toList();
        int length = phrase.folded().size();
        for (int i = 0; i + length <= marked.length; i++) {
            if (folded.subList(i, i + length).equals(phrase.folded())) {
                Arrays.fill(marked, i, i + length, true);
            }
        }
    }
}
