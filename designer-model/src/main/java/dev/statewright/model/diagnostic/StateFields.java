package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.StateType;
import java.util.Arrays;
import java.util.Set;

/** Which fields the types of states have. */
public final class StateFields {

    private StateFields() {}

    /** Whether a state of that type may have a field, by that language's rules. A field that ASL does not know belongs to all. */
    public static boolean fits(String field, StateType type, QueryLanguage language) {
        return type == StateType.UNKNOWN
                || StateShapes.of(type).names(language).contains(field)
                || Arrays.stream(StateType.values()).noneMatch(other -> isOf(field, other));
    }

    private static boolean isOf(String field, StateType type) {
        return type != StateType.UNKNOWN
                && Arrays.stream(QueryLanguage.values())
                        .map(StateShapes.of(type)::names)
                        .anyMatch((Set<String> names) -> names.contains(field));
    }
}
