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
 * The library's own words near a typed one: what another keyboard would have written, else those
 * that differ by the fewest letters. For one search on one thread.
 */
final class NearWords {
    private static final int MOST = 5;
    private static final int LETTERS_FOR_ANOTHER_KEYBOARD = 3;
    private static final int LETTERS_FOR_ONE_EDIT = 4;
    private static final int LETTERS_FOR_TWO_EDITS = 7;

    private final Snapshot snapshot;
    private final boolean withdrawn;
    private final List<LanguageTag> languages;
    private final Map<String, List<Near>> known = new HashMap<>();

    NearWords(Snapshot snapshot, boolean withdrawn, List<LanguageTag> preferredLanguages) {
        this.snapshot = snapshot;
        this.withdrawn = withdrawn;
        languages = new ArrayList<>();
        for (int language : snapshot.languageOrder(preferredLanguages)) {
            languages.add(snapshot.manifest().languages().get(language));
        }
    }

    /** A word of the library. */
    record Near(String folded, LanguageTag language, int materials) {}

    /**
     * The near words of those that are rare; none for the others.
     *
     * @param matches what the query finds
     */
    Map<QueryText.Word, List<Near>> ofRare(QueryText query, Matches matches, int few)
            throws IOException {
        var near = new LinkedHashMap<QueryText.Word, List<Near>>();
        for (int i = 0; i < query.parts().size(); i++) {
            if (query.parts().get(i) instanceof QueryText.Word word && matches.countOf(i) < few) {
                var found = of(word.folded());
                if (!found.isEmpty()) {
                    near.put(word, found);
                }
            }
        }
        return near;
    }

    /** How many materials a query finds, filters aside. */
    int finds(QueryText query) throws IOException {
        return new Matcher(snapshot, new QueryForms(query), withdrawn).match().count();
    }

    /** The near words, at most a handful, in the order of the languages, the commonest first. */
    List<Near> of(String folded) throws IOException {
        var before = known.get(folded);
        if (before != null) {
            return before;
        }
        var found = find(folded);
        known.put(folded, found);
        return found;
    }

    private List<Near> find(String folded) throws IOException {
        // 12 is not nearly 13.
        if (!folded.codePoints().allMatch(Character::isLetter)) {
            return List.of();
        }
        int letters = folded.codePointCount(0, folded.length());
        if (letters >= LETTERS_FOR_ANOTHER_KEYBOARD) {
            var typedElsewhere = onOtherKeyboards(folded);
            if (!typedElsewhere.isEmpty()) {
                return typedElsewhere;
            }
        }
        if (letters < LETTERS_FOR_ONE_EDIT) {
            return List.of();
        }
        var found = near(folded, 1);
        return found.isEmpty() && letters >= LETTERS_FOR_TWO_EDITS ? near(folded, 2) : found;
    }

    private List<Near> onOtherKeyboards(String folded) throws IOException {
        var all = new ArrayList<Near>();
        for (String variant : Keyboards.variants(folded)) {
            for (var language : languages) {
                int materials = materials(variant, language);
                if (materials > 0) {
                    all.add(new Near(variant, language, materials));
                }
            }
        }
        return all.stream().limit(MOST).toList();
    }

    /** How many materials hold this very word, or another form of it. */
    private int materials(String folded, LanguageTag language) throws IOException {
        var stemmer = new Stemmer(language);
        int materials = 0;
        for (var leaf : snapshot.reader().leaves()) {
            var terms = leaf.reader().terms(Schema.any(language));
            var at = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (at.seekExact(new BytesRef(folded))
                    || (stemmer.stems()
                            && at.seekExact(new BytesRef(Schema.stemTerm(stemmer.stem(folded)))))) {
                materials += at.docFreq();
            }
        }
        return materials;
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
                    // What begins as typed is found already.
                    if (Schema.isWord(word) && !word.startsWith(folded)) {
                        materials.merge(word, at.docFreq(), Integer::sum);
                    }
                }
            }
            materials.entrySet().stream()
                    .sorted(
                            Map.Entry.<String, Integer>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .map(entry -> new Near(entry.getKey(), language, entry.getValue()))
                    .forEach(all::add);
        }
        return all.stream().limit(MOST).toList();
    }

    /** The word as most of the library writes it. */
    String original(Near word) throws IOException {
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
