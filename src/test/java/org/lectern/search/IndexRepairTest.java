package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.search.Made.BG;
import static org.lectern.search.Made.EN;
import static org.lectern.search.Made.material;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Whatever a crash or a foreign hand left of the index, after the next start it is the store's. */
class IndexRepairTest {
    private static final int MATERIALS = 12;

    private @TempDir Path temporary;

    /** Stands for the end of the process. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

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

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20, 30, 40})
    void killedAtAnyPointTheNextStartHasWhatTheStoreHas(int firstSeed) throws IOException {
        for (int seed = firstSeed; seed < firstSeed + 10; seed++) {
            var random = new Random(seed);
            Path folder = temporary.resolve("index-" + seed);
            if (random.nextInt(4) > 0) {
                start(folder, store(1));
            }
            // The store has committed the new release; the index has not.
            Path crashed = temporary.resolve("crashed-" + seed);
            int points = points(folder, temporary.resolve("dry-" + seed));
            int last = random.nextInt(points);
            var killing = new Killing(last, () -> copy(folder, crashed));
            assertThatThrownBy(() -> run(folder, killing)).isInstanceOf(Killed.class);
            loseWhatWasNotSynced(crashed.resolve("building"), random);
            // The store may be restored from a backup before the next start.
            int revision = random.nextInt(3) == 0 ? 1 : 2;
            try (var opened = start(crashed, store(revision))) {
                assertHoldsExactly(opened, revision, "seed " + seed + ", point " + last);
            }
        }
    }

    private static void run(Path folder, Killing killing) {
        try (var index = new SearchIndex(folder, killing)) {
            index.openOrBuild(store(2), (done, total) -> killing.point(), Cancellation.NEVER);
        }
    }

    /** How many points there are at which it could be killed. */
    private static int points(Path folder, Path copy) throws IOException {
        copy(folder, copy);
        var counting = new Killing(Integer.MAX_VALUE, () -> {});
        run(copy, counting);
        assertThat(counting.points).isGreaterThan(MATERIALS);
        return counting.points;
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

    private static void loseWhatWasNotSynced(Path building, Random random) throws IOException {
        if (Files.exists(building)) {
            try (var files = Files.list(building)) {
                for (Path file : files.sorted().toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
                }
            }
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

    /** The real file system until the process is killed. */
    private static final class Killing implements FileLayer {
        private final int last;
        private final Runnable whenKilled;
        private int points;

        Killing(int last, Runnable whenKilled) {
            this.last = last;
            this.whenKilled = whenKilled;
        }

        /** A point at which the process may be killed; nothing is done after that. */
        void point() {
            if (points > last) {
                throw new Killed();
            }
            if (points++ == last) {
                whenKilled.run();
                throw new Killed();
            }
        }

        @Override
        public byte[] read(Path file) throws IOException {
            return FileLayer.real().read(file);
        }

        @Override
        public void writeAtomically(Path file, byte[] bytes) throws IOException {
            point();
            FileLayer.real().writeAtomically(file, bytes);
            point();
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            point();
            FileLayer.real().move(from, to);
            point();
        }

        @Override
        public void delete(Path file) throws IOException {
            point();
            FileLayer.real().delete(file);
            point();
        }

        @Override
        public void makeFolder(Path folder) throws IOException {
            point();
            FileLayer.real().makeFolder(folder);
            point();
        }

        @Override
        public List<Path> list(Path folder) throws IOException {
            return FileLayer.real().list(folder);
        }

        @Override
        public boolean exists(Path path) {
            return FileLayer.real().exists(path);
        }
    }
}
