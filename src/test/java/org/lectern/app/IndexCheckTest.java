package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.Progress;
import org.lectern.testing.FailingFileLayer;
import org.lectern.testing.FailingFileLayer.Failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** The whole index is read after it was built and once a week, and never trusted for longer. */
class IndexCheckTest {
    private static final Duration ALMOST = IndexCheck.EVERY.minusSeconds(1);

    @TempDir Path folder;

    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private IndexCheck check;

    @BeforeEach
    void make() {
        check = new IndexCheck(folder, FileLayer.real(), () -> now);
    }

    @Test
    void aCheckIsTrustedForAWeek() {
        assertThat(check.isDue()).isTrue();
        check.passed();
        assertThat(check.isDue()).isFalse();
        now = now.plus(ALMOST);
        assertThat(new IndexCheck(folder, FileLayer.real(), () -> now).isDue()).isFalse();
        now = now.plusSeconds(1);
        assertThat(check.isDue()).isTrue();
    }

    @Test
    void anotherIndexIsCheckedSoon() {
        check.passed();
        check.forget();
        assertThat(check.isDue()).isTrue();
    }

    @Test
    void aClockThatWasSetBackDoesNotKeepTheCheckAway() {
        check.passed();
        now = now.minusSeconds(1);
        assertThat(check.isDue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-11-23"})
    void whatCannotBeReadSaysNothing(String written) throws IOException {
        check.passed();
        try (var files = Files.list(folder)) {
            Files.writeString(files.findFirst().orElseThrow(), written);
        }
        assertThat(check.isDue()).isTrue();
    }

    @Test
    void onAFullDiskItIsCheckedAgain() {
        var full = new IndexCheck(folder, new FailingFileLayer(1, Failure.FULL), () -> now);
        full.passed();
        assertThat(full.isDue()).isTrue();
    }

    @Test
    void damageInsideTheIndexIsMendedAtTheNextCheck() throws IOException {
        try (var services = start()) {
            // Just built: it is read whatever an earlier index was worth.
            check.passed();
            assertThat(services.mendIndex(Progress.NONE, Cancellation.NEVER)).isFalse();
            assertThat(check.isDue()).isTrue();
            assertThat(services.checkIndex()).isTrue();
            assertThat(check.isDue()).isFalse();
        }
        damage();
        now = now.plus(ALMOST);
        try (var services = start()) {
            assertThat(services.checkIndex()).isTrue();
            assertThat(services.index().verify()).as("sound").isFalse();
        }
        now = now.plusSeconds(1);
        try (var services = start()) {
            assertThat(services.checkIndex()).isFalse();
            assertThat(services.mendIndex(Progress.NONE, Cancellation.NEVER)).isTrue();
            assertThat(check.isDue()).isTrue();
            assertThat(services.checkIndex()).isTrue();
            assertThat(check.isDue()).isFalse();
        }
    }

    @Test
    void anIndexThatIsBuiltInPlaceOfALostOneIsCheckedSoon() throws IOException {
        try (var services = start()) {
            assertThat(services.checkIndex()).isTrue();
        }
        assertThat(check.isDue()).isFalse();
        try (var services = start()) {
            assertThat(services.checkIndex()).isTrue();
            assertThat(check.isDue()).isFalse();
        }
        Files.delete(largestOfIndex());
        try (var services = start()) {
            assertThat(services.index().isReady()).isTrue();
            assertThat(check.isDue()).isTrue();
        }
    }

    private Services start() {
        var services = Services.open(folder, FileLayer.real(), () -> now);
        services.prepare(Progress.NONE, Cancellation.NEVER);
        return services;
    }

    /** A bit in the middle of the largest file, which opening does not read. */
    private void damage() throws IOException {
        Path file = largestOfIndex();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file, bytes);
    }

    private Path largestOfIndex() throws IOException {
        try (var all = Files.walk(folder.resolve("index"))) {
            return all.filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }
}
