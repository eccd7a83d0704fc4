package org.lectern.bench;

import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.library.LibraryStore.ActiveRelease;
import org.lectern.material.Framework;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Licence;
import org.lectern.material.LocalizedText;
import org.lectern.search.SearchIndex;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Opens an index once, in a process of its own, and prints what it took. */
final class OpenProbe {
    private OpenProbe() {}

    /** Arguments: the index's folder. Prints milliseconds of clock, thread and process time. */
    public static void main(String[] arguments) {
        var name = LocalizedText.of(Map.of(LanguageTag.of("en"), "bench"));
        var facts =
                new LibraryFacts(
                        "bench",
                        "Bench",
                        name,
                        Licence.BY_SA,
                        List.of(LanguageTag.of("en")),
                        List.of());
        var framework = new Framework("bench", "1", name, List.of(), List.of());
        var release = new ActiveRelease(BenchLibrary.FEED, "1", facts, framework, 1, 0);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var index = new SearchIndex(Path.of(arguments[0]), FileLayer.real())) {
            long process = Machine.processorTime();
            long thread = Machine.threadTime();
            long clock = System.nanoTime();
            if (!index.open(release)) {
                throw new IllegalStateException("no index in " + arguments[0]);
            }
            out.println(
                    (System.nanoTime() - clock) / 1_000_000
                            + " "
                            + (Machine.threadTime() - thread) / 1_000_000
                            + " "
                            + (Machine.processorTime() - process) / 1_000_000);
        }
    }
}
