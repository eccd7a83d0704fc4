package org.lectern.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a word would have been on another keyboard: typed with the Latin layout in mind and another
 * switched on, or the other way about; also Bulgarian as people write it in Latin letters.
 */
final class Keyboards {
    private static final String LATIN = "qwertyuiopasdfghjklzxcvbnm";

    /**
     * Bulgarian phonetic, in Latin letters, Bulgarian standard (БДС), Russian and Ukrainian, Greek.
     */
    private static final List<String> OTHERS =
            List.of(
                    "явертъуиопасдфгхйклзьцжбнм",
                    "явертъуиопасдфгхйклзхцвбнм",
                    "·уеишщксдзьяаожгтнвюйъэфхп",
                    "йцукенгшщзфывапролдячсмить",
                    "·σερτυθιοπασδφγηξκλζχψωβνμ");

    private static final char NO_LETTER = '·';

    private static final List<Map<Character, Character>> LAYOUTS =
            OTHERS.stream()
                    .flatMap(other -> List.of(map(LATIN, other), map(other, LATIN)).stream())
                    .toList();

    private Keyboards() {}

    private static Map<Character, Character> map(String from, String to) {
        var letters = new HashMap<Character, Character>();
        for (int i = 0; i < LATIN.length(); i++) {
            if (from.charAt(i) != NO_LETTER && to.charAt(i) != NO_LETTER) {
                letters.put(from.charAt(i), to.charAt(i));
            }
        }
        return Map.copyOf(letters);
    }

    /** The word as other keyboards would have written it; empty when it holds other signs. */
    static Set<String> variants(String folded) {
        var variants = new LinkedHashSet<String>();
        for (var layout : LAYOUTS) {
            var variant = new StringBuilder();
            for (int i = 0; i < folded.length(); i++) {
                var letter = layout.get(folded.charAt(i));
                if (letter != null) {
                    variant.append(letter.charValue());
                }
            }
            if (variant.length() == folded.length()) {
                variants.add(variant.toString());
            }
        }
        return variants;
    }
}
