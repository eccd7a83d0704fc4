package org.lectern.bench;

import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.Progress;
import org.lectern.search.SearchIndex;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Opens an index in new processes, as a start of the program does, without and with a cache of
 * loaded classes (JEP 514), in turn.
 */
final class OpenBench {
    private static final int RUNS = 9;

    private final PrintStream out;
    private final BenchLibrary library;
    private final Path folder;

    OpenBench(PrintStream out, BenchLibrary library, Path folder) {
        this.out = out;
        this.library = library;
        this.folder = folder;
    }

    void run() throws IOException {
        Machine.print(out);
        Path place = folder.resolve("index");
        try (var index = new SearchIndex(place, FileLayer.real())) {
            index.build(new GeneratedStore(library), Progress.NONE, Cancellation.NEVER);
            check(index, place);
        }
        String classPath = jars();
        Path cache = folder.resolve("open.aot");
        open(place, classPath, List.of("-Xlog:aot*=error", "-XX:AOTCacheOutput=" + cache));
        var without = new ArrayList<long[]>();
        var with = new ArrayList<long[]>();
        for (int i = 0; i < RUNS; i++) {
            without.add(open(place, classPath, List.of()));
            with.add(open(place, classPath, List.of("-XX:AOTCache=" + cache)));
        }
        print("without a cache", without);
        print("with a cache", with);
    }

    /** Reads every byte, as the program does once in a while; twice, since the first compiles. */
    private void check(SearchIndex index, Path place) throws IOException {
        for (int i = 0; i < 2; i++) {
            long clock = System.nanoTime();
            long processor = Machine.threadTime();
            if (!index.verify()) {
                throw new IOException("what was just built is damaged");
            }
            double worked = (Machine.threadTime() - processor) / 1e6;
            double took = (System.nanoTime() - clock) / 1e6;
            out.printf(
                    Locale.ROOT,
                    "checking every byte of %.1f MiB: %.1f ms clock, %.1f ms of its thread%n",
                    Machine.size(place),
                    took,
                    worked);
        }
    }

    private void print(String what, List<long[]> runs) {
        out.printf(
                Locale.ROOT,
                "opening %,d materials %-16s median of %d: %d ms clock, %d ms of its thread, %d ms"
                        + " of the process%n",
                library.count(),
                what,
                runs.size(),
                median(runs, 0),
                median(runs, 1),
                median(runs, 2));
    }

    private static long median(List<long[]> runs, int column) {
        return runs.stream()
                .mapToLong(run -> run[column])
                .sorted()
                .skip(runs.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static long[] open(Path index, String classPath, List<String> options)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, OpenProbe.class.getName(), index.toString()));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String line;
        try (var reader = process.inputReader()) {
            line = reader.readLine();
        }
        try {
            if (process.waitFor() != 0 || line == null) {
                throw new IOException("could not open: " + command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return Arrays.stream(line.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }

    /** The class path with a jar in the place of each folder: the cache takes no folders. */
    private String jars() throws IOException {
        var entries = new ArrayList<String>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            entries.add(Files.isDirectory(path) ? jar(path, entries.size()).toString() : entry);
        }
        return String.join(File.pathSeparator, entries);
    }

    private Path jar(Path classes, int number) throws IOException {
        Path jar = folder.resolve("classes-" + number + ".jar");
        try (var written = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                written.putNextEntry(new JarEntry(name));
                Files.copy(file, written);
            }
        }
        return jar;
    }
}
