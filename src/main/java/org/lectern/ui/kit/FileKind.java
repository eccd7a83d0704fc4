package org.lectern.ui.kit;

import org.lectern.base.UserMessage;

import java.util.List;

/**
 * A kind of file to choose from.
 *
 * @param name what such a file is, in words
 * @param extensions without the dot, at least one; the first is put on a name that has none
 */
public record FileKind(UserMessage name, List<String> extensions) {
    public FileKind {
        extensions = List.copyOf(extensions);
        if (extensions.isEmpty()) {
            throw new IllegalArgumentException("a kind without an extension: " + name.key());
        }
    }

    /** A kind with one extension. */
    public static FileKind of(String nameKey, String extension) {
        return new FileKind(UserMessage.of(nameKey), List.of(extension));
    }
}
