package org.lectern.bench;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What it costs to see edits. Each is made as a pulse begins, which then styles, lays out and hands
 * over what it changed: nothing is waited for in between. For the application thread.
 */
final class EditProbe {
    /** So many pulses pass from one edit to the next: 100 ms, as in fast typing. */
    private static final int PULSES = 6;

    /** A kind of edit. */
    enum Kind {
        MINUTES,
        LETTER,
        MOVE,
        INSERT,
        DELETE,
        UNDO
    }

    /**
     * One edit.
     *
     * @param prepare what comes before and is not measured, such as choosing a block
     * @param run the key or press itself
     */
    record Edit(Kind kind, Runnable prepare, Runnable run) {}

    private final Scene scene;
    private final long drawingThread = Frames.drawingThread();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Kind, Figures> figures = new EnumMap<>(Kind.class);
    private final Figures all = new Figures();
    private long called;
    private long laidOut;
    private long worked;
    private long drawn;

    /** Edits in this scene, which a window shows. */
    EditProbe(Scene scene) {
        this.scene = scene;
    }

    /** What edits of one kind cost. */
    private static final class Figures {
        /** From the key to the end of layout; the application thread's work with handing over. */
        private final Percentiles layout = new Percentiles();

        /** From the key to the end of layout and the drawing of it; the drawing alone. */
        private final Percentiles frame = new Percentiles();

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%4d  laid out %s  and drawn %s  application %s  drawing %s",
                    layout.count(),
                    milliseconds(layout::clock),
                    milliseconds(frame::clock),
                    milliseconds(layout::processor),
                    milliseconds(frame::processor));
        }

        private static String milliseconds(java.util.function.DoubleUnaryOperator of) {
            return String.format(
                    Locale.ROOT,
                    "%5.1f %5.1f %5.1f %5.1f",
                    of.applyAsDouble(50),
                    of.applyAsDouble(95),
                    of.applyAsDouble(99),
                    of.applyAsDouble(100));
        }
    }

    /** Makes these edits one after the other. */
    CompletableFuture<EditProbe> measure(List<Edit> edits) {
        var done = new CompletableFuture<EditProbe>();
        Runnable afterLayout = this::laidOut;
        scene.addPostLayoutPulseListener(afterLayout);
        new AnimationTimer() {
            private int pulse;

            @Override
            public void handle(long now) {
                int edit = pulse / PULSES;
                try {
                    if (edit == edits.size()) {
                        stop();
                        scene.removePostLayoutPulseListener(afterLayout);
                        done.complete(EditProbe.this);
                    } else {
                        step(edits.get(edit), pulse++ % PULSES);
                    }
                } catch (RuntimeException e) {
                    stop();
                    done.completeExceptionally(e);
                }
            }
        }.start();
        return done;
    }

    private void step(Edit edit, int pulse) {
        switch (pulse) {
            case 0 -> edit.prepare().run();
            case 2 -> call(edit);
            case 3 -> worked = threads.getCurrentThreadCpuTime() - worked;
            // By now the frame is drawn.
            case PULSES - 1 -> note(edit.kind());
            default -> {}
        }
    }

    private void call(Edit edit) {
        drawn = threads.getThreadCpuTime(drawingThread);
        laidOut = 0;
        worked = threads.getCurrentThreadCpuTime();
        called = System.nanoTime();
        edit.run().run();
    }

    private void laidOut() {
        if (laidOut == 0) {
            laidOut = System.nanoTime();
        }
    }

    private void note(Kind kind) {
        long drawing = threads.getThreadCpuTime(drawingThread) - drawn;
        long layout = laidOut - called;
        for (var each : List.of(all, figures.computeIfAbsent(kind, _ -> new Figures()))) {
            each.layout.add(layout, worked);
            each.frame.add(layout + drawing, drawing);
        }
    }

    /** So many percent of edits were laid out after at most this, in milliseconds on the clock. */
    double laidOut(double percent) {
        return all.layout.clock(percent);
    }

    /** So many percent of edits were drawn after at most this, in milliseconds. */
    double drawn(double percent) {
        return all.frame.clock(percent);
    }

    @Override
    public String toString() {
        var lines = new StringBuilder("  all      ").append(all);
        figures.forEach(
                (kind, its) ->
                        lines.append(
                                String.format(
                                        Locale.ROOT,
                                        "%n  %-8s %s",
                                        kind.name().toLowerCase(Locale.ROOT),
                                        its)));
        return lines.toString();
    }
}
