package dev.statewright.model.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;

/** Grants as few statements: what has the same resources stands together, and so do resources of which the same is allowed. */
record PolicyStatements(List<Statement> statements) {

    /**
     * A statement of a policy.
     *
     * @param actions sorted
     * @param resources sorted
     */
    record Statement(
            List<String> actions,
            List<String> resources,
            SequencedMap<String, SequencedMap<String, String>> conditions) {}

    /** What makes actions stand together. */
    private record Key(Object resources, Object conditions) {}

    static PolicyStatements of(List<Grant> grants) {
        SequencedMap<Key, SequencedSet<String>> resourcesOf = new LinkedHashMap<>();
        for (Grant grant : grants) {
            resourcesOf
                    .computeIfAbsent(new Key(grant.action(), grant.conditions()), _ -> new TreeSet<>())
                    .add(grant.resource());
        }
        SequencedMap<Key, SequencedSet<String>> actionsOf = new LinkedHashMap<>();
        resourcesOf.forEach((key, resources) -> actionsOf
                .computeIfAbsent(new Key(narrowest(resources), key.conditions()), _ -> new TreeSet<>())
                .add((String) key.resources()));
        List<Statement> statements = new ArrayList<>();
        actionsOf.forEach((key, actions) -> statements.add(statement(key, actions)));
        return new PolicyStatements(statements);
    }

    /** All is all; what else is named beside it says nothing. */
    private static List<String> narrowest(SequencedSet<String> resources) {
        return resources.contains(Grant.ANY) ? List.of(Grant.ANY) : List.copyOf(resources);
    }

    @SuppressWarnings("unchecked")
    private static Statement statement(Key key, SequencedSet<String> actions) {
        return new Statement(List.copyOf(actions), (List<String>) key.resources(), (SequencedMap<
                        String, SequencedMap<String, String>>)
                key.conditions());
    }
}
