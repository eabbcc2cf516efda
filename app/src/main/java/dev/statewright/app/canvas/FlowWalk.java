package dev.statewright.app.canvas;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Group;
import dev.statewright.renderer.diagram.Rect;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Walks from state to state with the arrow keys: down goes on with the flow and into groups, up goes back, left and right go to what
 * stands beside.
 */
final class FlowWalk {

    private final Diagram diagram;
    private final Map<StatePath, Rect> rects;

    FlowWalk(Diagram diagram) {
        this.diagram = diagram;
        this.rects = diagram.rects();
    }

    /** Where to begin when nothing is selected: the uppermost state. */
    Optional<StatePath> first() {
        return nearest(_ -> true, Rect::y);
    }

    /** The state that follows: the first inside a group, else the target of its first line, else what follows the group around it. */
    Optional<StatePath> next(StatePath state) {
        return firstInside(state).or(() -> after(state));
    }

    private Optional<StatePath> after(StatePath state) {
        Optional<StatePath> follower = lines(edge -> edge.from().equals(Optional.of(state)))
                .flatMap(edge -> edge.to().stream())
                .findFirst();
        return follower.isPresent() || state.scope().isRoot()
                ? follower
                : after(state.scope().owner());
    }

    /** The state before: the source of its first line, else the group around it. */
    Optional<StatePath> previous(StatePath state) {
        return lines(edge -> edge.to().equals(Optional.of(state)))
                .flatMap(edge -> edge.from().stream())
                .findFirst()
                .or(() -> state.scope().isRoot()
                        ? Optional.empty()
                        : Optional.of(state.scope().owner()));
    }

    Optional<StatePath> left(StatePath state) {
        return beside(state, (mine, other) -> other.right() <= mine.x() ? mine.x() - other.right() : -1);
    }

    Optional<StatePath> right(StatePath state) {
        return beside(state, (mine, other) -> other.x() >= mine.right() ? other.x() - mine.right() : -1);
    }

    private Optional<StatePath> firstInside(StatePath state) {
        return diagram.group(state).map(Group::branches).stream()
                .flatMap(branches -> branches.stream().limit(1))
                .flatMap(branch -> inScope(branch.scope()))
                .min(Comparator.comparingDouble(inner -> rect(inner).y()));
    }

    private Stream<StatePath> inScope(ScopePath scope) {
        return diagram.states().filter(state -> state.scope().equals(scope));
    }

    private Stream<Edge> lines(Predicate<Edge> wanted) {
        return diagram.edges().stream()
                .filter(wanted)
                .sorted(Comparator.comparing((Edge edge) -> edge.kind())
                        .thenComparingInt(edge -> edge.transition().index()));
    }

    /** @param gap how far the other is in the wanted direction; negative when it is not */
    private Optional<StatePath> beside(StatePath state, Gap gap) {
        Rect mine = rect(state);
        return diagram.states()
                .filter(other -> !other.equals(state))
                .filter(other -> rect(other).y() < mine.bottom()
                        && mine.y() < rect(other).bottom())
                .filter(other -> gap.between(mine, rect(other)) >= 0)
                .min(Comparator.comparingDouble(other ->
                        gap.between(mine, rect(other)) + Math.abs(rect(other).centerY() - mine.centerY())));
    }

    private Optional<StatePath> nearest(Predicate<StatePath> wanted, ToDoubleFunction<Rect> measure) {
        return diagram.states()
                .filter(wanted)
                .min(Comparator.comparingDouble(state -> measure.applyAsDouble(rect(state))));
    }

    private Rect rect(StatePath state) {
        return rects.get(state);
    }

    private interface Gap {
        double between(Rect mine, Rect other);
    }
}
