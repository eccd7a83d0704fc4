package org.lectern.ui.live;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock and what looks at it, both in the hands of the test. */
final class PlayedTicker implements Ticker, InstantSource {
    private Instant now;
    private @Nullable Runnable tick;

    PlayedTicker(Instant start) {
        now = start;
    }

    @Override
    public void start(Runnable newTick) {
        tick = newTick;
    }

    @Override
    public void stop() {
        tick = null;
    }

    @Override
    public Instant instant() {
        return now;
    }

    boolean isTicking() {
        return tick != null;
    }

    /** Time goes by while the program looks every second. */
    void watch(Duration time) {
        for (long i = 0; i < time.toSeconds(); i++) {
            jump(Duration.ofSeconds(1));
        }
    }

    /** Time goes by in which nobody looks. */
    void jump(Duration time) {
        now = now.plus(time);
        if (tick != null) {
            tick.run();
        }
    }
}
