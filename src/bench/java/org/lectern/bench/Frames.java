package org.lectern.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * What each frame of an animation cost: the time between two pulses on the clock, and the processor
 * time that the application thread (events, CSS, layout, handing over) and the thread that draws
 * took in between. For the application thread.
 */
final class Frames {
    /** A frame at 60 a second, in milliseconds. */
    static final double BUDGET = 1000.0 / 60;

    private static final String DRAWS = "QuantumRenderer-0";

    private final Percentiles application = new Percentiles();
    private final Percentiles drawing = new Percentiles();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long drawingThread;
    private final long[] intervals;
    private int size;
    private long lastPulse;
    private long lastApplication;
    private long lastDrawing;

    /** For so many frames. */
    Frames(int count) {
        intervals = new long[count];
        drawingThread = drawingThread();
    }

    /** The id of the thread that draws. */
    static long drawingThread() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals(DRAWS))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing draws"))
                .getThreadId();
    }

    /** A pulse begins. @return whether there are as many frames as wanted */
    boolean pulse() {
        long now = System.nanoTime();
        long worked = threads.getCurrentThreadCpuTime();
        long drawn = threads.getThreadCpuTime(drawingThread);
        if (lastPulse != 0) {
            intervals[size++] = now - lastPulse;
            application.add(now - lastPulse, worked - lastApplication);
            drawing.add(now - lastPulse, drawn - lastDrawing);
        }
        lastPulse = now;
        lastApplication = worked;
        lastDrawing = drawn;
        return size == intervals.length;
    }

    /** So many percent of frames took the application thread at most this, in ms of processor. */
    double application(double percent) {
        return application.processor(percent);
    }

    /** So many percent of frames took the drawing thread at most this, in ms of processor. */
    double drawing(double percent) {
        return drawing.processor(percent);
    }

    /** The frames that came no later than a frame and a half after the one before, in percent. */
    private double inTime() {
        return 100.0
                * Arrays.stream(intervals, 0, size).filter(i -> i / 1e6 < 1.5 * BUDGET).count()
                / size;
    }

    /** How many frames at 60 a second nothing was shown in. */
    private long dropped() {
        return Arrays.stream(intervals, 0, size)
                .map(i -> Math.max(0, Math.round(i / 1e6 / BUDGET) - 1))
                .sum();
    }

    private static String percentiles(Percentiles of) {
        return String.format(
                Locale.ROOT,
                "%5.1f %5.1f %5.1f",
                of.processor(50),
                of.processor(95),
                of.processor(99));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d frames; between pulses p50 %.1f p95 %.1f p99 %.1f ms, %.1f %% in time, %d"
                        + " dropped; processor ms p50 p95 p99: application %s, drawing %s",
                size,
                application.clock(50),
                application.clock(95),
                application.clock(99),
                inTime(),
                dropped(),
                percentiles(application),
                percentiles(drawing));
    }
}
