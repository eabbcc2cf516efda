package dev.statewright.model.grouping;

import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.asl.UnknownState;
import dev.statewright.model.asl.WaitState;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.Edit;
import dev.statewright.model.document.AslDocument;
import java.util.List;

/**
 * Takes a Parallel state with one filled branch, a Map state or a Choice state with one way away, and leaves what is in it in its
 * place. What the state says of its own input and output goes with it; its catchers pass to the states inside that can fail.
 */
public record UnwrapState(StatePath state) implements Command {

    @Override
    public String nameKey() {
        return "command.unwrap";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        Selection.of(document, List.of(state));
        State found = document.machine().state(state).orElseThrow();
        return switch (found) {
            case ParallelState parallel -> new Unwrapping(document, parallel, filledBranch(parallel)).edit();
            case MapState map -> new Unwrapping(document, map, processor(map)).edit();
            case ChoiceState choice -> new ChoiceRemoval(document, choice).edit();
            case TaskState _, PassState _, WaitState _, SucceedState _, FailState _, UnknownState _ ->
                throw new CommandRejected(
                        "There is nothing in \"" + state.name() + "\". Only Parallel, Map and Choice are unwrapped.");
        };
    }

    private Scope filledBranch(ParallelState parallel) {
        List<Scope> filled = parallel.branches().stream()
                .filter(branch -> !branch.states().isEmpty())
                .toList();
        if (filled.size() != 1) {
            throw new CommandRejected("\"" + state.name() + "\" has " + (filled.isEmpty() ? "no" : filled.size())
                    + " branches with states; only one branch can take its place.");
        }
        return filled.getFirst();
    }

    private Scope processor(MapState map) {
        return map.processor()
                .filter(scope -> !scope.states().isEmpty())
                .orElseThrow(() -> new CommandRejected("There are no states in \"" + state.name()
                        + "\" that could take its place. Delete it instead."));
    }
}
