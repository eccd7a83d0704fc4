package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

class SingleWindowTest {
    @TempDir private Path folder;

    @Test
    void aLaterStartBringsTheFirstWindowForward() {
        var came = new AtomicInteger();
        try (var window = SingleWindow.listen(folder, came::incrementAndGet)) {
            assertThat(window).isNotNull();
            assertThat(SingleWindow.bringForward(folder)).isTrue();
            assertThat(SingleWindow.bringForward(folder)).isTrue();
        }
        assertThat(came).hasValue(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whereNobodyListensNobodyAnswers() {
        assertThat(SingleWindow.bringForward(folder)).isFalse();
    }
}
