package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.search.Made.BG;
import static org.lectern.search.Made.EN;
import static org.lectern.search.Made.material;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.Cancellation;
import org.lectern.base.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Whatever rot or a foreign hand did to the index, it becomes the store's again. */
class IndexRepairTest {
    private static final int MATERIALS = 12;

    private @TempDir Path temporary;

    /** A library whose titles say their revision. */
    private static MemoryStore store(int revision) {
        Made[] materials =
                IntStream.range(0, MATERIALS)
                        .mapToObj(
                                i ->
                                        material("m-" + i)
                                                .edition(EN, title("Game", i, revision))
                                                .edition(BG, title("Игра", i, revision)))
                        .toArray(Made[]::new);
        var store = Made.store(materials);
        store.generation(revision);
        return store;
    }

    private static String title(String word, int number, int revision) {
        return word + " n" + number + "n revision r" + revision + "r";
    }

    private static Opened start(Path folder, MemoryStore store) {
        return new Opened(folder, store, EN, BG);
    }

    private static void assertHoldsExactly(Opened opened, int revision, String when) {
        var ids = IntStream.range(0, MATERIALS).mapToObj(i -> "m-" + i).toList();
        assertThat(opened.find("")).as(when).containsExactlyInAnyOrderElementsOf(ids);
        for (int i = 0; i < MATERIALS; i++) {
            for (String word : List.of("Game", "Игра")) {
                assertThat(opened.find('"' + title(word, i, revision) + '"'))
                        .as(when)
                        .containsExactly("m-" + i);
                assertThat(opened.find('"' + title(word, i, 3 - revision) + '"'))
                        .as(when)
                        .isEmpty();
            }
        }
        assertThat(opened.index().verify()).as(when).isTrue();
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to);
            if (!Files.exists(from)) {
                return;
            }
            try (var files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Path copy = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFlippedByteAnywhereIsRepaired() throws IOException {
        Path good = temporary.resolve("good");
        start(good, store(1)).close();
        List<Path> names;
        try (var files = Files.walk(good)) {
            names = files.filter(Files::isRegularFile).map(good::relativize).sorted().toList();
        }
        int damaged = 0;
        for (Path name : names) {
            Path folder = temporary.resolve("flipped-" + damaged);
            copy(good, folder);
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            if (bytes.length > 0) {
                bytes[bytes.length / 3] ^= 0x10;
                Files.write(folder.resolve(name), bytes);
                damaged++;
                try (var opened = start(folder, store(1))) {
                    opened.index().repair(store(1), Progress.NONE, Cancellation.NEVER);
                    assertHoldsExactly(opened, 1, name.toString());
                }
            }
        }
        assertThat(damaged).isGreaterThan(2);
    }

    @Test
    void whatIsWholeIsNotBuiltAgain() {
        try (var opened = start(temporary, store(1))) {
            assertThat(opened.index().repair(store(1), Progress.NONE, Cancellation.NEVER))
                    .isFalse();
        }
    }

    @Test
    void foreignFilesAndFoldersDoNoHarm() throws IOException {
        Path folder = temporary.resolve("foreign");
        Files.createDirectories(folder.resolve("7").resolve("deeper"));
        Files.writeString(folder.resolve("7").resolve("segments_1"), "not an index");
        Files.writeString(folder.resolve("9"), "a file");
        Files.createDirectories(folder.resolve("somebody's"));
        try (var opened = start(folder, store(1))) {
            assertHoldsExactly(opened, 1, "foreign");
        }
    }
}
