package org.lectern.search;

import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.lectern.base.LanguageTag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts what was found in order. For one search on one thread. */
final class Ranking {
    // A sort key: what is sorted by, the title's language, the title's place in it, the material.
    private static final int DOC_BITS = 21;
    private static final int TITLE_BITS = 21;
    private static final int LANGUAGE_BITS = 6;

    private final Snapshot snapshot;
    private final QueryForms forms;
    private final int[] languageOrder;
    private final int[] languageRank;
    private final int preferred;
    private final List<LanguageTag> preferredLanguages;
    private final short[] minutes;
    private final short[] levels;
    private final short[] originals;
    private final long[] editionsOf;

    Ranking(Snapshot snapshot, QueryForms forms, List<LanguageTag> preferredLanguages) {
        this.snapshot = snapshot;
        this.forms = forms;
        this.preferredLanguages = preferredLanguages;
        minutes = snapshot.column(Column.MINUTES);
        levels = snapshot.column(Column.LEVEL);
        originals = snapshot.column(Column.ORIGINAL);
        editionsOf = snapshot.languages();
        var known = snapshot.manifest().languages();
        preferred = (int) preferredLanguages.stream().filter(known::contains).count();
        languageOrder = snapshot.languageOrder(preferredLanguages);
        languageRank = new int[languageOrder.length];
        for (int rank = 0; rank < languageOrder.length; rank++) {
            languageRank[languageOrder[rank]] = rank;
        }
    }

    /**
     * The first of the materials in these sets, by their numbers in the index.
     *
     * @param passing one set for each segment
     * @param limit how many at most
     */
    int[] order(Matches matches, List<FixedBitSet> passing, SortOrder sort, int limit)
            throws IOException {
        if (sort == SortOrder.BEST_MATCH && matches.words()) {
            return byMatch(matches, passing, limit);
        }
        return byKey(matches, passing, sort, limit);
    }

    /** The language number of the edition to show. */
    int language(Matches matches, int doc) {
        int matched = matched(matches, doc);
        return matched < 0 ? displayLanguage(doc) : matched;
    }

    /** The group that a row belongs to in this order. */
    HitGroup group(Matches matches, int doc, SortOrder sort) {
        if (sort == SortOrder.DURATION || sort == SortOrder.LEVEL) {
            return HitGroup.ALL;
        }
        int matched = matched(matches, doc);
        if (matched < 0 && matches.words() && sort == SortOrder.BEST_MATCH) {
            return HitGroup.REST;
        }
        int language = matched < 0 ? displayLanguage(doc) : matched;
        var tag = snapshot.manifest().languages().get(language);
        return switch (preferredLanguages.indexOf(tag)) {
            case -1 -> HitGroup.REST;
            case 0 -> HitGroup.INTERFACE;
            default -> HitGroup.OTHER_OWN;
        };
    }

    /** The first language in which all words match; -1 when none does alone. */
    private int matched(Matches matches, int doc) {
        if (matches.words()) {
            for (var segment : matches.segments()) {
                if (segment.holds(doc)) {
                    int local = doc - segment.docBase();
                    for (int language : languageOrder) {
                        if (segment.inLanguage().get(language).get(local)) {
                            return language;
                        }
                    }
                }
            }
        }
        return -1;
    }

    private int displayLanguage(int doc) {
        long editions = editionsOf[doc];
        for (int rank = 0; rank < preferred; rank++) {
            if ((editions & 1L << languageOrder[rank]) != 0) {
                return languageOrder[rank];
            }
        }
        return originals[doc];
    }

    private int[] byMatch(Matches matches, List<FixedBitSet> passing, int limit)
            throws IOException {
        var rest = new ArrayList<FixedBitSet>();
        passing.forEach(set -> rest.add(set.clone()));
        var ordered = new Numbers(limit);
        for (int language : languageOrder) {
            var group = new ArrayList<FixedBitSet>();
            int size = 0;
            for (int i = 0; i < rest.size(); i++) {
                var set = matches.segments().get(i).inLanguage().get(language).clone();
                set.and(rest.get(i));
                rest.get(i).andNot(set);
                size += set.cardinality();
                group.add(set);
            }
            if (size > 0 && ordered.room() > 0) {
                byScore(matches, language, group, Math.min(size, ordered.room()), ordered);
            }
        }
        if (ordered.room() > 0) {
            ordered.addAll(byKey(matches, rest, SortOrder.TITLE, ordered.room()));
        }
        return ordered.toArray();
    }

