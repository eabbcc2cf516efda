package dev.statewright.model.grouping;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * States of one scope that belong together.
 *
 * @param scope where they live
 * @param names in the document's order
 */
record Selection(Scope scope, List<String> names) {

    Selection {
        names = List.copyOf(names);
    }

    /**
     * @throws CommandRejected where they are not there, not in one scope, or in a text that cannot be read
     */
    static Selection of(AslDocument document, List<StatePath> states) {
        requireReadable(document);
        if (states.isEmpty()) {
            throw new CommandRejected("Select at least one state first.");
        }
        for (StatePath state : states) {
            if (document.machine().state(state).isEmpty()) {
                throw new CommandRejected("There is no state named \"" + state.name() + "\" any more.");
            }
        }
        ScopePath path = states.getFirst().scope();
        for (StatePath state : states) {
            if (!state.scope().equals(path)) {
                throw new CommandRejected("\"" + states.getFirst().name() + "\" and \"" + state.name()
                        + "\" are not on one level. Select states of the same level only.");
            }
        }
        Set<String> wanted = states.stream().map(StatePath::name).collect(Collectors.toSet());
        Scope scope = document.machine().scope(path).orElseThrow();
        List<String> names = scope.states().stream()
                .map(State::name)
                .filter(wanted::contains)
                .toList();
        return new Selection(scope, names);
    }

    /** What moves text from one place to another must know where every place is. */
    static void requireReadable(AslDocument document) {
        if (!document.tree().errors().isEmpty()) {
            SyntaxError first = document.tree().errors().getFirst();
            int line = document.tree().positionOf(first.range().start()).line();
            throw new CommandRejected(
                    "This cannot be done while the code has errors. Line " + line + ": " + first.message() + ".");
        }
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    List<State> states() {
        return names.stream().map(name -> scope.state(name).orElseThrow()).toList();
    }

    /** Every name once, for looking up. */
    Set<String> set() {
        return new HashSet<>(names);
    }
}
