package org.lectern.document;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A kind of document.
 *
 * @param name the folder and the stored kind, such as {@code plan}; lower-case letters and hyphens
 * @param type the record's class
 * @param format the version of its JSON that this program writes, from 1; a higher one is refused
 *     by name
 * @param upgrades the steps from older formats, in order, the last one into this format: each turns
 *     the content of one format into that of the next, and leaves alone what it doesn't recognise,
 *     for reading is strict afterwards. As many as there are older formats with another JSON
 */
public record DocumentKind<D extends Document>(
        String name, Class<D> type, int format, List<UnaryOperator<JsonNode>> upgrades) {
    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*");

    public DocumentKind {
        if (!FORM.matcher(name).matches() || format < 1 || upgrades.size() >= format) {
            throw new IllegalArgumentException("not a document kind: " + name + " " + format);
        }
        upgrades = List.copyOf(upgrades);
    }

    /** A kind whose older formats, if there are any, are read as they are. */
    public DocumentKind(String name, Class<D> type, int format) {
        this(name, type, format, List.of());
    }

    /**
     * The document of a content in the format in which it was written, which is never changed.
     *
     * @param written from 1
     * @throws tools.jackson.core.JacksonException when it is no such document
     * @throws IllegalArgumentException when the format is newer than this program's
     */
    public D read(int written, JsonNode content) {
        if (written < 1 || written > format) {
            throw new IllegalArgumentException(name + " of format " + written);
        }
        JsonNode upgraded = content.deepCopy();
        int oldest = format - upgrades.size();
        for (int from = Math.max(written, oldest); from < format; from++) {
            upgraded = upgrades.get(from - oldest).apply(upgraded);
        }
        return DocumentJson.mapper().treeToValue(upgraded, type);
    }
}
