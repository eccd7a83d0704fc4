package org.lectern.base;

import java.util.regex.Pattern;

/**
 * The stable id of a material inside its library: lower-case Latin letters, digits and single
 * hyphens, at most 64 characters.
 *
 * @param value the id, equal to its folder's name in the source format
 */
public record MaterialId(String value) implements Comparable<MaterialId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public MaterialId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a material id: " + value);
        }
    }

    /** Whether the text has the form of an id. */
    public static boolean isValid(String value) {
        return value.length() <= 64 && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(MaterialId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
