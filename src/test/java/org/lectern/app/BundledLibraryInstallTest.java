package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.material.source.SourceReader;
import org.lectern.search.SearchQuery;

import java.nio.file.Path;
import java.util.List;

class BundledLibraryInstallTest {
    @TempDir private Path folder;

    @Test
    void theSecondStartOpensWhatTheFirstInstalled() {
        long generation;
        org.lectern.material.Pin pin;
        try (var first = Services.open(folder, FileLayer.real())) {
            assertThat(first.openPrepared()).isFalse();
            assertThat(first.prepare(Progress.NONE, Cancellation.NEVER)).isTrue();
            generation = first.library().active().orElseThrow().generation();
            pin = first.library().head(new MaterialId("work-values-card-sort")).orElseThrow().pin();
        }
        try (var second = Services.open(folder, FileLayer.real())) {
            assertThat(second.openPrepared()).isTrue();
            assertThat(second.prepare(Progress.NONE, Cancellation.NEVER)).isFalse();
            assertThat(second.library().active().orElseThrow().generation()).isEqualTo(generation);
            assertThat(second.library().head(pin)).isPresent();
            var found =
                    second.search().search(SearchQuery.of("values", List.of(LanguageTag.of("en"))));
            assertThat(found.hits()).isNotEmpty();
        }
    }

    @Test
    void theBundledLibraryIsWhatTheSourcesAre() {
        try (var services = Services.open(folder, FileLayer.real())) {
            services.prepare(Progress.NONE, Cancellation.NEVER);
            var active = services.library().active().orElseThrow();
            assertThat(active.feed()).isEqualTo(BundledLibrary.FEED);
            assertThat(active.materials()).isGreaterThanOrEqualTo(8);
            assertThat(active.framework().areas()).hasSize(4);
        }
    }

    @Test
    void theSamplesComeWithTheProgramAndNeedNothingInstalled() {
        var samples = BundledLibrary.samplePlans();
        assertThat(samples).isNotEmpty();
        assertThat(samples)
                .isEqualTo(SourceReader.read(Path.of("sample-data/library")).orThrow().plans());
    }
}
