package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import dev.statewright.model.catalog.UnknownCall;
import java.util.List;
import java.util.stream.Collectors;

/** A Task calls a service, an action and a pattern that the catalogue has. Advice only: services get new actions. */
final class ActionAdvice implements StateRule {

    @Override
    public void check(StateSite state, Machine machine) {
        if (state.type() == StateType.TASK) {
            state.value("Resource")
                    .filter(value -> Checks.isString(value) && !Checks.isPlaceholder(value))
                    .flatMap(value -> UnknownCall.in(Checks.textOf(value)))
                    .ifPresent(unknown -> state.advise(Code.UNKNOWN_ACTION, message(unknown), "Resource"));
        }
    }

    private static String message(UnknownCall unknown) {
        return switch (unknown.part()) {
            case SERVICE -> "The catalogue has no service '" + unknown.name() + "'" + meant(unknown.known());
            case ACTION ->
                "The catalogue has no action '" + unknown.name() + "' of '" + unknown.whose() + "'"
                        + meant(unknown.known());
            case PATTERN ->
                "'" + unknown.whose() + "' has no pattern '." + unknown.name() + "', only "
                        + unknown.known().stream()
                                .map(pattern -> ", ." + pattern)
                                .collect(Collectors.joining("", "request and response", ""));
        };
    }

    private static String meant(List<String> near) {
        return near.isEmpty() ? "" : "; '" + String.join("' or '", near) + "' may be meant";
    }
}
