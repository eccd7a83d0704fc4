package org.lectern.document;

import java.util.regex.Pattern;

/**
 * A kind of document.
 *
 * @param name the folder and the stored kind, such as {@code plan}; lower-case letters and hyphens
 * @param type the record's class
 * @param format the version of its JSON that this program writes, from 1; a higher one is refused
 *     by name
 */
public record DocumentKind<D extends Document>(String name, Class<D> type, int format) {
    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*");

    public DocumentKind {
        if (!FORM.matcher(name).matches() || format < 1) {
            throw new IllegalArgumentException("not a document kind: " + name + " " + format);
        }
    }
}
