package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.search.JudgedQueries.Judged;
import org.lectern.text.Texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the search finds for a counselor does not get worse unnoticed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgedQueriesTest {
    /** For each class, what part of it must succeed among the first five rows. */
    private static final Map<String, Double> FLOORS =
            Map.of(
                    "exact", 1.0,
                    "accents", 1.0,
                    "phrase", 0.95,
                    "stem", 0.93,
                    "one-typo", 0.93,
                    "other-language", 0.9,
                    "filters", 0.92,
                    "look-alikes", 0.9,
                    "two-typos", 0.8);

    private static final int LEAST_OF_EACH = 15;
    private static final int LEAST = 150;

    private List<Judged> judged = List.of();
    private Opened opened;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        judged = JudgedQueries.all();
        opened = new Opened(folder, SampleLibrary.store(SampleLibrary.read()));
    }

    @AfterAll
    void close() {
        opened.close();
    }

    @Test
    void everyClassReachesItsFloor() {
        var success = new JudgedQueries(opened).success(judged, 5);
        assertThat(success.keySet()).isEqualTo(FLOORS.keySet());
        FLOORS.forEach(
                (kind, floor) ->
                        assertThat(success.get(kind)).as(kind).isGreaterThanOrEqualTo(floor));
    }

    @Test
    void theSetIsWhatItSays() {
        var ids =
                SampleLibrary.read().materials().stream()
                        .map(material -> material.facts().id().value())
                        .collect(Collectors.toSet());
        assertThat(judged).hasSizeGreaterThanOrEqualTo(LEAST).doesNotHaveDuplicates();
        assertThat(judged).allSatisfy(query -> assertThat(ids).containsAll(query.expected()));
        assertThat(judged.stream().map(Judged::language).distinct())
                .containsExactlyInAnyOrderElementsOf(Texts.LANGUAGES);
        var counts =
                judged.stream().collect(Collectors.groupingBy(Judged::kind, Collectors.counting()));
        assertThat(counts.values()).allMatch(count -> count >= LEAST_OF_EACH);
    }
}
