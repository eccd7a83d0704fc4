package org.lectern.store;

import org.lectern.base.Sha256;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Finds hashes in JSON without knowing what it means: a run of exactly 64 lower-case hexadecimal
 * digits. So a blob is kept while any document names it, whatever the document's kind.
 */
final class Hashes {
    private static final int LENGTH = 64;

    private Hashes() {}

    /** Hands every hash in the bytes to the consumer, in order, doubles included. */
    static void forEachIn(byte[] json, Consumer<Sha256> consumer) {
        int start = 0;
        for (int i = 0; i <= json.length; i++) {
            if (i < json.length && isHex(json[i])) {
                continue;
            }
            if (i - start == LENGTH) {
                consumer.accept(
                        new Sha256(new String(json, start, LENGTH, StandardCharsets.US_ASCII)));
            }
            start = i + 1;
        }
    }

    /** The first 64 bits, for sets of many hashes where taking one for another only keeps more. */
    static long prefix(Sha256 sha256) {
        return Long.parseUnsignedLong(sha256.hex(), 0, 16, 16);
    }

    private static boolean isHex(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'f');
    }
}
