package dev.statewright.model.completion.expression;

import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.asl.UnknownState;
import dev.statewright.model.asl.WaitState;
import dev.statewright.model.completion.expression.ExpressionSite.Dollar;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells for a place of a definition what is written there, and what it can look at. Developer guide, "Processing input and output". */
public final class ExpressionSites {

    /** Fields of a state that are no expressions, whatever stands in them. */
    private static final Set<String> PLAIN =
            Set.of("Type", "Comment", "QueryLanguage", "Resource", "Label", "Retry", "Result", "End");

    private static final Set<Object> TEMPLATES = Set.of(
            "Parameters",
            "ResultSelector",
            "ItemSelector",
            "Assign",
            "Credentials",
            "BatchInput",
            "Arguments",
            "Output");

    private ExpressionSites() {}

    /**
     * The place of a value.
     *
     * @param value the way to a string of the definition, whether it is there yet or not
     * @return absent where no expression can stand
     */
    public static Optional<ExpressionSite> at(StateMachine machine, SyntaxPath value) {
        return owner(machine, value).flatMap(state -> at(state, steps(state, value)));
    }

    /**
     * The place of a value within a state.
     *
     * @param steps the way from the state's object: {@code Parameters, name.$}
     */
    public static Optional<ExpressionSite> at(State state, List<Object> steps) {
        if (steps.isEmpty() || !(steps.getFirst() instanceof String field)) {
            return Optional.empty();
        }
        String key = steps.getLast() instanceof String last ? last : "";
        if (key.equals("Next") || field.equals("Default")) {
            return Optional.of(new ExpressionSite(state.path(), ExpressionKind.STATE_NAME, Dollar.INPUT));
        }
        if (PLAIN.contains(field) || key.equals("Comment") && !isTemplate(steps) || isErrorName(steps)) {
            return Optional.empty();
        }
        Dollar dollar = dollar(state, field, steps);
        if (state.common().language() == QueryLanguage.JSONATA) {
            return Optional.of(new ExpressionSite(state.path(), ExpressionKind.JSONATA, dollar));
        }
        return kind(field, key, steps).map(kind -> new ExpressionSite(state.path(), kind, dollar));
    }

    private static Optional<ExpressionKind> kind(String field, String key, List<Object> steps) {
        if (isTemplate(steps)) {
            return key.endsWith(".$") ? Optional.of(ExpressionKind.PATH_OR_INTRINSIC) : Optional.empty();
        }
        if (key.equals("ResultPath")) {
            return Optional.of(ExpressionKind.REFERENCE_PATH);
        }
        if (field.equals("ErrorPath") || field.equals("CausePath")) {
            return Optional.of(ExpressionKind.PATH_OR_INTRINSIC);
        }
        return key.equals("Variable") || key.endsWith("Path") ? Optional.of(ExpressionKind.PATH) : Optional.empty();
    }

    /** Whether the value stands inside a payload template. */
    private static boolean isTemplate(List<Object> steps) {
        return steps.size() > 1 && steps.subList(0, steps.size() - 1).stream().anyMatch(TEMPLATES::contains);
    }

    private static boolean isErrorName(List<Object> steps) {
        return steps.size() > 2 && "ErrorEquals".equals(steps.get(2));
    }

    private static Dollar dollar(State state, String field, List<Object> steps) {
        return switch (field) {
            case "InputPath", "ResultPath" -> Dollar.INPUT;
            case "OutputPath" -> Dollar.COMBINED;
            case "ResultSelector" -> Dollar.RESULT;
            case "Assign", "Output" -> hasResult(state) ? Dollar.RESULT : Dollar.EFFECTIVE_INPUT;
            case "ItemSelector" -> Dollar.ITEM;
            // of older definitions
            case "Parameters" -> state instanceof MapState ? Dollar.ITEM : Dollar.EFFECTIVE_INPUT;
            case "Catch" -> steps.size() > 2 && "ResultPath".equals(steps.get(2)) ? Dollar.INPUT : Dollar.ERROR_OUTPUT;
            default -> Dollar.EFFECTIVE_INPUT;
        };
    }

    private static boolean hasResult(State state) {
        return switch (state) {
            case TaskState _, ParallelState _, MapState _ -> true;
            case PassState pass -> pass.common().language() == QueryLanguage.JSON_PATH;
            case ChoiceState _, WaitState _, SucceedState _, FailState _, UnknownState _ -> false;
        };
    }

    /** The innermost state that the way leads into. */
    private static Optional<State> owner(StateMachine machine, SyntaxPath value) {
        List<Object> steps = value.steps();
        ScopePath scope = ScopePath.ROOT;
        Optional<State> owner = Optional.empty();
        int at = 0;
        while (at + 1 < steps.size() && "States".equals(steps.get(at)) && steps.get(at + 1) instanceof String name) {
            owner = machine.state(new StatePath(scope, name));
            at += 2;
            int inner = innerScope(steps, at);
            if (inner < 0) {
                break;
            }
            at = inner;
            scope = new ScopePath(new SyntaxPath(steps.subList(0, at)));
        }
        return owner;
    }

    /** Where the steps behind a scope's own begin, if they lead into one and a state of it; -1 otherwise. */
    private static int innerScope(List<Object> steps, int at) {
        if (at + 2 < steps.size() && "Branches".equals(steps.get(at)) && "States".equals(steps.get(at + 2))) {
            return at + 2;
        }
        boolean processor = at + 1 < steps.size()
                && ("ItemProcessor".equals(steps.get(at)) || "Iterator".equals(steps.get(at)))
                && "States".equals(steps.get(at + 1));
        return processor ? at + 1 : -1;
    }

    private static List<Object> steps(State state, SyntaxPath value) {
        return value.steps()
                .subList(state.path().syntax().steps().size(), value.steps().size());
    }
}
