package dev.statewright.app.canvas.tool;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import java.util.ArrayList;
import java.util.List;

/**
 * The button is down on a state: a click, the second of two that rename it, or the beginning of a drag.
 *
 * @param before what was selected before the press
 */
public record PressingState(Surface surface, Pointer start, StatePath state, Selection before) implements Tool {

    static PressingState begin(Surface surface, Pointer pointer, StatePath state) {
        Selection before = surface.selection();
        if (!pointer.adds() && !before.contains(state)) {
            surface.select(Selection.of(state));
        }
        return new PressingState(surface, pointer, state, before);
    }

    @Override
    public Tool moved(Pointer pointer) {
        if (!pointer.strayedFrom(start)) {
            return this;
        }
        return start.places()
                ? new Placing(surface, held(), start, pointer)
                : Dragging.begin(surface, new Load.Existing(held()), pointer);
    }

    @Override
    public Tool released(Pointer pointer) {
        if (start.adds()) {
            surface.select(Selection.of(toggled()));
        } else {
            surface.select(Selection.of(state));
            if (surface.isOnFold(start, state)) {
                surface.fold(state);
            } else if (start.clicks() == 2) {
                surface.rename(state);
            }
        }
        return new Idle(surface);
    }

    /** What is dragged: all that is selected, where the state belongs to it. */
    private List<StatePath> held() {
        if (!surface.selection().contains(state)) {
            return List.of(state);
        }
        List<StatePath> states = new ArrayList<>(surface.selection().states());
        states.remove(state);
        states.add(state);
        return states;
    }

    private List<StatePath> toggled() {
        List<StatePath> states = new ArrayList<>(before.states());
        if (!states.remove(state)) {
            states.add(state);
        }
        return states;
    }

    @Override
    public Tool cancelled() {
        surface.select(before);
        return new Idle(surface);
    }
}
