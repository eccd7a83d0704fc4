package org.lectern.search;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.lectern.base.LanguageTag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/**
 * Filters what the words found and counts every facet in one pass: a material that passes all
 * groups counts in each of them; one that fails a single group counts in that one. What is counted
 * is how often each value of a column occurs; the options are made of that at the end. For one
 * search on one thread.
 */
final class FacetCounter {
    private static final int AREA = 1;
    private static final int LEVEL = 1 << 1;
    private static final int LANGUAGE = 1 << 2;
    private static final int DURATION = 1 << 3;
    private static final int TYPE = 1 << 4;
    private static final int PEOPLE = 1 << 5;
    private static final int STATE = 1 << 6;
    private static final int SETS = 1 << 7;
    // Those that are one flag each, the last ones.
    private static final int INTERNET = 1 << 8;
    private static final int HANDOUT = 1 << 9;
    private static final int LICENCE = 1 << 10;
    private static final int COMMERCIAL = 1 << 11;
    private static final int SOURCE = 1 << 12;

    private final Snapshot snapshot;
    private final Manifest manifest;
    private final Membership membership;
    private final short[] areas;
    private final short[] levels;
    private final short[] types;
    private final short[] minutes;
    private final short[] smallest;
    private final short[] largest;
    private final short[] flags;
    private final byte[] groupBands;
    private final byte[] states;
    private final int[] members;
    private final long[] languages;

    // By value of a column, the groups that refuse it.
    private final int[] areaFails;
    private final int[] levelFails;
    private final int[] typeFails;
    private final int[] minutesFail;
    private final int[] bandsFail;
    private final int[] stateFails;
    private final int[] memberFails;
    private final int[] flagsFail;
    private final long languagesPass;
    private final NumberRange people;
    private final boolean anyPeople;
    private final boolean anythingPasses;

    // By value of a column, how many there are.
    private final int[] areaCounts;
    private final int[] levelCounts;
    private final int[] typeCounts;
    private final int[] minutesCounts = new int[Column.MAX_MINUTES + 1];
    private final int[] bandsCounts = new int[1 << GroupBand.values().length];
    private final int[] stateCounts = new int[TranslationState.values().length];
    private final int[] memberCounts;
    private final int[] languageCounts;
    // Of those that pass everything, and of those that a group of flags refuses.
    private final int[] flagsCounts = new int[Column.ALL_FLAGS];
    private final int[][] refusedFlags = new int[5][Column.ALL_FLAGS];
    private int total;

    FacetCounter(Snapshot snapshot, Filters filters, List<LanguageTag> preferredLanguages) {
        this.snapshot = snapshot;
        manifest = snapshot.manifest();
        membership = snapshot.membership();
        areas = snapshot.column(Column.AREA);
        levels = snapshot.column(Column.LEVEL);
        types = snapshot.column(Column.TYPE);
        minutes = snapshot.column(Column.MINUTES);
        smallest = snapshot.column(Column.GROUP_MIN);
        largest = snapshot.column(Column.GROUP_MAX);
        flags = snapshot.column(Column.FLAGS);
        groupBands = snapshot.groupBands();
        members = membership.numbers();
        languages = snapshot.languages();
        states =
                snapshot.states(
                        preferredLanguages.isEmpty()
                                ? -1
                                : manifest.languages().indexOf(preferredLanguages.getFirst()));
        areaFails = refused(manifest.areas(), filters.areas(), AREA);
        levelFails = refused(manifest.levels(), filters.levels(), LEVEL);
        typeFails = refused(manifest.types(), filters.types(), TYPE);
        stateFails = refused(List.of(TranslationState.values()), filters.states(), STATE);
        minutesFail =
                refused(
                        minutesCounts.length,
                        DURATION,
                        m ->
                                filters.minutes().contains(m)
                                        && holds(filters.durations(), DurationBand.of(m)));
        int bands = filters.groups().stream().mapToInt(GroupBand::bit).sum();
        bandsFail = refused(bandsCounts.length, PEOPLE, b -> bands == 0 || (b & bands) != 0);
        memberFails =
                refused(
                        membership.combinations().size(),
                        SETS,
                        number -> isInAny(filters.sets(), number));
        flagsFail = new int[Column.ALL_FLAGS];
        Arrays.setAll(flagsFail, f -> refusedBy(filters, f));
        languagesPass = languageBits(filters.languages());
        people = filters.people();
        anyPeople = people.equals(NumberRange.ANY);
        anythingPasses = filters.change().withdrawn(false).build().equals(Filters.NONE);
        areaCounts = new int[areaFails.length];
        levelCounts = new int[levelFails.length];
        typeCounts = new int[typeFails.length];
        memberCounts = new int[memberFails.length];
        languageCounts = new int[manifest.languages().size()];
    }

