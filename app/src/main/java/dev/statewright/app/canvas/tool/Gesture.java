package dev.statewright.app.canvas.tool;

import dev.statewright.model.drop.Connection;
import dev.statewright.model.template.StateTemplate;
import java.util.function.Consumer;

/** The gesture under way: hands each event to the present phase, and tells when there is something else to see. */
public final class Gesture {

    private final Surface surface;
    private final Consumer<Feedback> audience;
    private Tool tool;
    private Feedback shown = Feedback.NONE;

    /** @param audience told of every feedback that differs from the one before */
    public Gesture(Surface surface, Consumer<Feedback> audience) {
        this.surface = surface;
        this.audience = audience;
        this.tool = new Idle(surface);
    }

    public Tool tool() {
        return tool;
    }

    public boolean isIdle() {
        return tool instanceof Idle;
    }

    public void pressed(Pointer pointer) {
        become(tool.pressed(pointer));
    }

    public void moved(Pointer pointer) {
        become(tool.moved(pointer));
    }

    public void released(Pointer pointer) {
        become(tool.released(pointer));
    }

    /** Ends the gesture without an effect. */
    public void cancel() {
        become(tool.cancelled());
    }

    /** A palette item left the palette; it is over this place of the canvas, or beside it. */
    public void carry(StateTemplate template, Pointer pointer) {
        cancel();
        become(Dragging.begin(surface, new Load.NewState(template), pointer));
    }

    /** A line was taken hold of beside the canvas; its end is over this place of it. */
    public void connect(Connection connection, Pointer pointer) {
        cancel();
        become(Connecting.begin(surface, connection, pointer));
    }

    private void become(Tool next) {
        tool = next;
        Feedback feedback = next.feedback();
        if (!feedback.equals(shown)) {
            shown = feedback;
            audience.accept(feedback);
        }
    }
}
