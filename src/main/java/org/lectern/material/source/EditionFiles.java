package org.lectern.material.source;

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
    static EditionFiles in(SourceFolder folder) {
        var texts = new TreeMap<String, String>();
        var unreadable = new TreeSet<String>();
        for (String entry : folder.entries()) {
            if (!folder.isFile(entry) || SheetFile.of(entry) == null) {
                folder.unknown(entry);
                continue;
            }
            String text = folder.text(entry);
            if (text == null) {
                unreadable.add(entry);
            } else {
                texts.put(entry, text);
            }
        }
        return new EditionFiles(texts, unreadable);
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
