package org.lectern.store;

import org.jspecify.annotations.Nullable;
import org.lectern.base.FileLayer;
import org.lectern.document.Document;
import org.lectern.document.DocumentKind;
import org.lectern.material.Pin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/** A small document to test with, and what the store's tests share. */
final class Notes {
    static final DocumentKind<Note> KIND = new DocumentKind<>("note", Note.class, 2);

    /** The same file as a newer program writes it. */
    static final DocumentKind<Note> NEWER = new DocumentKind<>("note", Note.class, 3);

    private Notes() {}

    record Note(String title, @Nullable String remark, List<Pin> pins) implements Document {
        Note {
            pins = List.copyOf(pins);
        }
    }

    static Note note(String title) {
        return new Note(title, null, List.of());
    }

    /** A clock that goes on by a second with every look. */
    static InstantSource clock() {
        var seconds = new java.util.concurrent.atomic.AtomicLong(1_800_000_000L);
        return () -> Instant.ofEpochSecond(seconds.getAndIncrement());
    }

    static Store open(Path folder) {
        return Store.open(folder, FileLayer.real(), clock());
    }

    /** A store whose changes of the disk come one after the other, always in the same order. */
    static Store openInOrder(Path folder, FileLayer files) {
        return Store.open(
                new Store.Layout(folder, files, clock(), ZoneOffset.UTC, 1, Migrations.own()));
    }

    /** What the disk looks like now, as a folder of its own. */
    static Path copy(Path folder, Path to) {
        try (var all = Files.walk(folder)) {
            for (Path from : all.toList()) {
                Path target = to.resolve(folder.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(from, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below a folder. */
    static List<Path> filesBelow(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
