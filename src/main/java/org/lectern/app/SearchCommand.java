package org.lectern.app;

import org.lectern.search.SearchQuery;
import org.lectern.text.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code lectern search WORDS}: the catalogue's search, a line for each material. */
@Command(name = "search", description = "Searches the catalogue as the window does.")
final class SearchCommand extends CommandContext implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "What to look for; nothing finds everything.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        return withServices(services -> search(services));
    }

    private int search(Services services) {
        var result =
                services.search()
                        .search(SearchQuery.of(String.join(" ", words), List.of(language())));
        out().println(texts().get("app.search.found", result.total() - result.near()));
        boolean nearBegins = true;
        for (var hit : result.hits()) {
            if (!hit.exact() && nearBegins) {
                nearBegins = false;
                out().println(texts().get("app.search.also", String.join(", ", result.also())));
            }
            services.library()
                    .head(hit.id())
                    .ifPresent(
                            material -> {
                                var edition = material.display(List.of(hit.language()));
                                out().println(
                                                String.join(
                                                        "\t",
                                                        material.id().value(),
                                                        material.facts().level(),
                                                        texts().get(
                                                                        "paper.minutes",
                                                                        material.facts()
                                                                                .minutes()
                                                                                .typical()),
                                                        Texts.code(edition.language()),
                                                        edition.title()));
                            });
        }
        result.suggestions()
                .forEach(near -> out().println(texts().get("app.search.near", near.text())));
        return 0;
    }
}
