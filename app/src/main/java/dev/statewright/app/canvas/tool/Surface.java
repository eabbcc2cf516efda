package dev.statewright.app.canvas.tool;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.Hit;
import java.util.List;
import java.util.Optional;

/** What a gesture sees of the canvas, and what it may do. All places are in view pixels. */
public interface Surface {

    Hit hitAt(Pointer pointer);

    /** Where a load would land. */
    Optional<Landing> landingAt(Pointer pointer, Load load);

    /** The states whose cards lie wholly in a box. */
    List<StatePath> statesIn(Rect box);

    Selection selection();

    void select(Selection selection);

    /** Moves the drawing by so many pixels. */
    void pan(double dx, double dy);

    /** Carries a landing out, as one command. */
    void land(Load load, DropTarget target);

    /** Lets the user type a new name over the card. */
    void rename(StatePath state);
}
