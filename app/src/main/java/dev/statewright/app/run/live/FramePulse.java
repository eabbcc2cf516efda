package dev.statewright.app.run.live;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/** JavaFX's own frames. */
public final class FramePulse implements Pulse {

    private AnimationTimer timer;

    @Override
    public void start(LongConsumer onPulse) {
        stop();
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                onPulse.accept(now);
            }
        };
        timer.start();
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.stop();
            timer = null;
        }
    }
}
