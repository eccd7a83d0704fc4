package org.lectern.house;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bundles of a folder as they stand in their files.
 *
 * @param files patterns by key, by file name without its ending, such as {@code plan_bg}
 * @param duplicates "file: key" for each key that a file has twice
 */
record Bundles(SortedMap<String, Map<String, String>> files, List<String> duplicates) {

    /** Reads every bundle file of a folder. */
    static Bundles read(Path folder) {
        var files = new TreeMap<String, Map<String, String>>();
        var duplicates = new ArrayList<String>();
        try (var list = Files.newDirectoryStream(folder, "*.properties")) {
            for (Path file : list) {
                String name = file.getFileName().toString().replace(".properties", "");
                var read = new Strict();
                try (var in = Files.newBufferedReader(file)) {
                    read.load(in);
                }
                var words = new TreeMap<String, String>();
                read.stringPropertyNames().forEach(k -> words.put(k, read.getProperty(k)));
                files.put(name, words);
                read.twice.forEach(key -> duplicates.add(name + ".properties: " + key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundles(files, duplicates);
    }

    /** The words of a bundle in a language; empty when the file is missing. */
    Map<String, String> words(String bundle, String language) {
        return files.getOrDefault(bundle + "_" + language, Map.of());
    }

    /** The number of keys in English. */
    long keys() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("_en"))
                .mapToLong(file -> file.getValue().size())
                .sum();
    }

    /** Properties that remember what they were given twice. */
    private static final class Strict extends Properties {
        @Serial private static final long serialVersionUID = 1L;

        private final transient List<String> twice = new ArrayList<>();

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            Object old = super.put(key, value);
            if (old != null) {
                twice.add((String) key);
            }
            return old;
        }
    }
}
