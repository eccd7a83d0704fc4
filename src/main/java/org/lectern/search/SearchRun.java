package org.lectern.search;

import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A query carried out on one state of the index: what the words find, and when that is little, what
 * near words find besides. For one thread at a time.
 */
final class SearchRun {
    /** With fewer hits than this, near words are looked for. */
    private static final int FEW = 5;

    private final Snapshot snapshot;
    private final SearchQuery query;
    private final QueryText text;
    private final NearWords nearWords;
    private final FacetCounter counter;
    private final Stage exact;
    private final @Nullable Stage near;
    private final List<Used> used;

    SearchRun(Snapshot snapshot, SearchQuery query) throws IOException {
        this.snapshot = snapshot;
        this.query = query;
        text = QueryText.of(query.text(), snapshot.vocabulary());
        var filters = query.filters().and(text.typed());
        counter = new FacetCounter(snapshot, filters, query.preferredLanguages());
        nearWords = new NearWords(snapshot, filters.withdrawn(), query.preferredLanguages());
        var forms = new QueryForms(text);
        var matches = new Matcher(snapshot, forms, filters.withdrawn()).match();
        exact = new Stage(forms, matches);
        near = matches.words() && matches.count() < FEW ? nearStage(filters) : null;
        used = near == null ? List.of() : used(near);
    }

    /** What one way of matching finds. */
    private final class Stage {
        private final QueryForms forms;
        private final Matches matches;
        private final List<FixedBitSet> passing;
        private final int total;
        private final Ranking ranking;

        Stage(QueryForms forms, Matches matches) {
            this.forms = forms;
            this.matches = matches;
            int before = counter.total();
            passing = counter.count(matches);
            total = counter.total() - before;
            ranking = new Ranking(snapshot, forms, query.preferredLanguages());
        }

        int[] first(int limit) throws IOException {
            return ranking.order(matches, passing, query.sort(), Math.min(limit, total));
        }
    }

    /** A near word that found something, and where, one set for each segment. */
    private record Used(String text, List<FixedBitSet> places) {}

    private @Nullable Stage nearStage(Filters filters) throws IOException {
        var words = nearWords.ofRare(text, exact.matches, FEW);
        if (words.isEmpty()) {
            return null;
        }
        var forms = new QueryForms(text, words);
        var matches = new Matcher(snapshot, forms, filters.withdrawn()).match();
        return new Stage(forms, matches.without(exact.matches));
    }

    private List<Used> used(Stage stage) throws IOException {
        var matcher = new Matcher(snapshot, stage.forms, true);
        var all = new ArrayList<Used>();
        for (var word : stage.forms.near()) {
            var places = matcher.places(word);
            boolean found = false;
            for (int i = 0; i < places.size(); i++) {
                places.get(i).and(stage.passing.get(i));
                found |= !places.get(i).scanIsEmpty();
            }
            if (found) {
                all.add(new Used(nearWords.original(word), places));
            }
        }
        return all;
    }

    boolean isOf(Snapshot otherSnapshot, SearchQuery otherQuery) {
        return snapshot.equals(otherSnapshot) && query.equals(otherQuery);
    }

    SearchResult result() throws IOException {
        List<Suggestion> suggestions =
                exact.matches.isEmpty()
                        ? new Suggestions(snapshot, nearWords).find(query.text(), text)
                        : List.of();
        return new SearchResult(
                true,
                counter.total(),
                near == null ? 0 : near.total,
                counter.facets(),
                hits(first(query.limit())),
                text.typed(),
                used.stream().map(Used::text).distinct().toList(),
                suggestions);
    }

    /** The first rows, by their numbers in the index: exact ones, then near ones. */
    int[] first(int limit) throws IOException {
        int[] first = exact.first(limit);
        if (near == null || first.length == limit) {
            return first;
        }
        int[] more = near.first(limit - first.length);
        int[] both = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, both, first.length, more.length);
        return both;
    }

    /** These rows. */
    List<Hit> hits(int[] docs) throws IOException {
        var ids = snapshot.ids(docs);
        int[] languages = new int[docs.length];
        for (int i = 0; i < docs.length; i++) {
            var stage = stage(docs[i]);
            languages[i] = stage.ranking.language(stage.matches, docs[i]);
        }
        var reasons = new Reasons(snapshot, exact.forms, exact.matches, docs, languages);
        var hits = new ArrayList<Hit>(docs.length);
        for (int i = 0; i < docs.length; i++) {
            var stage = stage(docs[i]);
            boolean isNear = stage != exact;
            hits.add(
                    new Hit(
                            ids[i],
                            snapshot.manifest().languages().get(languages[i]),
                            isNear
                                    ? HitGroup.NEAR
                                    : stage.ranking.group(stage.matches, docs[i], query.sort()),
                            isNear ? nearReasons(docs[i]) : reasons.of(i)));
        }
        return hits;
    }

    private Stage stage(int doc) {
        return near != null && holds(near.passing, doc) ? near : exact;
    }

    private boolean holds(List<FixedBitSet> sets, int doc) {
        var segments = exact.matches.segments();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).holds(doc)) {
                return sets.get(i).get(doc - segments.get(i).docBase());
            }
        }
        return false;
    }

    private List<Reason> nearReasons(int doc) {
        var reasons = new LinkedHashSet<Reason>();
        for (var word : used) {
            if (holds(word.places(), doc)) {
                reasons.add(new Reason.ThroughNearWord(word.text()));
            }
        }
        return List.copyOf(reasons);
    }
}
