package dev.statewright.model.drop;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.document.AslDocument;
import java.util.Optional;

/** Where lines may end. */
final class ConnectionRules {

    private static final Verdict ALLOWED = new Verdict.Allowed();
    private static final Verdict NOT_CONCERNED = new Verdict.NotConcerned();

    private ConnectionRules() {}

    static Verdict of(AslDocument document, Connection connection, Optional<StatePath> target) {
        Optional<Scope> scope = document.machine().scope(connection.scope());
        if (scope.isEmpty() || target.filter(state -> isGone(document, state)).isPresent()) {
            return NOT_CONCERNED;
        }
        if (target.filter(state -> !state.scope().equals(connection.scope())).isPresent()) {
            return new Verdict.Forbidden("A transition cannot lead into another branch or out of its own: \""
                    + target.get().name() + "\" is in another scope.");
        }
        return switch (connection) {
            case Connection.Redirected(Transition transition) -> redirected(scope.get(), transition, target);
            case Connection.NewRule(StatePath choice) -> added(document, choice, target, "A rule");
            case Connection.NewCatcher(StatePath state) -> added(document, state, target, "A catcher");
        };
    }

    private static boolean isGone(AslDocument document, StatePath state) {
        return document.machine().state(state).isEmpty();
    }

    private static Verdict redirected(Scope scope, Transition transition, Optional<StatePath> target) {
        Successor now = Ways.of(scope).get(transition);
        if (now == null) {
            return NOT_CONCERNED;
        }
        if (target.isPresent()) {
            return now.equals(new Successor.Next(target.get().name())) ? NOT_CONCERNED : ALLOWED;
        }
        return switch (transition.kind()) {
            case NEXT -> now instanceof Successor.End ? NOT_CONCERNED : ALLOWED;
            case START -> new Verdict.Forbidden("A workflow has to start with a state.");
            case CHOICE, DEFAULT, CATCH ->
                new Verdict.Forbidden(
                        "A rule, a Default and a catcher have to lead to a state: they cannot end the flow.");
        };
    }

    private static Verdict added(AslDocument document, StatePath from, Optional<StatePath> target, String what) {
        if (isGone(document, from)) {
            return NOT_CONCERNED;
        }
        return target.isPresent()
                ? ALLOWED
                : new Verdict.Forbidden(what + " has to lead to a state: it cannot end the flow.");
    }
}
