package dev.statewright.app.inspector.field;

import dev.statewright.app.words.Words;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.SetNext;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowEdge;
import dev.statewright.model.graph.FlowGraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where a selected transition leads. */
final class TransitionFields {

    private TransitionFields() {}

    static List<Field> of(AslDocument document, Transition transition, Function<Command, Optional<String>> execute) {
        Optional<Scope> scope = document.machine().scope(transition.scope());
        if (scope.isEmpty()) {
            return List.of();
        }
        List<Option> targets = new ArrayList<>(scope.get().states().stream()
                .map(State::name)
                .distinct()
                .map(Option::of)
                .toList());
        targets.add(new Option(
                GeneralFields.END,
                Words.text(transition.kind() == Transition.Kind.NEXT ? "inspector.end" : "inspector.not-said")));
        return List.of(new Field.Choice(
                "target",
                Words.text("inspector.leads-to"),
                target(document, transition),
                targets,
                input -> execute.apply(new SetNext(transition, GeneralFields.successor(input)))));
    }

    private static String target(AslDocument document, Transition transition) {
        return FlowGraphs.of(document.machine()).scopes().stream()
                .flatMap(scope -> scope.edges().stream())
                .filter(edge -> edge.transition().equals(transition))
                .map(FlowEdge::target)
                .filter(id -> id.startsWith("state:") || id.startsWith("ghost:"))
                .map(id -> id.substring(id.indexOf(':') + 1))
                .findFirst()
                .orElse(GeneralFields.END);
    }
}
