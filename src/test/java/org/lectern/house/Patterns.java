package org.lectern.house;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an ICU message format says about itself. */
final class Patterns {
    /**
     * Counts in Lectern stay below: the forms that a language needs only for millions are not asked
     * for.
     */
    private static final int COUNTS = 1000;

    private Patterns() {}

    /** Why a text is no pattern, or nothing when it is one. */
    static Optional<String> problem(String pattern, String language) {
        try {
            var format = new MessageFormat(pattern, ULocale.forLanguageTag(language));
            return format.toPattern().isEmpty() && !pattern.isEmpty()
                    ? Optional.of("it says nothing")
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The places of a pattern and whether each chooses a plural form. */
    static SortedMap<String, Boolean> places(String pattern) {
        var places = new TreeMap<String, Boolean>();
        var parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                String name = parsed.getSubstring(parsed.getPart(i + 1));
                places.merge(name, part.getArgType() == ArgType.PLURAL, Boolean::logicalOr);
            }
        }
        return places;
    }

    /** The sets of forms that the plurals of a pattern offer, by place. */
    static List<Map.Entry<String, Set<String>>> plurals(String pattern) {
        var plurals = new ArrayList<Map.Entry<String, Set<String>>>();
        var parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPart(i).getType() == Part.Type.ARG_START
                    && parsed.getPart(i).getArgType() == ArgType.PLURAL) {
                var forms = new TreeSet<String>();
                for (int j = i + 1; j < parsed.getLimitPartIndex(i); j++) {
                    if (parsed.getPartType(j) == Part.Type.ARG_SELECTOR) {
                        forms.add(parsed.getSubstring(parsed.getPart(j)));
                    } else if (parsed.getPartType(j) == Part.Type.MSG_START) {
                        j = parsed.getLimitPartIndex(j);
                    }
                }
                plurals.add(Map.entry(parsed.getSubstring(parsed.getPart(i + 1)), forms));
            }
        }
        return plurals;
    }

    /** The CLDR forms that a language needs for whole numbers. */
    static SortedSet<String> forms(String language) {
        var rules = PluralRules.forLocale(ULocale.forLanguageTag(language));
        var forms = new TreeSet<String>(Set.of(PluralRules.KEYWORD_OTHER));
        for (int count = 0; count <= COUNTS; count++) {
            forms.add(rules.select(count));
        }
        return forms;
    }

    /** Every form that a language has. */
    static Set<String> allForms(String language) {
        return PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
    }
}
