package org.lectern.bench;

import org.lectern.library.LibraryStore.InstalledMaterial;
import org.lectern.material.MaterialType;
import org.lectern.material.SheetKind;
import org.lectern.search.DurationBand;
import org.lectern.testing.ZipfWords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The facts of each material in arrays, for an engine that has no facets of its own. */
final class MemoryFacets {
    private static final List<String> LEVELS = List.of("A", "B", "C");
    private static final List<DurationBand> BANDS = List.of(DurationBand.values());
    private static final List<MaterialType> TYPES = List.of(MaterialType.values());
    private static final int LEVEL = 1;
    private static final int LANGUAGE = 2;
    private static final int INTERNET = 4;
    private static final int NONE_FAILS = -1;

    private final List<String> areaIds = new ArrayList<>();
    private final byte[] areas;
    private final byte[] levels;
    private final byte[] types;
    private final byte[] bands;
    private final byte[] languages;
    private final BitSet internet = new BitSet();
    private final BitSet handout = new BitSet();
    private final BitSet withdrawn = new BitSet();

    MemoryFacets(BenchLibrary library) {
        library.framework().areas().forEach(area -> areaIds.add(area.id()));
        areas = new byte[library.count()];
        levels = new byte[library.count()];
        types = new byte[library.count()];
        bands = new byte[library.count()];
        languages = new byte[library.count()];
    }

    /** What passes, and the counts in Lectern's order. */
    record Counted(BitSet passing, List<Integer> counts) {}

    void add(int number, InstalledMaterial material) {
        var facts = material.head().facts();
        areas[number] = (byte) areaIds.indexOf(facts.area());
        levels[number] = (byte) LEVELS.indexOf(facts.level());
        types[number] = (byte) TYPES.indexOf(facts.type());
        bands[number] = (byte) BANDS.indexOf(DurationBand.of(facts.minutes().typical()));
        for (var edition : material.editions()) {
            int language = ZipfWords.LANGUAGES.indexOf(edition.language());
            languages[number] = (byte) (languages[number] | 1 << language);
            if (edition.sheets().stream().anyMatch(s -> s.kind() == SheetKind.HANDOUT)) {
                handout.set(number);
            }
        }
        internet.set(number, facts.internet());
        withdrawn.set(number, facts.withdrawn());
    }

    Counted count(BitSet found, boolean filtered) {
        found.andNot(withdrawn);
        int[] ofAreas = new int[areaIds.size()];
        int[] ofLevels = new int[LEVELS.size()];
        int[] ofLanguages = new int[ZipfWords.LANGUAGES.size()];
        int[] ofBands = new int[BANDS.size()];
        int[] ofTypes = new int[TYPES.size()];
        int offline = 0;
        int handouts = 0;
        var passing = new BitSet();
        for (int doc = found.nextSetBit(0); doc >= 0; doc = found.nextSetBit(doc + 1)) {
            int failed = filtered ? failed(doc) : 0;
            if (failed == 0) {
                passing.set(doc);
                ofAreas[areas[doc]]++;
                ofBands[bands[doc]]++;
                ofTypes[types[doc]]++;
                handouts += handout.get(doc) ? 1 : 0;
            }
            int groups = failed == 0 ? NONE_FAILS : Integer.bitCount(failed) == 1 ? failed : 0;
            if ((groups & LEVEL) != 0) {
                ofLevels[levels[doc]]++;
            }
            if ((groups & LANGUAGE) != 0) {
                for (int rest = languages[doc]; rest != 0; rest &= rest - 1) {
                    ofLanguages[Integer.numberOfTrailingZeros(rest)]++;
                }
            }
            offline += (groups & INTERNET) != 0 && !internet.get(doc) ? 1 : 0;
        }
        var counts = new ArrayList<Integer>();
        for (int[] some : List.of(ofAreas, ofLevels, ofLanguages, ofBands, ofTypes)) {
            Arrays.stream(some).forEach(counts::add);
        }
        counts.add(offline);
        counts.add(handouts);
        return new Counted(passing, counts);
    }

    private int failed(int doc) {
        int failed = LEVELS.get(levels[doc]).equals(Typist.FILTER_LEVEL) ? 0 : LEVEL;
        int language = ZipfWords.LANGUAGES.indexOf(Typist.FILTER_LANGUAGE);
        failed |= (languages[doc] & 1 << language) != 0 ? 0 : LANGUAGE;
        return failed | (internet.get(doc) ? INTERNET : 0);
    }
}
