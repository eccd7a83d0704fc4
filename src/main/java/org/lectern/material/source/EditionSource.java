package org.lectern.material.source;

import org.lectern.base.LanguageTag;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The texts of one edition, from a folder or from an editor, and what they are held against.
 *
 * @param language the edition's language
 * @param folder what stands before a file's name in a problem, such as {@code
 *     materials/work-values/en}; may be empty
 * @param texts the files' texts by their names, such as {@code guide.md}
 * @param revision the material's revision
 * @param typicalMinutes what the steps' minutes must add up to; empty when it is not known
 * @param files the names of the files in {@code files/}
 */
public record EditionSource(
        LanguageTag language,
        String folder,
        Map<String, String> texts,
        int revision,
        OptionalInt typicalMinutes,
        Set<String> files) {
    public EditionSource {
        texts = Map.copyOf(texts);
        files = Set.copyOf(files);
    }
}
