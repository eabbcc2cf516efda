package dev.statewright.app.canvas;

import dev.statewright.app.session.Selection;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Rect;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a screen reader says of the canvas: the selected state and its place in the flow, "Assign Case, Task, 2 of 6". */
final class CanvasDescription {

    private CanvasDescription() {}

    static String of(StateMachine machine, Diagram diagram, Selection selection) {
        if (selection.states().size() > 1) {
            return Words.text("canvas.described-several", selection.states().size());
        }
        if (selection.transition().isPresent()) {
            return selection
                    .transition()
                    .flatMap(diagram::edge)
                    .map(edge -> Words.text(
                            "canvas.described-transition",
                            edge.from().map(StatePath::name).orElseGet(() -> Words.text("canvas.start")),
                            edge.to().map(StatePath::name).orElseGet(() -> Words.text("canvas.end"))))
                    .orElseGet(() -> ofWhole(machine));
        }
        return selection
                .primary()
                .map(state -> ofState(machine, diagram, state))
                .orElseGet(() -> ofWhole(machine));
    }

    private static String ofWhole(StateMachine machine) {
        return Words.text("canvas.described-workflow", machine.states().size());
    }

    private static String ofState(StateMachine machine, Diagram diagram, StatePath path) {
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
        return Words.text("canvas.described-state", path.name(), type, scope.indexOf(path) + 1, scope.size());
    }
}
