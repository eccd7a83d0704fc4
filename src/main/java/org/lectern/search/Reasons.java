package org.lectern.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.lectern.base.LanguageTag;
import org.lectern.material.Framework;
import org.lectern.material.LocalizedText;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Says why rows were found: for each part of the query that the title and summary of the shown
 * edition do not hold, where it stands instead. Looks at the given rows only. For one search on one
 * thread.
 */
final class Reasons {
    private static final List<Schema.Zone> SHOWN = List.of(Schema.Zone.TITLE, Schema.Zone.SUMMARY);

    private final Snapshot snapshot;
    private final QueryForms forms;
    private final Matches matches;
    private final int[] docs;
    private final int[] languages;
    // The rows in the order of the index: postings are read forwards only.
    private final int[] byDoc;
    private final Map<List<Object>, BitSet> shown = new HashMap<>();
    private final Map<List<Object>, List<Name>> names = new HashMap<>();

    /**
     * Reasons for rows.
     *
     * @param docs the rows, by their numbers in the index
     * @param languages the language number that each is shown in
     */
    Reasons(Snapshot snapshot, QueryForms forms, Matches matches, int[] docs, int[] languages) {
        this.snapshot = snapshot;
        this.forms = forms;
        this.matches = matches;
        this.docs = docs;
        this.languages = languages;
        byDoc =
                IntStream.range(0, docs.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(row -> docs[row]))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    /** A name of the framework that holds a part of the query. */
    private record Name(Reason.Term term, String id) {}

    /** Why this row was found. */
    List<Reason> of(int row) throws IOException {
        var reasons = new LinkedHashSet<Reason>();
        for (int part = 0; part < forms.parts().size(); part++) {
            int language = languages[row];
            if (!shows(part, language).get(row)) {
                addReason(part, row, reasons);
            }
        }
        return List.copyOf(reasons);
    }

    private void addReason(int part, int row, Set<Reason> reasons) throws IOException {
        var order = new ArrayList<Integer>();
        order.add(languages[row]);
        IntStream.range(0, snapshot.manifest().languages().size())
                .filter(language -> language != languages[row])
                .forEach(order::add);
        for (int language : order) {
            if (occurs(part, language, docs[row])) {
                reasons.add(reason(part, row, language));
                return;
            }
        }
    }

    private Reason reason(int part, int row, int language) throws IOException {
        var tag = snapshot.manifest().languages().get(language);
        boolean isShown = language == languages[row];
        for (var name : names(part, language)) {
            // Its own title says more than the framework's words.
            if (has(row, name) && (isShown || !shows(part, language).get(row))) {
                return new Reason.ThroughFramework(name.term(), name.id(), tag);
            }
        }
        return isShown ? new Reason.InText(tag) : new Reason.InEdition(tag);
    }

    private boolean occurs(int part, int language, int doc) {
        for (var segment : matches.segments()) {
            if (segment.holds(doc)) {
                return segment.parts().get(part).get(language).get(doc - segment.docBase());
            }
        }
        return false;
    }

    /** The names of the framework in a language that hold a part of the query. */
    private List<Name> names(int part, int language) {
        return names.computeIfAbsent(List.of(part, language), absent -> findNames(part, language));
    }

    private List<Name> findNames(int part, int language) {
        var found = new ArrayList<Name>();
        var tag = snapshot.manifest().languages().get(language);
        var marks = new Highlighter(QueryText.of(forms.parts().get(part)));
        Framework framework = snapshot.madeFrom().framework();
        for (var area : framework.areas()) {
            if (holds(area.name(), tag, marks)) {
                found.add(new Name(Reason.Term.AREA, area.id()));
            }
            for (var competence : area.competences()) {
                if (holds(competence.name(), tag, marks)) {
                    found.add(new Name(Reason.Term.COMPETENCE, competence.id()));
                }
            }
        }
        for (var level : framework.levels()) {
            if (holds(level.name(), tag, marks)) {
                found.add(new Name(Reason.Term.LEVEL, level.id()));
            }
        }
        return found;
    }

    private static boolean holds(LocalizedText name, LanguageTag language, Highlighter marks) {
        String text = name.exactly(language);
        return text != null && !marks.ranges(text, language).isEmpty();
    }

    private boolean has(int row, Name name) throws IOException {
        int doc = docs[row];
        var manifest = snapshot.manifest();
        return switch (name.term()) {
            case AREA -> manifest.areas().get(snapshot.column(Column.AREA)[doc]).equals(name.id());
            case LEVEL ->
                    manifest.levels().get(snapshot.column(Column.LEVEL)[doc]).equals(name.id());
            case COMPETENCE -> hasCompetence(doc, name.id());
        };
    }

    private boolean hasCompetence(int doc, String id) throws IOException {
        var leaves = snapshot.reader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        var terms = leaf.reader().terms(Schema.COMPETENCE);
        var at = terms == null ? TermsEnum.EMPTY : terms.iterator();
        int local = doc - leaf.docBase;
        return at.seekExact(new BytesRef(id))
                && at.postings(null, PostingsEnum.NONE).advance(local) == local;
    }

    /** The rows whose title or summary in a language holds a part of the query. */
    private BitSet shows(int part, int language) throws IOException {
        var key = List.<Object>of(part, language);
        var known = shown.get(key);
        if (known != null) {
            return known;
        }
        var rows = new BitSet();
        var tag = snapshot.manifest().languages().get(language);
        for (var leaf : snapshot.reader().leaves()) {
            for (var zone : SHOWN) {
                switch (forms.parts().get(part)) {
                    case QueryText.Word word -> addWord(leaf, zone, tag, word, rows);
                    case QueryText.Phrase phrase -> addPhrase(leaf, zone, tag, phrase, rows);
                }
            }
        }
        shown.put(key, rows);
        return rows;
    }

    private void addWord(
            LeafReaderContext leaf,
            Schema.Zone zone,
            LanguageTag language,
            QueryText.Word word,
            BitSet rows)
            throws IOException {
        String folded = word.folded();
        String stem = forms.stem(word, language);
        boolean hasEdge = folded.codePointCount(0, folded.length()) <= Schema.MAX_EDGE;
        if (hasEdge) {
            addTerm(leaf, zone.edges(language), Schema.edgeTerm(folded), rows);
        }
        if (stem != null) {
            addTerm(leaf, zone.field(language), stem, rows);
        }
        var terms = hasEdge ? null : leaf.reader().terms(zone.field(language));
        if (terms == null) {
            return;
        }
        var at = terms.iterator();
        var prefix = new BytesRef(folded);
        if (at.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
            for (var term = at.term();
                    term != null && StringHelper.startsWith(term, prefix);
                    term = at.next()) {
                addPlaces(leaf, at.postings(null, PostingsEnum.NONE), rows);
            }
        }
    }

    private void addTerm(LeafReaderContext leaf, String field, String term, BitSet rows)
            throws IOException {
        var terms = leaf.reader().terms(field);
        var at = terms == null ? TermsEnum.EMPTY : terms.iterator();
        if (at.seekExact(new BytesRef(term))) {
            addPlaces(leaf, at.postings(null, PostingsEnum.NONE), rows);
        }
    }

    private void addPhrase(
            LeafReaderContext leaf,
            Schema.Zone zone,
            LanguageTag language,
            QueryText.Phrase phrase,
            BitSet rows)
            throws IOException {
        String[] words = phrase.folded().toArray(String[]::new);
        var searcher = snapshot.searcher();
        var query = searcher.rewrite(new PhraseQuery(zone.field(language), words));
        var scorer = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1).scorer(leaf);
        if (scorer != null) {
            addPlaces(leaf, scorer.iterator(), rows);
        }
    }

    private void addPlaces(LeafReaderContext leaf, DocIdSetIterator places, BitSet rows)
            throws IOException {
        for (int row : byDoc) {
            int local = docs[row] - leaf.docBase;
            if (local >= 0 && local < leaf.reader().maxDoc()) {
                int at = places.docID() < local ? places.advance(local) : places.docID();
                if (at == local) {
                    rows.set(row);
                } else if (at == DocIdSetIterator.NO_MORE_DOCS) {
                    return;
                }
            }
        }
    }
}
