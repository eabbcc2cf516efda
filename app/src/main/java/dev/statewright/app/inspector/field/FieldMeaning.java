package dev.statewright.app.inspector.field;

import dev.statewright.app.words.Words;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The text that says what a field means, told by its way from its state: {@code Retry/0/IntervalSeconds} is {@code help.Retry.IntervalSeconds},
 * and what has the same meaning everywhere has only its own name.
 */
public final class FieldMeaning {

    private static final Set<String> JOINS = Set.of("And", "Or", "Not");
    private static final Set<String> OF_ACTIONS = Set.of("Parameters", "Arguments");

    private FieldMeaning() {}

    /**
     * The sentences on a field.
     *
     * @param within the way from the state or the workflow to the field
     * @param type the state's type; {@code Workflow} for the workflow itself
     */
    public static Optional<String> of(SyntaxPath within, String type) {
        List<String> names = names(within);
        if (names.isEmpty()) {
            return Optional.of(Words.text("help.name"));
        }
        return candidates(names, type)
                .map(key -> "help." + key)
                .filter(Words::has)
                .findFirst()
                .map(Words::text);
    }

    private static Stream<String> candidates(List<String> names, String type) {
        String all = String.join(".", names);
        List<String> keys = new ArrayList<>(List.of(type + "." + all, all));
        String last = names.getLast();
        if (names.size() > 1 && ComparisonOperators.all().contains(last)) {
            keys.add("operator");
        }
        if (names.size() > 1 && OF_ACTIONS.contains(names.getFirst())) {
            keys.add("parameter");
        } else {
            keys.add(names.get(Math.max(0, names.size() - 2)) + "." + last);
            keys.add(last);
        }
        return keys.stream();
    }

    /** Without indexes, and without what only joins conditions; a parameter from a path means the same as one that is written. */
    private static List<String> names(SyntaxPath within) {
        return within.steps().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(name -> !JOINS.contains(name))
                .map(name -> ParameterSource.nameOf(name, false))
                .toList();
    }
}
