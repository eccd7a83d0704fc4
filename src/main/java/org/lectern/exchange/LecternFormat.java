package org.lectern.exchange;

import org.lectern.base.Sha256;

import java.util.regex.Pattern;

/** What a {@code .lectern} file looks like inside, and how large it may be. */
final class LecternFormat {
    /** The format that this program writes; a higher one is refused by name. */
    static final int FORMAT = 1;

    /** The entry that says what the file is. */
    static final String HEAD = "lectern.json";

    /** The entry with the document in its envelope. */
    static final String DOCUMENT = "document.json";

    private static final String BLOBS = "blobs/";

    /** The bytes of a manifest, an edition's texts, or a file, by their hash. */
    static final Pattern BLOB = Pattern.compile(BLOBS + "([0-9a-f]{64})");

    static final int MAX_ENTRIES = 20_000;
    static final int MAX_HEAD_BYTES = 64 * 1024;
    static final int MAX_ENTRY_BYTES = 64 * 1024 * 1024;

    /** Everything in the file, inflated. It is made in memory before it is written at once. */
    static final long MAX_TOTAL_BYTES = 128L * 1024 * 1024;

    /** How much larger than the file its contents may be. */
    static final int MAX_RATIO = 200;

    /** Below this size inflated nobody is harmed by any ratio. */
    static final long RATIO_FROM_BYTES = 1024 * 1024;

    private LecternFormat() {}

    /** The name of a blob's entry. */
    static String blob(Sha256 hash) {
        return BLOBS + hash;
    }

    /**
     * The first entry: what a newer program must be able to tell an older one.
     *
     * @param format of the file
     * @param kind of the document
     * @param madeBy the version of the program that wrote it
     * @param document the hash of {@value #DOCUMENT}
     */
    record Head(int format, String kind, String madeBy, Sha256 document) {}
}
