package org.lectern.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of one kind of keystroke, in nanoseconds, on the clock and of its thread. */
final class Percentiles {
    private long[] clock = new long[1024];
    private long[] processor = new long[1024];
    private int size;

    void add(long onClock, long onProcessor) {
        if (size == clock.length) {
            clock = Arrays.copyOf(clock, 2 * size);
            processor = Arrays.copyOf(processor, 2 * size);
        }
        clock[size] = onClock;
        processor[size++] = onProcessor;
    }

    void addAll(Percentiles other) {
        for (int i = 0; i < other.size; i++) {
            add(other.clock[i], other.processor[i]);
        }
    }

    int count() {
        return size;
    }

    /** So many percent took at most this, in milliseconds of processor time. */
    double processor(double percent) {
        return at(processor, percent);
    }

    /** So many percent took at most this, in milliseconds on the clock. */
    double clock(double percent) {
        return at(clock, percent);
    }

    private double at(long[] times, double percent) {
        long[] sorted = Arrays.copyOf(times, size);
        Arrays.sort(sorted);
        return size == 0 ? 0 : sorted[(int) Math.min(size - 1, size * percent / 100)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%6d  processor p50 %7.2f p95 %7.2f p99 %7.2f max %7.2f   clock p50 %7.2f p99 %7.2f"
                        + " ms",
                size,
                processor(50),
                processor(95),
                processor(99),
                processor(100),
                clock(50),
                clock(99));
    }
}
