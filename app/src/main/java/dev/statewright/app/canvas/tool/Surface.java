package dev.statewright.app.canvas.tool;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.Connection;
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

    /** Where a line would end. */
    Optional<LineEnd> lineEndAt(Pointer pointer, Connection connection);

    /** Whether a place is so near to the arrow of a transition that the arrow is meant. */
    boolean isNearEnd(Pointer pointer, Transition transition);

    /** The states whose cards lie wholly in a box. */
    List<StatePath> statesIn(Rect box);

    Selection selection();

    void select(Selection selection);

    /** Moves the drawing by so many pixels. */
    void pan(double dx, double dy);

    /** Carries a landing out, as one command. */
    void land(Load load, DropTarget target);

    /** Makes a line end at a state, or where the flow ends, as one command. */
    void connect(Connection connection, Optional<StatePath> target);

    /** Whether a place is on the sign by which a group is folded and unfolded. */
    boolean isOnFold(Pointer pointer, StatePath state);

    /** Draws a group as a card, or a card as the group that it is. */
    void fold(StatePath state);

    /** Moves cards by hand, in the drawing alone: from where the layout has put them, by so many view pixels. */
    void place(List<StatePath> states, double dx, double dy);

    /** Lets the user type a new name over the card. */
    void rename(StatePath state);
}
