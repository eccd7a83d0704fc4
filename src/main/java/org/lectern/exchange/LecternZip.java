package org.lectern.exchange;

import static org.lectern.exchange.LecternFormat.BLOB;
import static org.lectern.exchange.LecternFormat.DOCUMENT;
import static org.lectern.exchange.LecternFormat.HEAD;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LecternException;
import org.lectern.base.Sha256;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The inside of a {@code .lectern} file, through its central directory only. Nothing is ever
 * written under an entry's name; what is counted is what really comes out. Every failure is a
 * {@link LecternException}. For one thread; close it.
 */
final class LecternZip implements AutoCloseable {
    private static final byte[] MAGIC = {'P', 'K', 3, 4};
    private static final int PIECE = 64 * 1024;

    private final ZipFile zip;
    private final FileProblem problem;
    private final long fileBytes;
    private final Set<String> counted = new HashSet<>();
    private long total;

    private LecternZip(ZipFile zip, FileProblem problem, long fileBytes) {
        this.zip = zip;
        this.problem = problem;
        this.fileBytes = fileBytes;
    }

    /** Opens a file of which nothing is known. */
    static LecternZip open(Path file) {
        var problem = new FileProblem(file);
        try {
            byte[] start = new byte[MAGIC.length];
            try (var in = Files.newInputStream(file)) {
                if (in.readNBytes(start, 0, start.length) < start.length
                        || !Arrays.equals(start, MAGIC)) {
                    throw problem.notLectern();
                }
            }
            long bytes = Files.size(file);
            if (bytes > LecternFormat.MAX_TOTAL_BYTES) {
                throw problem.tooLarge("bytes " + bytes);
            }
            return new LecternZip(zip(file, problem), problem, bytes);
        } catch (IOException e) {
            throw problem.unreadable(e);
        }
    }

    private static ZipFile zip(Path file, FileProblem problem) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (FileNotFoundException | NoSuchFileException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw problem.cutOff(e);
        }
    }

    /** Whether it says that it is a Lectern file. */
    boolean hasHead() {
        return zip.getEntry(HEAD) != null;
    }

    /**
     * Refuses entries that a file of this format has not, and too many of them.
     *
     * @return the hashes of the blobs
     */
    Set<Sha256> blobs() {
        if (zip.size() > LecternFormat.MAX_ENTRIES) {
            throw problem.tooLarge("entries " + zip.size());
        }
        Set<String> names = new HashSet<>();
        Set<Sha256> blobs = new TreeSet<>();
        for (var entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!names.add(name)) {
                throw problem.damaged("twice: " + name);
            }
            var blob = BLOB.matcher(name);
            if (blob.matches()) {
                blobs.add(new Sha256(blob.group(1)));
            } else if (!List.of(HEAD, DOCUMENT).contains(name)) {
                throw problem.damaged("not of this format: " + name);
            }
        }
        return blobs;
    }

    /** A blob that is what its name says; empty when the file has none of this hash. */
    Optional<byte[]> blob(Sha256 hash) {
        String name = LecternFormat.blob(hash);
        if (zip.getEntry(name) == null) {
            return Optional.empty();
        }
        byte[] bytes = bytes(name, LecternFormat.MAX_ENTRY_BYTES);
        if (!Sha256.of(bytes).equals(hash)) {
            throw problem.damaged("not the bytes of " + hash);
        }
        return Optional.of(bytes);
    }

    /** The inflated bytes of an entry that must be there. */
    byte[] bytes(String name, int most) {
        @Nullable ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            throw problem.damaged("without " + name);
        }
        try (var in = zip.getInputStream(entry)) {
            var out = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            boolean counts = counted.add(name);
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                out.write(piece, 0, n);
                total += counts ? n : 0;
                if (out.size() > most
                        || total > LecternFormat.MAX_TOTAL_BYTES
                        || isBomb(out.size())
                        || isBomb(total)) {
                    throw problem.tooLarge(name + " " + out.size() + " of " + total);
                }
            }
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException e) {
            throw problem.damaged(e);
        }
    }

    /** Measured against the file itself: what its entries say of their sizes may be a lie. */
    private boolean isBomb(long inflated) {
        return inflated > LecternFormat.RATIO_FROM_BYTES
                && inflated > fileBytes * LecternFormat.MAX_RATIO;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw problem.unreadable(e);
        }
    }
}
