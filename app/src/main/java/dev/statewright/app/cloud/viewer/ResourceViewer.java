package dev.statewright.app.cloud.viewer;

import javafx.scene.layout.Region;

/** Shows one resource. Lives as long as it is chosen. */
public interface ResourceViewer {

    Region content();

    /** Called about once in a second while it is seen, on the UI thread. */
    default void tick() {}

    /** Lets go of what it listens to. */
    default void close() {}
}
