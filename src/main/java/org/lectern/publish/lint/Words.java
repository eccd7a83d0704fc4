package org.lectern.publish.lint;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes texts apart into words. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[’'][\\p{L}\\p{M}]+)*");

    /** Scripts whose letters look alike and get mixed up. */
    private static final Set<UnicodeScript> ALIKE =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private Words() {}

    /** The words of a text in order: letters, with an apostrophe inside. Numbers are none. */
    static List<String> of(String text) {
        return WORD.matcher(text).results().map(r -> r.group()).toList();
    }

    /** Whether a word has letters of two scripts that look alike. */
    static boolean mixesScripts(String word) {
        return word.codePoints()
                        .mapToObj(UnicodeScript::of)
                        .filter(ALIKE::contains)
                        .distinct()
                        .count()
                > 1;
    }
}
