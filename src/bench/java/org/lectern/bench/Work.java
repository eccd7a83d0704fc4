package org.lectern.bench;

import java.io.IOException;
import java.util.Locale;

/**
 * How long something took.
 *
 * @param clock in seconds; on a busy machine others' work is in it
 * @param processor in seconds, of all threads of this process
 */
record Work(double clock, double processor) {
    /** Something to measure. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    static Work of(Task task) throws IOException {
        long processor = Machine.processorTime();
        long clock = System.nanoTime();
        task.run();
        return new Work(
                (System.nanoTime() - clock) / 1e9, (Machine.processorTime() - processor) / 1e9);
    }

    /** Without what had to be done for the measuring only, which took no more than this. */
    Work without(Work other) {
        return new Work(
                Math.max(clock - other.clock, 1e-9), Math.max(processor - other.processor, 1e-9));
    }

    /** The figures for so much work. */
    String per(int materials, BenchLibrary.Size size) {
        return String.format(
                Locale.ROOT,
                "%,8.1f s clock %,8.1f s processor %,8.0f materials/s %6.2f M words/s %6.1f MB/s",
                clock,
                processor,
                materials / clock,
                size.words() / clock / 1e6,
                size.bytes() / clock / 1e6);
    }
}
