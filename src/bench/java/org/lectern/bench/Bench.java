package org.lectern.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Runs one benchmark: {@code search|lectern|install|open|scroll COUNT [WORDS]} or {@code plan
 * BLOCKS}. {@code search} has the rival in the same run, {@code lectern} is without. See
 * docs/benchmarks.md.
 */
final class Bench {
    private static final long SEED = 42;
    private static final int SHORT = 200;

    private Bench() {}

    /** Arguments: the folder to work in, then the rest, also as one argument with blanks. */
    public static void main(String[] arguments) throws IOException {
        var words =
                Arrays.stream(arguments)
                        .flatMap(a -> Arrays.stream(a.strip().split(" +")))
                        .toList();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(words.get(0));
        try {
            run(out, folder, words.subList(1, words.size()));
        } finally {
            Machine.delete(folder);
        }
    }

    private static void run(PrintStream out, Path folder, List<String> words) throws IOException {
        int count = words.size() > 1 ? Integer.parseInt(words.get(1)) : 1000;
        int length = words.size() > 2 ? Integer.parseInt(words.get(2)) : SHORT;
        var library = new BenchLibrary(SEED, count, length);
        switch (words.getFirst()) {
            case "search" -> new SearchBench(out, library, folder).run(true);
            case "lectern" -> new SearchBench(out, library, folder).run(false);
            case "open" -> new OpenBench(out, library, folder).run();
            case "scroll" -> new ScrollBench(out, library, folder).run();
            case "plan" -> new PlanBench(out, SEED, count, folder).run();
            case "install" -> new InstallBench(out, library, folder).run();
            default -> throw new IllegalArgumentException("no benchmark " + words.getFirst());
        }
    }
}