    /** Those without a score, found by words that are too rare to be weighed, stand last. */
    private void byScore(
            Matches matches, int language, List<FixedBitSet> group, int limit, Numbers ordered)
            throws IOException {
        var tag = snapshot.manifest().languages().get(language);
        var query = new Scoring(snapshot, forms).query(tag, group);
        var top = snapshot.searcher().search(query, new TopScoreDocCollectorManager(limit, limit));
        for (ScoreDoc hit : top.scoreDocs) {
            ordered.add(hit.doc);
        }
        int missing = limit - top.scoreDocs.length;
        if (missing > 0) {
            for (ScoreDoc hit : top.scoreDocs) {
                remove(hit.doc, matches, group);
            }
            ordered.addAll(byKey(matches, group, SortOrder.TITLE, missing));
        }
    }

    private static void remove(int doc, Matches matches, List<FixedBitSet> sets) {
        for (int i = 0; i < sets.size(); i++) {
            int local = doc - matches.segments().get(i).docBase();
            if (local >= 0 && local < sets.get(i).length()) {
                sets.get(i).clear(local);
            }
        }
    }

    private int[] byKey(Matches matches, List<FixedBitSet> passing, SortOrder sort, int limit)
            throws IOException {
        int count = passing.stream().mapToInt(FixedBitSet::cardinality).sum();
        if (count == 0) {
            return new int[0];
        }
        long[] keys = new long[count];
        int next = 0;
        var titles = titleOrders();
        for (int i = 0; i < passing.size(); i++) {
            var set = passing.get(i);
            int docBase = matches.segments().get(i).docBase();
            int doc = set.length() == 0 ? 0 : set.nextSetBit(0);
            while (doc < set.length()) {
                keys[next++] = key(matches, docBase + doc, sort, titles);
                doc = doc + 1 < set.length() ? set.nextSetBit(doc + 1) : set.length();
            }
        }
        long[] first = smallest(keys, limit);
        return Arrays.stream(first).mapToInt(key -> (int) (key & ((1 << DOC_BITS) - 1))).toArray();
    }

    /** The smallest of these numbers in order; the array is used up. */
    private static long[] smallest(long[] numbers, int limit) {
        if (limit >= numbers.length) {
            Arrays.sort(numbers);
            return numbers;
        }
        // Twice as many as wanted are gathered, sorted, and cut back, over and over: most numbers
        // are then turned away by one comparison.
        long[] gathered = new long[2 * limit + 1];
        long bound = Long.MAX_VALUE;
        int size = 0;
        for (long number : numbers) {
            if (number < bound) {
                gathered[size++] = number;
                if (size == gathered.length) {
                    Arrays.sort(gathered);
                    size = limit;
                    bound = limit == 0 ? Long.MIN_VALUE : gathered[limit - 1];
                }
            }
        }
        Arrays.sort(gathered, 0, size);
        return Arrays.copyOf(gathered, Math.min(size, limit));
    }

    private long key(Matches matches, int doc, SortOrder sort, List<int[]> titles) {
        int by =
                switch (sort) {
                    case BEST_MATCH, TITLE -> 0;
                    case DURATION -> minutes[doc];
                    case LEVEL -> levels[doc];
                };
        int language = language(matches, doc);
        long key = by;
        key = key << LANGUAGE_BITS | languageRank[language];
        key = key << TITLE_BITS | (titles.get(language)[doc] + 1);
        return key << DOC_BITS | doc;
    }

    private List<int[]> titleOrders() throws IOException {
        var orders = new ArrayList<int[]>();
        for (int language = 0; language < languageOrder.length; language++) {
            orders.add(snapshot.titleOrder(language));
        }
        return orders;
    }

    /** A list of int with a limit. */
    private static final class Numbers {
        private final int[] numbers;
        private int size;

        Numbers(int limit) {
            numbers = new int[limit];
        }

        int room() {
            return numbers.length - size;
        }

        void add(int number) {
            numbers[size++] = number;
        }

        void addAll(int[] more) {
            System.arraycopy(more, 0, numbers, size, more.length);
            size += more.length;
        }

        int[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
