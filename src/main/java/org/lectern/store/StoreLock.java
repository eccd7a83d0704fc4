package org.lectern.store;

import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The data folder belongs to one program at a time: a lock that ends with the process. */
final class StoreLock implements AutoCloseable {
    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws LecternException {@link Store#IN_USE} when another program has it
     * @throws IOException when the folder can't be written
     */
    static StoreLock take(Path dataFolder) throws IOException {
        var channel =
                FileChannel.open(
                        dataFolder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // The same program opened it twice.
            throw inUse(dataFolder);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw inUse(dataFolder);
        }
        return new StoreLock(channel);
    }

    private static LecternException inUse(Path dataFolder) {
        return new LecternException(UserMessage.of(Store.IN_USE, dataFolder.toString()));
    }

    @Override
    public void close() throws IOException {
        // The file stays: deleting it would let two programs lock two files of one name.
        channel.close();
    }
}
