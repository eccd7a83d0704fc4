package org.lectern.search;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.lectern.base.LanguageTag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Near words for a query whose words find nothing: those of the library's own words that differ by
 * the fewest letters. For one search on one thread.
 */
final class Suggestions {
    private static final int MOST = 5;
    private static final int LETTERS_FOR_ONE_EDIT = 4;
    private static final int LETTERS_FOR_TWO_EDITS = 8;

    private final Snapshot snapshot;
    private final boolean withdrawn;
    private final List<LanguageTag> languages;

    Suggestions(Snapshot snapshot, boolean withdrawn, List<LanguageTag> preferredLanguages) {
        this.snapshot = snapshot;
        this.withdrawn = withdrawn;
        languages = new ArrayList<>();
        for (int language : snapshot.languageOrder(preferredLanguages)) {
            languages.add(snapshot.manifest().languages().get(language));
        }
    }

    /** A word of the library. */
    private record Near(String folded, LanguageTag language, int materials) {}

    /** What could have been meant; empty when every word occurs, or one has nothing near it. */
    List<Suggestion> find(String text, QueryText query) throws IOException {
        var near = new LinkedHashMap<QueryText.Word, List<Near>>();
        for (var part : query.parts()) {
            if (part instanceof QueryText.Word word && !finds(QueryText.of(word))) {
                near.put(word, near(word.folded()));
            }
        }
        if (near.isEmpty() || near.values().stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        var suggestions = new LinkedHashMap<String, Suggestion>();
        int most = near.values().stream().mapToInt(List::size).max().orElse(0);
        for (int choice = 0; choice < most && suggestions.size() < MOST; choice++) {
            var replaced = replace(text, near, choice);
            if (finds(QueryText.of(replaced.text(), snapshot.vocabulary()))) {
                suggestions.putIfAbsent(replaced.text(), replaced);
            }
        }
        return List.copyOf(suggestions.values());
    }

    private boolean finds(QueryText query) throws IOException {
        return !new Matcher(snapshot, new QueryForms(query), withdrawn).match().isEmpty();
    }

    private Suggestion replace(String text, Map<QueryText.Word, List<Near>> near, int choice)
            throws IOException {
        var replaced = new StringBuilder();
        int done = 0;
        LanguageTag language = languages.getFirst();
        for (var entry : near.entrySet()) {
            var range = entry.getKey().range();
            var word = entry.getValue().get(Math.min(choice, entry.getValue().size() - 1));
            replaced.append(text, done, range.from()).append(original(word));
            done = range.to();
            language = word.language();
        }
        return new Suggestion(replaced.append(text.substring(done)).toString(), language);
    }

    private List<Near> near(String folded) throws IOException {
        int letters = folded.codePointCount(0, folded.length());
        if (letters < LETTERS_FOR_ONE_EDIT) {
            return List.of();
        }
        var found = near(folded, 1);
        return found.isEmpty() && letters >= LETTERS_FOR_TWO_EDITS ? near(folded, 2) : found;
    }

    private List<Near> near(String folded, int edits) throws IOException {
        var automaton = FuzzyQuery.getFuzzyAutomaton(folded, edits, 0, true);
        var all = new ArrayList<Near>();
        for (var language : languages) {
            var materials = new HashMap<String, Integer>();
            for (var leaf : snapshot.reader().leaves()) {
                var terms = leaf.reader().terms(Schema.any(language));
                var at = terms == null ? TermsEnum.EMPTY : automaton.getTermsEnum(terms);
                for (var term = at.next(); term != null; term = at.next()) {
                    String word = term.utf8ToString();
                    if (Schema.isWord(word)) {
                        materials.merge(word, at.docFreq(), Integer::sum);
                    }
                }
            }
            materials.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(entry -> new Near(entry.getKey(), language, entry.getValue()))
                    .forEach(all::add);
        }
        return all.stream().limit(MOST).toList();
    }

    /** The word as most of the library writes it. */
    private String original(Near word) throws IOException {
        record Form(String text, int materials) {}
        var prefix = new BytesRef(Schema.formTerm(word.folded(), ""));
        var forms = new ArrayList<Form>();
        for (var leaf : snapshot.reader().leaves()) {
            LeafReader reader = leaf.reader();
            var terms = reader.terms(Schema.forms(word.language()));
            var at = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (at.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
                continue;
            }
            for (var term = at.term();
                    term != null && StringHelper.startsWith(term, prefix);
                    term = at.next()) {
                String text = term.utf8ToString().substring(word.folded().length() + 1);
                forms.add(new Form(text, at.docFreq()));
            }
        }
        return forms.stream()
                .max(Comparator.comparingInt(Form::materials))
                .filter(form -> form.materials() * 2 >= word.materials())
                .map(Form::text)
                .orElse(word.folded());
    }
}
