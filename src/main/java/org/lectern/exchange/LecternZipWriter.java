package org.lectern.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a {@code .lectern} file in memory. The same entries give the same bytes: it does not say
 * when it was made. For one thread.
 */
final class LecternZipWriter {
    /** The earliest that a zip can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** What shrinks by more is stored as it is, so that no file looks like a bomb. */
    private static final int MOST_SHRINKING = LecternFormat.MAX_RATIO / 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(out);
    private int entries;
    private long total;

    /** Adds an entry. @return whether there is room for it */
    boolean add(String name, byte[] bytes) {
        entries++;
        total += bytes.length;
        if (entries > LecternFormat.MAX_ENTRIES
                || bytes.length > LecternFormat.MAX_ENTRY_BYTES
                || total > LecternFormat.MAX_TOTAL_BYTES - LecternFormat.MAX_HEAD_BYTES) {
            return false;
        }
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        if (isWorthDeflating(bytes)) {
            entry.setMethod(ZipEntry.DEFLATED);
        } else {
            var crc = new CRC32();
            crc.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
        }
        try {
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return true;
    }

    /** Pictures hardly shrink; what shrinks too well would be refused when it is read. */
    private static boolean isWorthDeflating(byte[] bytes) {
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] piece = new byte[64 * 1024];
            while (!deflater.finished()) {
                deflater.deflate(piece);
            }
            long deflated = deflater.getBytesWritten();
            return deflated < bytes.length && deflated * MOST_SHRINKING > bytes.length;
        }
    }

    /** The whole file; nothing can be added afterwards. */
    byte[] finish() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }
}
