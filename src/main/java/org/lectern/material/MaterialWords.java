package org.lectern.material;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a material can be, as words of the source format and as keys of the interface. */
public final class MaterialWords {
    private MaterialWords() {}

    /** How the source format writes a value: lower case with hyphens, {@code self-assessment}. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The values by the words of the source format, in their order. */
    public static <E extends Enum<E>> Map<String, E> words(E[] values) {
        var words = new LinkedHashMap<String, E>();
        for (E value : values) {
            words.put(word(value), value);
        }
        return words;
    }

    /** The key of a type's name. */
    public static String key(MaterialType type) {
        return key("type", type);
    }

    /** The key of a work form's name. */
    public static String key(WorkForm form) {
        return key("method", form);
    }

    /** The key of an audience's name. */
    public static String key(Audience audience) {
        return key("audience", audience);
    }

    /** The key of for whom a thing is counted: "per participant". */
    public static String key(MaterialFacts.Per per) {
        return key("per", per);
    }

    /** The key of what a licence lets people do, in plain words. */
    public static String key(Licence licence) {
        return key("licence", licence);
    }

    /** The key of a translation status, as it stands after a colon. */
    public static String key(Edition.TranslationStatus status) {
        return key("translation", status);
    }

    private static String key(String group, Enum<?> value) {
        return "material." + group + "." + word(value);
    }
}
