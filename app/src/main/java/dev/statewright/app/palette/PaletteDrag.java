package dev.statewright.app.palette;

import dev.statewright.model.template.StateTemplate;

/**
 * Receives a template that is dragged out of the palette with the mouse held down. These are plain mouse gestures, since the
 * platform's drag and drop neither works headless nor lets the target draw what is dragged. Places are in screen pixels; the
 * receiver finds out whether they lie on it.
 */
public interface PaletteDrag {

    /** The mouse has left the item far enough to mean a drag. Followed by {@code moved} and either {@code dropped} or {@code cancelled}. */
    void started(StateTemplate template, double screenX, double screenY);

    void moved(double screenX, double screenY);

    /** The mouse was released. */
    void dropped(double screenX, double screenY);

    /** Escape was pressed: nothing happened. */
    void cancelled();
}
