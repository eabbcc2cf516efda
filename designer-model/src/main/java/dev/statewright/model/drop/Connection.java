package dev.statewright.model.drop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.AddCatcher;
import dev.statewright.model.command.AddChoiceRule;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.SetNext;
import dev.statewright.model.document.AslDocument;
import java.util.Optional;

/**
 * A line whose end is being led to a state, or to the end of the flow. Equal by value.
 *
 * <p>Where a target is asked for, an absent one means the end of the flow.
 */
public sealed interface Connection {

    /** The end of a transition that is there: a Next, a Default, StartAt, the target of a rule or of a catcher. */
    record Redirected(Transition transition) implements Connection {

        @Override
        public ScopePath scope() {
            return transition.scope();
        }

        @Override
        public Command toCommand(Optional<StatePath> target) {
            return new SetNext(
                    transition,
                    target.<Successor>map(state -> new Successor.Next(state.name()))
                            .orElseGet(Successor.End::new));
        }
    }

    /** A new rule of a Choice state, behind the others. */
    record NewRule(StatePath choice) implements Connection {

        @Override
        public ScopePath scope() {
            return choice.scope();
        }

        @Override
        public Command toCommand(Optional<StatePath> target) {
            ObjectNode rule = JsonNodeFactory.instance.objectNode();
            target.ifPresent(state -> rule.put("Next", state.name()));
            return new AddChoiceRule(choice, rule);
        }
    }

    /** A new catcher of every error, behind the others. */
    record NewCatcher(StatePath state) implements Connection {

        @Override
        public ScopePath scope() {
            return state.scope();
        }

        @Override
        public Command toCommand(Optional<StatePath> target) {
            ObjectNode catcher = JsonNodeFactory.instance.objectNode();
            catcher.putArray("ErrorEquals").add("States.ALL");
            target.ifPresent(to -> catcher.put("Next", to.name()));
            return new AddCatcher(state, catcher);
        }
    }

    /** The scope that both ends live in. */
    ScopePath scope();

    /** The command that makes the line end there. */
    Command toCommand(Optional<StatePath> target);

    /** Whether the line may end there. */
    default Verdict rules(AslDocument document, Optional<StatePath> target) {
        return ConnectionRules.of(document, this, target);
    }
}