    private static <T> boolean holds(Collection<T> chosen, T option) {
        return chosen.isEmpty() || chosen.contains(option);
    }

    private static <T> int[] refused(List<T> options, Collection<T> chosen, int group) {
        return refused(options.size(), group, i -> holds(chosen, options.get(i)));
    }

    private static int[] refused(int values, int group, IntPredicate passes) {
        int[] refused = new int[values];
        Arrays.setAll(refused, value -> passes.test(value) ? 0 : group);
        return refused;
    }

    private boolean isInAny(Collection<String> sets, int combination) {
        return sets.isEmpty() || sets.stream().anyMatch(name -> isIn(name, combination));
    }

    private boolean isIn(String set, int combination) {
        int index = membership.names().indexOf(set);
        return index >= 0 && membership.combinations().get(combination).get(index);
    }

    private static int refusedBy(Filters filters, int flags) {
        int refused = filters.noInternet() && (flags & Column.INTERNET) != 0 ? INTERNET : 0;
        refused |= filters.hasHandout() && (flags & Column.HANDOUT) == 0 ? HANDOUT : 0;
        refused |= filters.commercial() && (flags & Column.NON_COMMERCIAL) != 0 ? COMMERCIAL : 0;
        refused |= holds(filters.licences(), Column.licence(flags)) ? 0 : LICENCE;
        return refused | (holds(filters.sources(), Column.source(flags)) ? 0 : SOURCE);
    }

    /** The languages that pass, as bits; all bits when none was chosen. */
    private long languageBits(Collection<LanguageTag> chosen) {
        long bits = 0;
        for (int i = 0; i < manifest.languages().size(); i++) {
            bits |= chosen.contains(manifest.languages().get(i)) ? 1L << i : 0;
        }
        return chosen.isEmpty() ? -1 : bits;
    }

    /** What passes all filters, one set for each segment; called for each set of matches once. */
    List<FixedBitSet> count(Matches matches) {
        var passing = new ArrayList<FixedBitSet>();
        var leaves = snapshot.reader().leaves();
        for (int i = 0; i < leaves.size(); i++) {
            var segment = matches.segments().get(i);
            var set = count(segment);
            // Counting bits together is far less than counting each material's languages.
            for (int language = 0; language < languageCounts.length; language++) {
                var editions = snapshot.editions(leaves.get(i), language);
                languageCounts[language] += (int) FixedBitSet.intersectionCount(set, editions);
            }
            passing.add(set);
        }
        return passing;
    }

    private FixedBitSet count(Matches.Segment segment) {
        var all = segment.all();
        int length = all.length();
        var passing = new FixedBitSet(length);
        int doc = length == 0 ? DocIdSetIterator.NO_MORE_DOCS : all.nextSetBit(0);
        while (doc < length) {
            int failed = anythingPasses ? 0 : failedGroups(segment.docBase() + doc);
            if (failed == 0) {
                passing.set(doc);
                total++;
                countInAll(segment.docBase() + doc);
            } else if ((failed & (failed - 1)) == 0) {
                countIn(segment.docBase() + doc, failed);
            }
            doc = doc + 1 < length ? all.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
        }
        return passing;
    }

