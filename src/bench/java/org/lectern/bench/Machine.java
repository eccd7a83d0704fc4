package org.lectern.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/** What the figures were measured on, and with. */
final class Machine {
    private static final double MIB = 1024 * 1024;

    private Machine() {}

    /** Says on what this runs; the load tells how much of a clock figure may be others' work. */
    static void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%d processors, load %.2f, Java %s, %s heap at most %.0f MiB%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(),
                ManagementFactory.getGarbageCollectorMXBeans().getFirst().getName(),
                Runtime.getRuntime().maxMemory() / MIB);
    }

    /** Of all threads so far, in nanoseconds. */
    static long processorTime() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("no processor time on this system"))
                .toNanos();
    }

    /** Of the calling thread so far, in nanoseconds. */
    static long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What is in use once the garbage is gone, in MiB. */
    static double heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / MIB;
    }

    /** All files below a folder, in MiB. */
    static double size(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum()
                    / MIB;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
