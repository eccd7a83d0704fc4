package org.lectern.search;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Filters what the words found and counts every facet in one pass: a material that passes all
 * groups counts in each of them; one that fails a single group counts in that one. For one search
 * on one thread.
 */
final class FacetCounter {
    private static final int AREA = 1;
    private static final int LEVEL = 2;
    private static final int LANGUAGE = 4;
    private static final int DURATION = 8;
    private static final int TYPE = 16;
    private static final int INTERNET = 32;
    private static final int HANDOUT = 64;

    private static final List<DurationBand> BANDS = List.of(DurationBand.values());

    private final int[] bandOfMinutes = new int[Column.MAX_MINUTES + 1];
    private final Manifest manifest;
    private final short[] areas;
    private final short[] levels;
    private final short[] types;
    private final short[] minutes;
    private final short[] flags;
    private final long[] languages;

    private final boolean[] areaPasses;
    private final boolean[] levelPasses;
    private final boolean[] typePasses;
    private final boolean[] durationPasses;
    private final long languagesPass;
    private final int internetFails;
    private final int handoutFails;

    private final int[] areaCounts;
    private final int[] levelCounts;
    private final int[] typeCounts;
    private final int[] durationCounts = new int[BANDS.size()];
    private final int[] languageCounts;
    private int noInternet;
    private int hasHandout;
    private int total;

    FacetCounter(Snapshot snapshot, Filters filters) {
        manifest = snapshot.manifest();
        areas = snapshot.column(Column.AREA);
        levels = snapshot.column(Column.LEVEL);
        types = snapshot.column(Column.TYPE);
        minutes = snapshot.column(Column.MINUTES);
        flags = snapshot.column(Column.FLAGS);
        languages = snapshot.languages();
        for (int minute = 0; minute < bandOfMinutes.length; minute++) {
            bandOfMinutes[minute] = BANDS.indexOf(DurationBand.of(minute));
        }
        areaPasses = passes(manifest.areas(), filters.areas());
        levelPasses = passes(manifest.levels(), filters.levels());
        typePasses = passes(manifest.types(), filters.types());
        durationPasses = passes(BANDS, filters.durations());
        languagesPass = bits(passes(manifest.languages(), filters.languages()));
        internetFails = filters.noInternet() ? INTERNET : 0;
        handoutFails = filters.hasHandout() ? HANDOUT : 0;
        areaCounts = new int[manifest.areas().size()];
        levelCounts = new int[manifest.levels().size()];
        typeCounts = new int[manifest.types().size()];
        languageCounts = new int[manifest.languages().size()];
    }

    private static <T> boolean[] passes(List<T> options, Collection<T> chosen) {
        boolean[] passes = new boolean[options.size()];
        for (int i = 0; i < passes.length; i++) {
            passes[i] = chosen.isEmpty() || chosen.contains(options.get(i));
        }
        return passes;
    }

    private static long bits(boolean[] passes) {
        long bits = 0;
        for (int i = 0; i < passes.length; i++) {
            bits |= passes[i] ? 1L << i : 0;
        }
        return bits;
    }

    /** What passes all filters, one set for each segment. */
    List<FixedBitSet> count(Matches matches) {
        var passing = new ArrayList<FixedBitSet>();
        for (var segment : matches.segments()) {
            passing.add(count(segment));
        }
        return passing;
    }

    private FixedBitSet count(Matches.Segment segment) {
        var all = segment.all();
        int length = all.length();
        var passing = new FixedBitSet(length);
        int doc = length == 0 ? DocIdSetIterator.NO_MORE_DOCS : all.nextSetBit(0);
        while (doc < length) {
            int failed = failedGroups(segment.docBase() + doc);
            if (failed == 0) {
                passing.set(doc);
                total++;
            }
            if ((failed & (failed - 1)) == 0) {
                countIn(segment.docBase() + doc, failed);
            }
            doc = doc + 1 < length ? all.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
        }
        return passing;
    }

    private int failedGroups(int doc) {
        int failed = areaPasses[areas[doc]] ? 0 : AREA;
        failed |= levelPasses[levels[doc]] ? 0 : LEVEL;
        failed |= (languages[doc] & languagesPass) != 0 ? 0 : LANGUAGE;
        failed |= durationPasses[bandOfMinutes[minutes[doc]]] ? 0 : DURATION;
        failed |= typePasses[types[doc]] ? 0 : TYPE;
        failed |= (flags[doc] & Column.INTERNET) == 0 ? 0 : internetFails;
        failed |= (flags[doc] & Column.HANDOUT) != 0 ? 0 : handoutFails;
        return failed;
    }

    /** Counts a material in the group that it fails, or in all when it fails none. */
    private void countIn(int doc, int failed) {
        int groups = failed == 0 ? -1 : failed;
        areaCounts[areas[doc]] += groups & AREA;
        levelCounts[levels[doc]] += (groups & LEVEL) / LEVEL;
        durationCounts[bandOfMinutes[minutes[doc]]] += (groups & DURATION) / DURATION;
        typeCounts[types[doc]] += (groups & TYPE) / TYPE;
        if ((groups & LANGUAGE) != 0) {
            for (long rest = languages[doc]; rest != 0; rest &= rest - 1) {
                languageCounts[Long.numberOfTrailingZeros(rest)]++;
            }
        }
        if ((groups & INTERNET) != 0 && (flags[doc] & Column.INTERNET) == 0) {
            noInternet++;
        }
        if ((groups & HANDOUT) != 0 && (flags[doc] & Column.HANDOUT) != 0) {
            hasHandout++;
        }
    }

    /** How many pass all filters. */
    int total() {
        return total;
    }

    /** The counts so far. */
    Facets facets() {
        return new Facets(
                byOption(manifest.areas(), areaCounts),
                byOption(manifest.levels(), levelCounts),
                byOption(manifest.languages(), languageCounts),
                byOption(BANDS, durationCounts),
                byOption(manifest.types(), typeCounts),
                noInternet,
                hasHandout);
    }

    private static <T> Map<T, Integer> byOption(List<T> options, int[] counts) {
        var map = new LinkedHashMap<T, Integer>();
        for (int i = 0; i < counts.length; i++) {
            map.put(options.get(i), counts[i]);
        }
        return map;
    }
}
