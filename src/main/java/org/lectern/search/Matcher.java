package org.lectern.search;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds which materials hold all parts of a query, as sets of bits: no scores, so that counting
 * everything costs little. For one search on one thread.
 */
final class Matcher {
    private final Snapshot snapshot;
    private final QueryForms query;
    private final boolean withdrawn;
    private @Nullable PostingsEnum reused;

    /** A matcher; {@code withdrawn} says whether withdrawn materials count. */
    Matcher(Snapshot snapshot, QueryForms query, boolean withdrawn) {
        this.snapshot = snapshot;
        this.query = query;
        this.withdrawn = withdrawn;
    }

    Matches match() throws IOException {
        var segments = new ArrayList<Matches.Segment>();
        for (var leaf : snapshot.reader().leaves()) {
            segments.add(match(leaf));
        }
        return new Matches(!query.parts().isEmpty(), segments);
    }

    /** Where a near word stands, one set for each segment. */
    List<FixedBitSet> places(NearWords.Near near) throws IOException {
        var places = new ArrayList<FixedBitSet>();
        for (var leaf : snapshot.reader().leaves()) {
            var found = new FixedBitSet(leaf.reader().maxDoc());
            var terms = leaf.reader().terms(Schema.any(near.language()));
            if (terms != null) {
                addForms(terms.iterator(), near.folded(), near.language(), found);
            }
            places.add(found);
        }
        return places;
    }

    private Matches.Segment match(LeafReaderContext leaf) throws IOException {
        FixedBitSet all = shown(leaf);
        var inLanguage = new ArrayList<FixedBitSet>();
        List<LanguageTag> languages = snapshot.manifest().languages();
        if (!query.parts().isEmpty()) {
            for (int language = 0; language < languages.size(); language++) {
                var set = snapshot.editions(leaf, language).clone();
                set.and(all);
                inLanguage.add(set);
            }
        }
        var parts = new ArrayList<List<FixedBitSet>>();
        for (var part : query.parts()) {
            var anywhere = new FixedBitSet(leaf.reader().maxDoc());
            var byLanguage = new ArrayList<FixedBitSet>();
            for (int language = 0; language < languages.size(); language++) {
                var found = new FixedBitSet(leaf.reader().maxDoc());
                find(leaf, part, languages.get(language), found);
                inLanguage.get(language).and(found);
                anywhere.or(found);
                byLanguage.add(found);
            }
            all.and(anywhere);
            parts.add(byLanguage);
        }
        for (var part : query.excluded()) {
            var anywhere = new FixedBitSet(leaf.reader().maxDoc());
            for (var language : languages) {
                findExcluded(leaf, part, language, anywhere);
            }
            all.andNot(anywhere);
            inLanguage.forEach(set -> set.andNot(anywhere));
        }
        return new Matches.Segment(leaf.docBase, all, inLanguage, parts);
    }

    private FixedBitSet shown(LeafReaderContext leaf) {
        int count = leaf.reader().maxDoc();
        var shown = new FixedBitSet(count);
        shown.set(0, count);
        if (!withdrawn) {
            shown.andNot(snapshot.withdrawn(leaf));
        }
        return shown;
    }

    private void find(
            LeafReaderContext leaf, QueryText.Part part, LanguageTag language, FixedBitSet found)
            throws IOException {
        switch (part) {
            case QueryText.Word word -> findWord(leaf.reader(), word, language, found);
            case QueryText.Phrase phrase -> findPhrase(leaf, phrase, language, found);
        }
    }

    private void findWord(
            LeafReader reader, QueryText.Word word, LanguageTag language, FixedBitSet found)
            throws IOException {
        var terms = reader.terms(Schema.any(language));
        if (terms == null) {
            return;
        }
        var at = terms.iterator();
        String folded = word.folded();
        // A beginning covers the word itself too.
        if (folded.codePointCount(0, folded.length()) <= Schema.MAX_EDGE) {
            addTerm(at, Schema.edgeTerm(folded), found);
        } else {
            addPrefix(at, folded, found);
        }
        String stem = query.stem(word, language);
        if (stem != null) {
            addTerm(at, stem, found);
        }
        for (String near : query.near(word, language)) {
            addForms(at, near, language, found);
        }
    }

    private void addForms(TermsEnum at, String folded, LanguageTag language, FixedBitSet found)
            throws IOException {
        addTerm(at, folded, found);
        String stem = query.stem(folded, language);
        if (stem != null) {
            addTerm(at, stem, found);
        }
    }

    /**
     * A word that is kept out is not the beginning of another: typing it must not empty the list.
     */
    private void findExcluded(
            LeafReaderContext leaf, QueryText.Part part, LanguageTag language, FixedBitSet found)
            throws IOException {
        switch (part) {
            case QueryText.Phrase phrase -> findPhrase(leaf, phrase, language, found);
            case QueryText.Word word -> {
                var terms = leaf.reader().terms(Schema.any(language));
                if (terms != null) {
                    addForms(terms.iterator(), word.folded(), language, found);
                }
            }
        }
    }

    private void addTerm(TermsEnum at, String term, FixedBitSet found) throws IOException {
        if (at.seekExact(new BytesRef(term))) {
            addPostings(at, found);
        }
    }

    private void addPrefix(TermsEnum at, String beginning, FixedBitSet found) throws IOException {
        var prefix = new BytesRef(beginning);
        if (at.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (var term = at.term();
                term != null && StringHelper.startsWith(term, prefix);
                term = at.next()) {
            addPostings(at, found);
        }
    }

    private void addPostings(TermsEnum at, FixedBitSet found) throws IOException {
        reused = at.postings(reused, PostingsEnum.NONE);
        found.or(reused);
    }

    private void findPhrase(
            LeafReaderContext leaf,
            QueryText.Phrase phrase,
            LanguageTag language,
            FixedBitSet found)
            throws IOException {
        if (phrase.folded().size() == 1) {
            var terms = leaf.reader().terms(Schema.any(language));
            if (terms != null) {
                addTerm(terms.iterator(), phrase.folded().getFirst(), found);
            }
            return;
        }
        String[] words = phrase.folded().toArray(String[]::new);
        for (var zone : Schema.Zone.values()) {
            var query = new PhraseQuery(zone.field(language), words);
            var searcher = snapshot.searcher();
            var scorer =
                    searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                            .scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator places = scorer.iterator();
                found.or(places);
            }
        }
    }
}
