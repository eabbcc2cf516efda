package dev.statewright.model.completion;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Grammar;
import dev.statewright.model.diagnostic.Grammar.Expected;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a text names its states: the key of the state itself, and StartAt, Next and Default. */
public final class StateReferences {

    private static final Set<String> LEADING = Set.of("Next", "Default", "StartAt");

    private StateReferences() {}

    /** The state that a caret stands on: on its key, or on a name that leads to it. A name that leads nowhere has none. */
    public static Optional<StatePath> at(AslDocument document, int offset) {
        SyntaxTree tree = document.tree();
        SyntaxPath path = tree.pathAt(offset);
        if (path.isRoot()) {
            return Optional.empty();
        }
        boolean key = tree.member(path)
                .filter(member -> member.keyRange().touches(offset))
                .isPresent();
        return key
                ? stateOf(path).filter(state -> document.machine().state(state).isPresent())
                : named(document, path).map(State::path);
    }

    /** The key of a state, quotes included. */
    public static Optional<TextRange> definition(AslDocument document, StatePath state) {
        return document.tree().member(state.syntax()).map(SyntaxMember::keyRange);
    }

    /** Every place that names a state, its key first. */
    public static List<TextRange> usages(AslDocument document, StatePath state) {
        List<TextRange> found = new ArrayList<>();
        definition(document, state).ifPresent(found::add);
        document.tree().find(state.scope().syntax()).ifPresent(scope -> scope(scope, state.name(), found));
        return found;
    }

    private static void scope(SyntaxNode node, String name, List<TextRange> found) {
        if (!(node instanceof SyntaxObject scope)) {
            return;
        }
        for (SyntaxMember member : scope.members()) {
            if (member.key().equals("StartAt")) {
                leading(member, name, found);
            } else if (member.key().equals("States") && member.value().orElse(null) instanceof SyntaxObject states) {
                states.members().forEach(state -> state.value().ifPresent(value -> inState(value, name, found)));
            }
        }
    }

    private static void inState(SyntaxNode node, String name, List<TextRange> found) {
        if (!(node instanceof SyntaxObject state)) {
            return;
        }
        for (SyntaxMember member : state.members()) {
            switch (member.key()) {
                case "Next", "Default" -> leading(member, name, found);
                case "Choices", "Catch" -> {
                    if (member.value().orElse(null) instanceof SyntaxArray list) {
                        list.items().forEach(item -> inRule(item, name, found));
                    }
                }
                default -> {}
            }
        }
    }

    private static void inRule(SyntaxNode rule, String name, List<TextRange> found) {
        if (rule instanceof SyntaxObject object) {
            object.member("Next").ifPresent(next -> leading(next, name, found));
        }
    }

    private static void leading(SyntaxMember member, String name, List<TextRange> found) {
        if (member.value().orElse(null) instanceof SyntaxScalar scalar
                && scalar.value().equals(name)) {
            found.add(scalar.range());
        }
    }

    /** The state whose object or key a path leads to. */
    static Optional<StatePath> stateOf(SyntaxPath path) {
        List<Object> steps = path.steps();
        boolean state =
                steps.size() >= 2 && steps.get(steps.size() - 2).equals("States") && steps.getLast() instanceof String;
        return state
                ? Optional.of(new ScopePath(new SyntaxPath(steps.subList(0, steps.size() - 2)))
                        .state((String) steps.getLast()))
                : Optional.empty();
    }

    /** The state that the value at a path names. */
    static Optional<State> named(AslDocument document, SyntaxPath path) {
        if (path.isRoot()
                || !LEADING.contains(path.last())
                || !(document.tree().find(path).orElse(null) instanceof SyntaxScalar name)) {
            return Optional.empty();
        }
        List<Object> steps = path.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            SyntaxPath scope = new SyntaxPath(steps.subList(0, i));
            boolean inside = path.last().equals("StartAt") ? i == steps.size() - 1 : isScope(document.tree(), steps, i);
            if (inside) {
                return document.machine()
                        .scope(new ScopePath(scope))
                        .flatMap((Scope found) -> found.state(name.value()));
            }
        }
        return Optional.empty();
    }

    private static boolean isScope(SyntaxTree tree, List<Object> steps, int length) {
        return steps.get(length).equals("States")
                && Grammar.at(tree, new SyntaxPath(steps.subList(0, length + 1)))
                        .filter(grammar -> grammar.place() instanceof Expected.States)
                        .isPresent();
    }
}
