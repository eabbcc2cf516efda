package dev.statewright.app.canvas.tool;

import dev.statewright.app.session.Selection;
import dev.statewright.renderer.fx.Hit;
import java.util.Optional;

/** No gesture is under way. */
public record Idle(Surface surface) implements Tool {

    @Override
    public Tool moved(Pointer pointer) {
        return this;
    }

    @Override
    public Tool pressed(Pointer pointer) {
        Hit hit = surface.hitAt(pointer);
        return switch (pointer.button()) {
            case PRIMARY -> pressedPrimary(pointer, hit);
            case SECONDARY -> {
                selectUnderMenu(hit);
                yield this;
            }
            case NONE -> this;
        };
    }

    private Tool pressedPrimary(Pointer pointer, Hit hit) {
        return switch (hit) {
            case Hit.OnState on -> PressingState.begin(surface, pointer, on.state());
            case Hit.OnEdge on -> new PressingEdge(surface, pointer, on.transition());
            case Hit.InGroup in -> new PressingCanvas(surface, pointer, Selection.of(in.state()));
            case Hit.OnBox on ->
                new PressingCanvas(
                        surface, pointer, on.box().slot().map(Selection::of).orElse(Selection.NONE));
            case Hit.OnAnchor _, Hit.Nothing _ -> new PressingCanvas(surface, pointer, Selection.NONE);
        };
    }

    /** A context menu speaks of what it was opened on: that is selected, unless it belongs to the selection already. */
    private void selectUnderMenu(Hit hit) {
        Optional<Selection> meant = switch (hit) {
            case Hit.OnState on -> Optional.of(Selection.of(on.state()));
            case Hit.InGroup in -> Optional.of(Selection.of(in.state()));
            case Hit.OnEdge on -> Optional.of(Selection.of(on.transition()));
            case Hit.OnBox _, Hit.OnAnchor _, Hit.Nothing _ -> Optional.empty();
        };
        meant.filter(selection -> !surface.selection().states().containsAll(selection.states())
                        || selection.transition().isPresent())
                .ifPresent(surface::select);
    }

    @Override
    public Tool cancelled() {
        return this;
    }
}
