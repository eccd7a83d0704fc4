package org.lectern.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files of a library's source, for tests to spoil in one place. */
public class SourceFiles {
    private final Map<String, byte[]> files = new TreeMap<>();

    public final SourceFiles put(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public final SourceFiles put(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    public final SourceFiles remove(String file) {
        if (files.remove(file) == null) {
            throw new IllegalArgumentException("no such file: " + file);
        }
        return this;
    }

    /** Replaces the first place that reads {@code from}; it must be there. */
    public final SourceFiles change(String file, String from, String to) {
        String text = text(file);
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(file + " does not hold: " + from);
        }
        return put(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    public final String text(String file) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new IllegalArgumentException("no such file: " + file);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Writes the source into a folder of any file system. */
    public final Path in(Path folder) {
        try {
            for (var file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Path parent = path.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.write(path, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
