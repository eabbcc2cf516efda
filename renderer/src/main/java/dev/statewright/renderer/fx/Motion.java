package dev.statewright.renderer.fx;

import java.util.concurrent.TimeUnit;
import javafx.animation.Interpolator;

/** How far a movement is that began at some time: eased, over in 150 ms. */
final class Motion {

    private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private long begun = -1;

    /** The share of the way at a time, from 0 to 1; the first call begins the movement. */
    double share(long nanos) {
        if (begun < 0) {
            begun = nanos;
        }
        return Interpolator.EASE_BOTH.interpolate(0.0, 1.0, Math.min(1, (nanos - begun) / NANOS));
    }
}
