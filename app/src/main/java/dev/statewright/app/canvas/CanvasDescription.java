package dev.statewright.app.canvas;

import dev.statewright.app.session.Selection;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.LabelPill;
import dev.statewright.renderer.diagram.Rect;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a screen reader says of the canvas: the selected state with its type, its place in the flow and its status in the run, "Assign
 * Case, Task, 2 of 6, succeeded"; of a transition its ends, its condition and its place among those that leave the same state.
 */
record CanvasDescription(StateMachine machine, Diagram diagram, RunOverlay run) {

    String of(Selection selection) {
        if (selection.states().size() > 1) {
            return Words.text("canvas.described-several", selection.states().size());
        }
        return selection
                .transition()
                .flatMap(diagram::edge)
                .map(this::ofLine)
                .or(() -> selection.primary().map(this::ofState))
                .orElseGet(() ->
                        Words.text("canvas.described-workflow", machine.states().size()));
    }

    private String ofLine(Edge edge) {
        String ends = Words.text(
                "canvas.described-transition",
                edge.from().map(StatePath::name).orElseGet(() -> Words.text("canvas.start")),
                edge.to().map(StatePath::name).orElseGet(() -> Words.text("canvas.end")));
        String condition =
                edge.label().map(LabelPill::fullText).map(text -> ", " + text).orElse("");
        List<Edge> leaving = diagram.edges().stream()
                .filter(other -> other.from().equals(edge.from())
                        && other.transition().scope().equals(edge.transition().scope()))
                .toList();
        String place = leaving.size() < 2
                ? ""
                : ", " + Words.text("canvas.described-place", leaving.indexOf(edge) + 1, leaving.size());
        String taken = run.taken().contains(edge.transition()) ? ", " + Words.text("canvas.described-taken") : "";
        return ends + condition + place + taken;
    }

    private String ofState(StatePath path) {
        List<StatePath> scope = diagram.rects().entrySet().stream()
                .filter(state -> state.getKey().scope().equals(path.scope()))
                .sorted(Comparator.comparingDouble((Map.Entry<StatePath, Rect> state) ->
                                state.getValue().y())
                        .thenComparingDouble(state -> state.getValue().x()))
                .map(Map.Entry::getKey)
                .toList();
        String type = machine.state(path)
                .map(State::common)
                .map(State.Common::typeWord)
                .orElseGet(() -> Words.text("canvas.missing"));
        return Words.text("canvas.described-state", path.name(), type, scope.indexOf(path) + 1, scope.size())
                + status(path).map(text -> ", " + text).orElse("");
    }

    /** What the run says of the state; nothing while there is no run. */
    private Optional<String> status(StatePath path) {
        return run.equals(RunOverlay.NONE)
                ? Optional.empty()
                : Optional.of(Words.text("run.status-" + run.status(path).word()));
    }
}
