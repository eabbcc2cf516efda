package dev.statewright.runtime.scenario;

import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of a workflow was gone through. Immutable. */
public record Coverage(Set<Item> covered) {
    public static final Coverage NONE = new Coverage(Set.of());

    public Coverage {
        covered = Set.copyOf(covered);
    }

    /** Something of a workflow that can be gone through. */
    public sealed interface Item {
        /** A state that was entered. */
        record OfState(StatePath state) implements Item {}

        /** A way from one state to another, or to a scope's end. Choice rules and catchers are transitions of their kind. */
        record OfTransition(Transition transition) implements Item {}

        /** A retrier, by its position, that had the state tried again. */
        record OfRetrier(StatePath state, int index) implements Item {}
    }

    /** How much of one kind. */
    public record Share(Kind kind, int covered, int total, List<Item> missing) {
        public Share {
            missing = List.copyOf(missing);
        }
    }

    /** What is counted together. */
    public enum Kind {
        STATES,
        TRANSITIONS,
        RULES,
        CATCHERS,
        RETRIERS
    }

    /** With what another one covers. */
    public Coverage and(Coverage other) {
        Set<Item> all = new HashSet<>(covered);
        all.addAll(other.covered);
        return new Coverage(all);
    }

    /** Everything of a workflow that can be gone through, in the document's order. */
    public static Set<Item> all(StateMachine machine) {
        Set<Item> items = new LinkedHashSet<>();
        collect(machine.scope(), items);
        return items;
    }

    private static void collect(Scope scope, Set<Item> items) {
        if (scope.startAt().isPresent()) {
            items.add(new Item.OfTransition(Transition.start(scope.path())));
        }
        for (State state : scope.states()) {
            items.add(new Item.OfState(state.path()));
            if (state instanceof ChoiceState choice) {
                for (int i = 0; i < choice.rules().size(); i++) {
                    items.add(new Item.OfTransition(Transition.choice(state.path(), i)));
                }
                if (choice.defaultNext().isPresent()) {
                    items.add(new Item.OfTransition(Transition.defaultOf(state.path())));
                }
            } else if (state.common().successor() instanceof Successor.Next
                    || state.common().successor() instanceof Successor.End) {
                items.add(new Item.OfTransition(Transition.next(state.path())));
            }
            for (int i = 0; i < state.catchers().size(); i++) {
                items.add(new Item.OfTransition(Transition.caught(state.path(), i)));
            }
            for (int i = 0; i < state.retriers().size(); i++) {
                items.add(new Item.OfRetrier(state.path(), i));
            }
            state.scopes().forEach(inner -> collect(inner, items));
        }
    }

    /** How much of each kind is covered. */
    public List<Share> of(StateMachine machine) {
        Set<Item> all = all(machine);
        List<Share> shares = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Item> items = all.stream().filter(item -> kindOf(item) == kind).toList();
            List<Item> missing =
                    items.stream().filter(item -> !covered.contains(item)).toList();
            shares.add(new Share(kind, items.size() - missing.size(), items.size(), missing));
        }
        return shares;
    }

    /** What an item is counted with. */
    public static Kind kindOf(Item item) {
        return switch (item) {
            case Item.OfState _ -> Kind.STATES;
            case Item.OfRetrier _ -> Kind.RETRIERS;
            case Item.OfTransition(Transition transition) ->
                switch (transition.kind()) {
                    case START, NEXT -> Kind.TRANSITIONS;
                    case CHOICE, DEFAULT -> Kind.RULES;
                    case CATCH -> Kind.CATCHERS;
                };
        };
    }
}
