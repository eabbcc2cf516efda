package dev.statewright.app.canvas.tool;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.Connection;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A canvas for gestures without a window: it answers as it is told to, and remembers what it was asked to do. */
final class RecordingSurface implements Surface {

    Hit under = new Hit.Nothing();
    Function<Pointer, Optional<Landing>> landings = _ -> Optional.empty();
    Function<Pointer, Optional<LineEnd>> lineEnds = _ -> Optional.empty();
    boolean nearEnd;
    boolean onFold;
    List<StatePath> boxed = List.of();
    Selection selection = Selection.NONE;
    final List<String> done = new ArrayList<>();

    @Override
    public Hit hitAt(Pointer pointer) {
        return under;
    }

    @Override
    public Optional<Landing> landingAt(Pointer pointer, Load load) {
        return landings.apply(pointer);
    }

    @Override
    public Optional<LineEnd> lineEndAt(Pointer pointer, Connection connection) {
        return lineEnds.apply(pointer);
    }

    @Override
    public boolean isNearEnd(Pointer pointer, Transition transition) {
        return nearEnd;
    }

    @Override
    public boolean isOnFold(Pointer pointer, StatePath state) {
        return onFold;
    }

    @Override
    public void fold(StatePath state) {
        done.add("fold " + state.name());
    }

    @Override
    public void place(List<StatePath> states, double dx, double dy) {
        done.add("place %s by %s %s".formatted(states, dx, dy));
    }

    @Override
    public void connect(Connection connection, Optional<StatePath> target) {
        done.add("connect %s to %s".formatted(connection, target));
    }

    @Override
    public List<StatePath> statesIn(Rect box) {
        return boxed;
    }

    @Override
    public Selection selection() {
        return selection;
    }

    @Override
    public void select(Selection wanted) {
        selection = wanted;
    }

    @Override
    public void pan(double dx, double dy) {
        done.add("pan %s %s".formatted(dx, dy));
    }

    @Override
    public void land(Load load, DropTarget target) {
        done.add("land %s on %s".formatted(load, target));
    }

    @Override
    public void rename(StatePath state) {
        done.add("rename " + state.name());
    }
}
