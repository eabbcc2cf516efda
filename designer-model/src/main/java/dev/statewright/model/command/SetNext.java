package dev.statewright.model.command;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.Redirection;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.document.AslDocument;
import java.util.List;

/**
 * Makes a transition lead elsewhere. Only the {@code NEXT} of a state can end; of the others {@link Successor.End} and
 * {@link Successor.Unset} both remove the target.
 */
public record SetNext(Transition transition, Successor to) implements Command {

    /** Leads to the state of that name. */
    public static SetNext to(Transition transition, String target) {
        return new SetNext(transition, new Successor.Next(target));
    }

    /** Ends there. */
    public static SetNext end(Transition transition) {
        return new SetNext(transition, new Successor.End());
    }

    @Override
    public String nameKey() {
        return "command.set-next";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        boolean exists = document.machine()
                .scope(transition.scope())
                .filter(scope -> Ways.of(scope).containsKey(transition))
                .isPresent();
        if (!exists) {
            throw new CommandRejected("This transition does not exist any more.");
        }
        Present.object(document, transition.scope().syntax());
        List<StatePath> select = transition
                .from()
                .map(name -> List.of(transition.scope().state(name)))
                .orElse(List.of());
        return new Edit(new Redirection(document.tree()).of(transition, to), select);
    }
}
