package org.lectern.material.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A folder of a source, and its path from the library's folder on. Links are not followed. */
record SourceFolder(Path path, String name, Problems problems) {
    private static final long LARGEST_TEXT = 1L << 20;
    private static final long LARGEST_FILE = 64L << 20;

    /** The names of a folder's files and folders in their order. */
    List<String> entries() {
        try (var entries = Files.list(path)) {
            return entries.map(SourceFolder::nameOf).sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            problems.in(name).at(1, "unreadable");
            return List.of();
        }
    }

    private static String nameOf(Path entry) {
        // The file system of a zip may write a folder's name with a slash.
        return String.valueOf(entry.getFileName()).replace("/", "");
    }

    SourceFolder folder(String entry) {
        return new SourceFolder(path.resolve(entry), pathOf(entry), problems);
    }

    String pathOf(String entry) {
        return name.isEmpty() ? entry : name + "/" + entry;
    }

    Problems.OfFile problemsIn(String entry) {
        return problems.in(pathOf(entry));
    }

    boolean isFolder(String entry) {
        return Files.isDirectory(path.resolve(entry), LinkOption.NOFOLLOW_LINKS);
    }

    boolean isFile(String entry) {
        return Files.isRegularFile(path.resolve(entry), LinkOption.NOFOLLOW_LINKS);
    }

    /** Adds the problem that a file or folder has no place in the format. */
    void unknown(String entry) {
        problemsIn(entry).at(1, "unknownFile", entry);
    }

    /**
     * The bytes of what {@link #isFile} says is a file, or null when it is too large or can't be
     * read: then a problem.
     */
    byte @Nullable [] bytes(String entry) {
        return bytes(entry, LARGEST_FILE);
    }

    private byte @Nullable [] bytes(String entry, long largest) {
        try (var in = Files.newInputStream(path.resolve(entry))) {
            byte[] bytes = in.readNBytes((int) largest + 1);
            if (bytes.length > largest) {
                problemsIn(entry).at(1, "tooLarge", largest >> 20);
                return null;
            }
            return bytes;
        } catch (IOException e) {
            problemsIn(entry).at(1, "unreadable");
            return null;
        }
    }

    /** The text of a file, or null when it is not plain UTF-8 with LF: then a problem. */
    @Nullable String text(String entry) {
        byte[] bytes = bytes(entry, LARGEST_TEXT);
        if (bytes == null) {
            return null;
        }
        var in = ByteBuffer.wrap(bytes);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        String text;
        try {
            text = decoder.decode(in).toString();
        } catch (CharacterCodingException e) {
            // The decoder stops in front of the first byte that it can't take.
            problemsIn(entry).at(lineAt(bytes, in.position()), "encoding");
            return null;
        }
        return isPlain(text, problemsIn(entry)) ? text : null;
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** Whether a text is free of byte order marks, other line ends and control characters. */
    static boolean isPlain(String text, Problems.OfFile problems) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if ((Character.isISOControl(c) && c != '\t') || c == '\uFEFF') {
                problems.at(line, c == '\r' ? "lineEnds" : "control");
                return false;
            }
        }
        return true;
    }
}
