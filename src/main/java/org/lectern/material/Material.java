package org.lectern.material;

import org.lectern.base.LanguageTag;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A learning material, whole: its facts, its editions and its files.
 *
 * @param editions by language, at least one
 * @param files what lies in {@code files/}
 */
public record Material(
        MaterialFacts facts, Map<LanguageTag, Edition> editions, List<SourceFile> files) {
    public Material {
        editions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(editions));
        files = List.copyOf(files);
    }

    /**
     * A picture or attachment. Its bytes are compared and held by reference: nobody changes them.
     *
     * @param name the file's name, without a folder
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, handed on, never compared
    public record SourceFile(String name, byte[] bytes) {}
}
