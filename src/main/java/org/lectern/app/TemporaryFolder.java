package org.lectern.app;

import org.lectern.base.FileLayer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.ToIntFunction;

/** A folder that is gone when the work with it has ended. */
final class TemporaryFolder {
    private TemporaryFolder() {}

    static int with(ToIntFunction<Path> work) {
        try {
            Path folder = Files.createTempDirectory("lectern-");
            try {
                return work.applyAsInt(folder);
            } finally {
                try (var all = Files.walk(folder)) {
                    for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                        FileLayer.real().delete(path);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