    private int failedGroups(int doc) {
        int failed =
                areaFails[areas[doc]]
                        | levelFails[levels[doc]]
                        | typeFails[types[doc]]
                        | minutesFail[minutes[doc]]
                        | bandsFail[groupBands[doc]]
                        | stateFails[states[doc]]
                        | memberFails[members[doc]]
                        | flagsFail[flags[doc]];
        if (languagesPass != -1 && (languages[doc] & languagesPass) == 0) {
            failed |= LANGUAGE;
        }
        if (!anyPeople && !fits(doc)) {
            failed |= PEOPLE;
        }
        return failed;
    }

    private boolean fits(int doc) {
        boolean one = (flags[doc] & Column.ONE_TO_ONE) != 0;
        return GroupBand.fits(people, smallest[doc], largest[doc], one);
    }

    private void countInAll(int doc) {
        areaCounts[areas[doc]]++;
        levelCounts[levels[doc]]++;
        typeCounts[types[doc]]++;
        minutesCounts[minutes[doc]]++;
        bandsCounts[groupBands[doc]]++;
        stateCounts[states[doc]]++;
        memberCounts[members[doc]]++;
        flagsCounts[flags[doc]]++;
    }

    private void countLanguages(int doc) {
        for (long rest = languages[doc]; rest != 0; rest &= rest - 1) {
            languageCounts[Long.numberOfTrailingZeros(rest)]++;
        }
    }

    private void countIn(int doc, int group) {
        switch (group) {
            case AREA -> areaCounts[areas[doc]]++;
            case LEVEL -> levelCounts[levels[doc]]++;
            case TYPE -> typeCounts[types[doc]]++;
            case DURATION -> minutesCounts[minutes[doc]]++;
            case PEOPLE -> bandsCounts[groupBands[doc]]++;
            case STATE -> stateCounts[states[doc]]++;
            case SETS -> memberCounts[members[doc]]++;
            case LANGUAGE -> countLanguages(doc);
            default -> refusedBy(group)[flags[doc]]++;
        }
    }

    private int[] refusedBy(int flagsGroup) {
        return refusedFlags[Integer.numberOfTrailingZeros(flagsGroup / INTERNET)];
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
                byOption(
                        List.of(DurationBand.values()),
                        band -> sum(minutesCounts, m -> DurationBand.of(m) == band)),
                byOption(manifest.types(), typeCounts),
                byOption(
                        List.of(GroupBand.values()),
                        band -> sum(bandsCounts, bits -> (bits & band.bit()) != 0)),
                byOption(
                        List.of(LicenceUse.values()),
                        use -> withFlags(LICENCE, f -> Column.licence(f) == use)),
                withFlags(COMMERCIAL, f -> (f & Column.NON_COMMERCIAL) == 0),
                byOption(List.of(TranslationState.values()), stateCounts),
                byOption(
                        List.of(MaterialSource.values()),
                        source -> withFlags(SOURCE, f -> Column.source(f) == source)),
                byOption(membership.names(), name -> sum(memberCounts, n -> isIn(name, n))),
                withFlags(INTERNET, f -> (f & Column.INTERNET) == 0),
                withFlags(HANDOUT, f -> (f & Column.HANDOUT) != 0));
    }

    private int withFlags(int group, IntPredicate wanted) {
        return sum(flagsCounts, wanted) + sum(refusedBy(group), wanted);
    }

    private static int sum(int[] counts, IntPredicate wanted) {
        int sum = 0;
        for (int value = 0; value < counts.length; value++) {
            sum += wanted.test(value) ? counts[value] : 0;
        }
        return sum;
    }

    private static <T> Map<T, Integer> byOption(List<T> options, int[] counts) {
        var map = new LinkedHashMap<T, Integer>();
        for (int i = 0; i < counts.length; i++) {
            map.put(options.get(i), counts[i]);
        }
        return map;
    }

    private static <T> Map<T, Integer> byOption(List<T> options, ToIntFunction<T> count) {
        var map = new LinkedHashMap<T, Integer>();
        options.forEach(option -> map.put(option, count.applyAsInt(option)));
        return map;
    }
}
