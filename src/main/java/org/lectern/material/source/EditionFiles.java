package org.lectern.material.source;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lies in one language's folder.
 *
 * @param texts the sheets' texts by their files' names
 * @param unreadable the names of sheets whose text could not be read, each with its problem
 */
record EditionFiles(Map<String, String> texts, Set<String> unreadable) {
    /** An empty folder, to be filled. */
    static EditionFiles none() {
        return new EditionFiles(new TreeMap<>(), new TreeSet<>());
    }

    static EditionFiles in(SourceFolder folder) {
        var found = none();
        for (String entry : folder.entries()) {
            if (!folder.isFile(entry) || SheetFile.of(entry) == null) {
                folder.unknown(entry);
                continue;
            }
            found.add(entry, folder.text(entry));
        }
        return found;
    }

    /** Adds a file by its name; without a text when that can't be read. */
    void add(String file, @Nullable String text) {
        if (text == null) {
            unreadable.add(file);
        } else {
            texts.put(file, text);
        }
    }

    /** The names of the sheets, as {@link org.lectern.material.Sheet#name()}. */
    Set<String> sheets() {
        return Stream.concat(texts.keySet().stream(), unreadable.stream())
                .map(SheetFile::of)
                .filter(Objects::nonNull)
                .map(SheetFile::name)
                .collect(Collectors.toSet());
    }
}
