package org.lectern.ui.live;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Calls again and again, so that time is seen to go by. For the FX thread. */
public interface Ticker {
    /** Calls this from now on, instead of what was called before. */
    void start(Runnable tick);

    /** Calls no more. */
    void stop();

    /** Four times a second, so that no second is passed over. */
    static Ticker ofScreen() {
        var timeline = new Timeline();
        timeline.setCycleCount(Animation.INDEFINITE);
        return new Ticker() {
            @Override
            public void start(Runnable tick) {
                timeline.stop();
                timeline.getKeyFrames().setAll(new KeyFrame(Duration.millis(250), _ -> tick.run()));
                timeline.play();
            }

            @Override
            public void stop() {
                timeline.stop();
            }
        };
    }
}
