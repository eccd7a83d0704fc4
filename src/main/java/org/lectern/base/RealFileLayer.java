package org.lectern.base;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The file system of the machine. */
final class RealFileLayer implements FileLayer {
    static final RealFileLayer INSTANCE = new RealFileLayer();

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");

    private RealFileLayer() {}

    @Override
    public byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    @Override
    public void writeAtomically(Path file, byte[] bytes) throws IOException {
        Path folder = folderOf(file);
        makeFolder(folder);
        // Not made as a temporary file, which only its owner could read wherever it goes.
        Path beside = folder.resolve(".lectern-" + UUID.randomUUID() + ".tmp");
        try {
            try (var channel =
                    FileChannel.open(
                            beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                writeAll(channel, bytes);
                channel.force(true);
            }
            rename(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
        syncFolder(folder);
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    public void writeLoosely(Path file, byte[] bytes) throws IOException {
        makeFolder(folderOf(file));
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            writeAll(channel, bytes);
        }
    }

    @Override
    public void syncFile(Path file) throws IOException {
        // Opened for writing: Windows syncs nothing that was opened for reading.
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void moveLoosely(Path from, Path to) throws IOException {
        makeFolder(folderOf(to));
        rename(from, to);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        // Windows can't open a folder; its rename is journaled.
        if (!WINDOWS) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        rename(from, to);
        syncFolder(folderOf(to));
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path folderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder to write in: " + file);
        }
        return folder;
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    @Override
    public void makePrivateFolder(Path folder) throws IOException {
        if (WINDOWS || Files.exists(folder)) {
            // A profile's folders on Windows are its owner's already.
            makeFolder(folder);
        } else {
            makeFolder(folderOf(folder));
            Files.createDirectory(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    @Override
    public boolean exists(Path path) {
        return Files.exists(path);
    }
}
