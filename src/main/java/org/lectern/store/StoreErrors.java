package org.lectern.store;

import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Puts failures of disk and database into the few sentences that help the user. */
final class StoreErrors {
    private static final long NEARLY_NOTHING = 256 * 1024;
    private static final int LONGEST_CHAIN = 20;

    private static final Set<Integer> DAMAGED =
            Set.of(
                    ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.FILE_ENCRYPTION_ERROR_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
                    ErrorCode.ROW_NOT_FOUND_IN_PRIMARY_INDEX);

    private final Path folder;

    /**
     * @param folder the data folder, which messages name
     */
    StoreErrors(Path folder) {
        this.folder = folder;
    }

    /** Work that may fail as disks do. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does the work; whatever goes wrong comes back as one clear message. */
    <T> T guard(Work<T> work) {
        try {
            return work.run();
        } catch (LecternException | CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw of(e);
        }
    }

    /** The message for a failure. */
    LecternException of(Throwable failure) {
        Throwable at = failure;
        for (int i = 0; at != null && i < LONGEST_CHAIN; i++, at = at.getCause()) {
            if (at instanceof LecternException known) {
                return known;
            }
            if (isFull(at)) {
                return message("store.diskFull", failure);
            }
            if (isReadOnly(at)) {
                return message("store.readOnly", failure);
            }
        }
        return message(hasNoRoom() ? "store.diskFull" : "store.failed", failure);
    }

    private LecternException message(String key, Throwable cause) {
        return new LecternException(UserMessage.of(key, folder.toString()), cause);
    }

    private static boolean isFull(Throwable failure) {
        if (!(failure instanceof IOException) || failure.getMessage() == null) {
            return false;
        }
        String words = failure.getMessage().toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("quota exceeded");
    }

    private static boolean isReadOnly(Throwable failure) {
        if (failure instanceof AccessDeniedException
                || failure instanceof ReadOnlyFileSystemException) {
            return true;
        }
        if (failure instanceof SQLException sql) {
            return sql.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY;
        }
        return failure instanceof IOException
                && failure.getMessage() != null
                && failure.getMessage().contains("Read-only file system");
    }

    /** For systems whose messages come in the user's language. */
    private boolean hasNoRoom() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NEARLY_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the failure says that the database file itself is not whole. */
    static boolean isDamage(Throwable failure) {
        Throwable at = failure;
        for (int i = 0; at != null && i < LONGEST_CHAIN; i++, at = at.getCause()) {
            // A file that ends too early; an empty one is what H2 would like to write into.
            if (at instanceof EOFException || at instanceof NonWritableChannelException) {
                return true;
            }
            if (at instanceof IOException) {
                return false;
            }
            if (at instanceof SQLException sql && DAMAGED.contains(sql.getErrorCode())) {
                return true;
            }
            if (at instanceof MVStoreException) {
                return at.getCause() == null || isDamage(at.getCause());
            }
        }
        return false;
    }
}
