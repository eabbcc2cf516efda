package dev.statewright.model.fix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.asl.UnknownState;
import dev.statewright.model.command.AddState;
import dev.statewright.model.command.DeleteStates;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.command.SetField;
import dev.statewright.model.command.SetNext;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.UniqueName;
import dev.statewright.model.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fixes of what leads where, and of names. */
final class FlowFixes {

    private FlowFixes() {}

    static List<QuickFix> missingTarget(Place place) {
        List<QuickFix> fixes = new ArrayList<>();
        String missing = place.json(place.path()).map(value -> value.asText()).orElse("");
        Scope scope = place.scope().orElse(null);
        if (scope == null || missing.isBlank() || place.field().isEmpty()) {
            return fixes;
        }
        List<String> names = scope.states().stream().map(State::name).toList();
        for (String near : Nearest.to(missing, names)) {
            fixes.add(QuickFix.of("fix.use-name", place.setting(JsonNodeFactory.instance.textNode(near)), near));
        }
        Set<String> taken = UniqueName.takenIn(place.document().machine());
        if (!taken.contains(missing) && missing.codePointCount(0, missing.length()) <= UniqueName.LONGEST) {
            fixes.add(QuickFix.of("fix.create-state", new AddState(scope.path(), template(missing, "Pass")), missing));
        }
        return fixes;
    }

    static List<QuickFix> unreachable(Place place) {
        List<QuickFix> fixes = new ArrayList<>();
        State lonely = place.state().orElse(null);
        if (lonely == null) {
            return fixes;
        }
        connection(place, lonely).ifPresent(fixes::add);
        fixes.add(QuickFix.of("fix.remove-state", new DeleteStates(List.of(lonely.path())), lonely.name()));
        return fixes;
    }

    /** The nearest state before it, in the text, at which the flow ends now. */
    private static Optional<QuickFix> connection(Place place, State lonely) {
        Scope scope = place.document().machine().scope(lonely.path().scope()).orElseThrow();
        Set<String> reached = Reached.in(scope);
        State before = null;
        for (State state : scope.states()) {
            if (state.path().equals(lonely.path())) {
                break;
            }
            if (goesOn(state)
                    && state.common().successor() instanceof Successor.End
                    && reached.contains(state.name())) {
                before = state;
            }
        }
        return Optional.ofNullable(before)
                .map(state -> QuickFix.of(
                        "fix.connect-state",
                        SetNext.to(Transition.next(state.path()), lonely.name()),
                        lonely.name(),
                        state.name()));
    }

    /** For a state that says neither Next nor End. */
    static List<QuickFix> noSuccessor(Place place) {
        List<QuickFix> fixes = new ArrayList<>();
        place.state().ifPresent(state -> {
            following(place, state)
                    .ifPresent(next -> fixes.add(
                            QuickFix.of("fix.add-next", SetNext.to(Transition.next(state.path()), next), next)));
            fixes.add(QuickFix.of("fix.add-end", SetNext.end(Transition.next(state.path()))));
        });
        return fixes;
    }

    private static Optional<String> following(Place place, State state) {
        List<State> states = place.document()
                .machine()
                .scope(state.path().scope())
                .orElseThrow()
                .states();
        int at = states.indexOf(state) + 1;
        return at > 0 && at < states.size() ? Optional.of(states.get(at).name()) : Optional.empty();
    }

    /** For a scope that cannot end: its last state that could. */
    static List<QuickFix> noTerminal(Place place) {
        return place.scope().stream()
                .flatMap(scope -> scope.states().reversed().stream()
                        .filter(FlowFixes::goesOn)
                        .limit(1))
                .map(state -> QuickFix.of("fix.end-at", SetNext.end(Transition.next(state.path())), state.name()))
                .toList();
    }

    static List<QuickFix> noDefault(Place place) {
        return place.state().filter(ChoiceState.class::isInstance).stream()
                .map(state -> QuickFix.of(
                        "fix.add-default",
                        new DropTarget.OntoSlot(Transition.defaultOf(state.path()))
                                .toCommand(template("No rule of " + state.name() + " holds", "Fail"))))
                .toList();
    }

    static List<QuickFix> noStart(Place place) {
        Scope scope = place.path().isRoot()
                ? place.document().machine().scope()
                : place.document().machine().scopes().stream()
                        .filter(each -> each.path().syntax().equals(place.path()))
                        .findFirst()
                        .orElse(null);
        return scope == null || scope.states().isEmpty() || scope.startAt().isPresent()
                ? List.of()
                : List.of(QuickFix.of(
                        "fix.start-at",
                        new SetField(
                                scope.path().syntax(),
                                "StartAt",
                                Optional.of(JsonNodeFactory.instance.textNode(
                                        scope.states().getFirst().name()))),
                        scope.states().getFirst().name()));
    }

    static List<QuickFix> doubledName(Place place) {
        return place.state().stream()
                .map(state -> rename(place, state, state.name()))
                .toList();
    }

    static List<QuickFix> longName(Place place) {
        return place
                .state()
                .filter(state -> state.name().codePointCount(0, state.name().length()) > UniqueName.LONGEST)
                .stream()
                .map(state -> rename(place, state, state.name()))
                .toList();
    }

    private static QuickFix rename(Place place, State state, String wanted) {
        String name = wanted.codePointCount(0, wanted.length()) > UniqueName.LONGEST
                ? wanted.substring(0, wanted.offsetByCodePoints(0, UniqueName.LONGEST))
                : wanted;
        String unique = UniqueName.of(name, UniqueName.takenIn(place.document().machine()));
        return QuickFix.of("fix.rename-state", new RenameState(state.path(), unique), unique);
    }

    private static boolean goesOn(State state) {
        return !(state instanceof ChoiceState
                || state instanceof SucceedState
                || state instanceof FailState
                || state instanceof UnknownState);
    }

    private static StateTemplate template(String name, String type) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("Type", type);
        int most = UniqueName.LONGEST;
        String fitting = name.codePointCount(0, name.length()) > most
                ? name.substring(0, name.offsetByCodePoints(0, most))
                : name;
        return new StateTemplate(fitting, json);
    }
}
