package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.text.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The table of docs/search.md says what is so. */
class SearchGuideTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| `(?<typed>[^`]+)` \\| .+ \\| `(?<found>[^`]+)` \\|$");

    private static final int LEAST = 15;
    private static final int FIRST_ROWS = 5;

    @Test
    void everyExampleFindsWhatItSays(@TempDir Path folder) throws IOException {
        int examples = 0;
        try (var opened = new Opened(folder, SampleLibrary.store(SampleLibrary.read()))) {
            for (String line : Files.readAllLines(Path.of("docs/search.md"))) {
                var row = ROW.matcher(line);
                if (row.matches()) {
                    String typed = row.group("typed");
                    var query = SearchQuery.of(typed, Texts.LANGUAGES);
                    var result = opened.search().search(query);
                    assertThat(Opened.ids(result.hits()).stream().limit(FIRST_ROWS))
                            .as(typed)
                            .contains(row.group("found"));
                    boolean hasFilter = typed.contains(":") || typed.matches(".*\\d.*");
                    assertThat(result.typed()).as(typed).hasSize(hasFilter ? 1 : 0);
                    examples++;
                }
            }
        }
        assertThat(examples).isGreaterThan(LEAST);
    }

    @Test
    void whatIsExcludedIsNotFound(@TempDir Path folder) {
        try (var opened = new Opened(folder, SampleLibrary.store(SampleLibrary.read()))) {
            assertThat(opened.find("interview")).contains("difficult-questions");
            assertThat(opened.find("interview -game")).doesNotContain("difficult-questions");
            assertThat(opened.find("work -\"work values\""))
                    .doesNotContain("work-values-card-sort");
        }
    }
}
