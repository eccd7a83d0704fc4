package org.lectern.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.lectern.base.LanguageTag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well a material matches in one language: title before summary before objectives before the
 * rest, the word itself before its stem before the beginning of another. What matches at all has
 * been decided before. For one search on one thread.
 */
final class Scoring {
    private static final float STEM = 0.6f;
    private static final float BEGINNING = 0.5f;
    private static final float NEAR = 0.4f;

    /** A word that is finished is less likely the beginning of another. */
    private static final float BEGINNING_INSIDE = 0.2f;

    /** So many of the commonest words that begin as typed are weighed; a guess at what is meant. */
    private static final int COMPLETIONS = 8;

    private final Snapshot snapshot;
    private final QueryForms forms;

    Scoring(Snapshot snapshot, QueryForms forms) {
        this.snapshot = snapshot;
        this.forms = forms;
    }

    /**
     * The query that scores these materials, one set for each segment, and finds no others; it
     * leaves out those without a score, so that Lucene need not look at what can't be among the
     * first.
     */
    Query query(LanguageTag language, List<FixedBitSet> among) throws IOException {
        var query = new BooleanQuery.Builder();
        query.add(new BitsQuery(among), BooleanClause.Occur.FILTER);
        query.setMinimumNumberShouldMatch(1);
        for (var part : forms.parts()) {
            switch (part) {
                case QueryText.Word word -> addWord(query, word, language);
                case QueryText.Phrase phrase -> addPhrase(query, phrase, language);
            }
        }
        return query.build();
    }

    private void addWord(BooleanQuery.Builder query, QueryText.Word word, LanguageTag language)
            throws IOException {
        String folded = word.folded();
        float beginning = word.last() ? BEGINNING : BEGINNING_INSIDE;
        boolean hasEdge = folded.codePointCount(0, folded.length()) <= Schema.MAX_EDGE;
        List<BytesRef> completions = hasEdge ? List.of() : completions(folded, language);
        String stem = forms.stem(word, language);
        List<String> near = forms.near(word, language);
        for (var zone : Schema.Zone.values()) {
            String field = zone.field(language);
            add(query, new TermQuery(new Term(field, folded)), zone.weight());
            for (String other : near) {
                add(query, new TermQuery(new Term(field, other)), zone.weight() * NEAR);
                String nearStem = forms.stem(other, language);
                if (nearStem != null) {
                    add(
                            query,
                            new TermQuery(new Term(field, nearStem)),
                            zone.weight() * NEAR * STEM);
                }
            }
            if (stem != null) {
                var inZone = new TermQuery(new Term(field, stem));
                var anywhere = new TermQuery(new Term(Schema.any(language), stem));
                add(
                        query,
                        zone.hasStems() ? inZone : new ConstantScoreQuery(anywhere),
                        zone.weight() * STEM);
            }
            if (hasEdge && zone.hasEdges()) {
                var edge = new Term(zone.edges(language), Schema.edgeTerm(folded));
                add(query, new ConstantScoreQuery(new TermQuery(edge)), zone.weight() * beginning);
            }
            if (!completions.isEmpty()) {
                var any = new SynonymQuery.Builder(field);
                completions.forEach(term -> any.addTerm(term, 1));
                add(query, any.build(), zone.weight() * beginning);
            }
        }
    }

    private static void addPhrase(
            BooleanQuery.Builder query, QueryText.Phrase phrase, LanguageTag language) {
        String[] words = phrase.folded().toArray(String[]::new);
        for (var zone : Schema.Zone.values()) {
            add(query, new PhraseQuery(zone.field(language), words), zone.weight());
        }
    }

    private static void add(BooleanQuery.Builder query, Query clause, float weight) {
        query.add(new BoostQuery(clause, weight), BooleanClause.Occur.SHOULD);
    }

    /** The commonest longer words that begin like this one. */
    private List<BytesRef> completions(String folded, LanguageTag language) throws IOException {
        record Completion(BytesRef term, int materials) {}
        var prefix = new BytesRef(folded);
        var found = new ArrayList<Completion>();
        for (var leaf : snapshot.reader().leaves()) {
            var terms = leaf.reader().terms(Schema.any(language));
            var at = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (at.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
                continue;
            }
            for (var term = at.term();
                    term != null && StringHelper.startsWith(term, prefix);
                    term = at.next()) {
                if (term.length > prefix.length) {
                    found.add(new Completion(BytesRef.deepCopyOf(term), at.docFreq()));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Completion::materials).reversed())
                .map(Completion::term)
                .distinct()
                .limit(COMPLETIONS)
                .toList();
    }
}
