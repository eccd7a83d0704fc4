package org.lectern.bench;

import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.lectern.ui.kit.Fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** A list in a window that is scrolled a little at each pulse. Not for the application thread. */
final class ScrollList {
    private static final int FRAMES = 600;

    /** So many frames the list rests before it is scrolled. */
    private static final int REST = 60;

    /** How fast a list is scrolled. */
    enum Speed {
        /** As a wheel that is turned without a rest: 2,400 pixels a second. */
        WHEEL("40 pixels a frame, from the top"),
        /** As the bar that is dragged: hardly a row is seen twice. */
        WHOLE("from the first row to the last in 600 frames");

        private final String words;

        Speed(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        private static void turnWheel(VirtualFlow<?> flow) {
            var at = flow.localToScreen(flow.getWidth() / 2, flow.getHeight() / 2);
            Event.fireEvent(
                    flow,
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            flow.getWidth() / 2,
                            flow.getHeight() / 2,
                            at.getX(),
                            at.getY(),
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            -40,
                            0,
                            -40,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            new PickResult(flow, at.getX(), at.getY())));
        }

        private void scroll(VirtualFlow<?> flow, int frame) {
            switch (this) {
                case WHEEL -> turnWheel(flow);
                case WHOLE -> flow.setPosition((double) frame / FRAMES);
            }
        }
    }

    private final Stage stage;
    private final String selector;

    ScrollList(Stage stage, String selector) {
        this.stage = stage;
        this.selector = selector;
    }

    ListView<?> list() {
        return Fx.call(() -> (ListView<?>) stage.getScene().lookup(selector));
    }

    /** Waits until the list has at least so many rows. */
    void await(int rows) {
        var there = new CountDownLatch(1);
        Fx.run(
                () ->
                        eachPulse(
                                () -> {
                                    var found = stage.getScene().lookup(selector);
                                    boolean enough =
                                            found instanceof ListView<?> list
                                                    && list.getItems().size() >= rows;
                                    if (enough) {
                                        there.countDown();
                                    }
                                    return enough;
                                }));
        try {
            there.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Scrolls from the top, and says what each frame cost.
     *
     * @throws java.util.concurrent.CompletionException when the list did not move
     */
    Frames scroll(Speed speed) {
        var done = new CompletableFuture<Frames>();
        Fx.run(
                () -> {
                    list().scrollTo(0);
                    int[] waited = {0};
                    eachPulse(
                            () -> {
                                boolean rested = ++waited[0] == REST;
                                if (rested) {
                                    scroll(speed, done);
                                }
                                return rested;
                            });
                });
        return done.join();
    }

    private void scroll(Speed speed, CompletableFuture<Frames> done) {
        var frames = new Frames(FRAMES);
        var flow = (VirtualFlow<?>) list().lookup(".virtual-flow");
        double start = flow.getPosition();
        int[] frame = {0};
        eachPulse(
                () -> {
                    if (!frames.pulse()) {
                        speed.scroll(flow, ++frame[0]);
                        return false;
                    }
                    if (start > 0.01 || flow.getPosition() <= start) {
                        done.completeExceptionally(
                                new IllegalStateException("it did not scroll: " + speed));
                    }
                    done.complete(frames);
                    return true;
                });
    }

    private static void eachPulse(BooleanSupplier isDone) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (isDone.getAsBoolean()) {
                    stop();
                }
            }
        }.start();
    }
}
