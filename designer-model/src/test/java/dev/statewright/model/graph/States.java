package dev.statewright.model.graph;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.Catcher;
import dev.statewright.model.asl.ChoiceCondition;
import dev.statewright.model.asl.ChoiceRule;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.ErrorHandling;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.asl.UnknownState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Hand-written states for tests of graphs; the flow is all that matters. */
final class States {

    private States() {}

    static StateMachine machine(String startAt, State... states) {
        return new StateMachine(
                scope(ScopePath.ROOT, startAt, states),
                Optional.empty(),
                QueryLanguage.JSON_PATH,
                OptionalDouble.empty());
    }

    static Scope scope(ScopePath path, String startAt, State... states) {
        return new Scope(path, Optional.empty(), Optional.ofNullable(startAt), List.of(states));
    }

    static State pass(String name, Successor successor) {
        return new PassState(
                common(StatePath.root(name), successor), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static State unknown(String name, Successor successor) {
        return new UnknownState(common(StatePath.root(name), successor));
    }

    static State succeed(String name) {
        return new SucceedState(common(StatePath.root(name), new Successor.Unset()));
    }

    static State task(String name, Successor successor, Catcher... catchers) {
        return new TaskState(
                common(StatePath.root(name), successor),
                "arn:aws:states:::lambda:invoke",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TaskState.Deadlines.NONE,
                new ErrorHandling(List.of(), List.of(catchers)));
    }

    static State parallel(String name, Successor successor, Scope... branches) {
        return new ParallelState(
                common(StatePath.root(name), successor),
                List.of(branches),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ErrorHandling.NONE);
    }

    static State choice(String name, String defaultNext, ChoiceRule... rules) {
        return new ChoiceState(
                common(StatePath.root(name), new Successor.Unset()), List.of(rules), Optional.ofNullable(defaultNext));
    }

    static ChoiceRule rule(String value, String next, String comment) {
        return new ChoiceRule(
                new ChoiceCondition.Comparison("$.v", "StringEquals", TextNode.valueOf(value)),
                Optional.ofNullable(next),
                Optional.ofNullable(comment),
                Optional.empty(),
                Optional.empty());
    }

    static Catcher catcher(String next, String comment, String... errors) {
        return new Catcher(
                List.of(errors),
                Optional.ofNullable(next),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(comment));
    }

    static Successor next(String target) {
        return new Successor.Next(target);
    }

    static Successor end() {
        return new Successor.End();
    }

    static Successor unset() {
        return new Successor.Unset();
    }

    private static State.Common common(StatePath path, Successor successor) {
        return new State.Common(
                path,
                "",
                Optional.empty(),
                Optional.empty(),
                QueryLanguage.JSON_PATH,
                successor,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NullNode.getInstance());
    }
}
