package org.lectern.base;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language as a BCP 47 tag in lower case, such as {@code bg} (RFC 5646, section 2.1: language,
 * optionally script and region).
 *
 * @param value the tag; 2–3 letters, optionally further subtags; at most 35 characters
 */
public record LanguageTag(String value) implements Comparable<LanguageTag> {
    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

    /** As long as a tag may be with all its parts (RFC 5646, section 4.4.1). */
    private static final int LONGEST = 35;

    public LanguageTag {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a language tag in lower case: " + value);
        }
    }

    /** The tag for its text. @throws IllegalArgumentException when it is not one */
    public static LanguageTag of(String value) {
        return new LanguageTag(value);
    }

    /** Whether the text is a tag in the form that Lectern accepts. */
    public static boolean isValid(String value) {
        // The length first: the pattern would go as deep as the text is long.
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }

    /** The JDK's locale for this language. */
    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
