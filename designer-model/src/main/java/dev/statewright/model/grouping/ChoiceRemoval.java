package dev.statewright.model.grouping;

import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.behavior.Redirection;
import dev.statewright.model.behavior.ScopeText;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.Edit;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.text.TextChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a Choice state away that has one way: all its rules and its default lead to one state, or one rule leads to states that the
 * default passes by. What led to the Choice leads to that way.
 */
final class ChoiceRemoval {

    private final AslDocument document;
    private final ChoiceState choice;
    private final Scope scope;

    ChoiceRemoval(AslDocument document, ChoiceState choice) {
        this.document = document;
        this.choice = choice;
        this.scope = document.machine().scope(choice.path().scope()).orElseThrow();
    }

    Edit edit() {
        String target = target();
        List<String> leaving = new ArrayList<>(List.of(choice.name()));
        choice.defaultNext().filter(name -> isOnlyForDefault(name, target)).ifPresent(leaving::add);
        Redirection redirection = new Redirection(document.tree());
        List<TextChange> changes = new ArrayList<>();
        for (var way : Ways.of(scope).entrySet()) {
            boolean ofChoice = way.getKey().from().equals(Optional.of(choice.name()));
            if (!ofChoice && way.getValue().equals(new Successor.Next(choice.name()))) {
                changes.add(redirection.of(way.getKey(), new Successor.Next(target)));
            }
        }
        changes.add(DocumentEdits.of(document.tree()).removeAll(new ScopeText(scope.path()).states(), leaving));
        return new Edit(TextChange.all(changes), List.of(new StatePath(scope.path(), target)));
    }

    private String target() {
        List<String> targets =
                Ways.onward(choice).stream().filter(this::isOther).distinct().toList();
        List<String> ruled = choice.rules().stream()
                .flatMap(rule -> rule.next().stream())
                .filter(this::isOther)
                .distinct()
                .toList();
        if (targets.size() == 1) {
            return targets.getFirst();
        }
        if (ruled.size() == 1 && choice.defaultNext().isPresent()) {
            String rest = choice.defaultNext().get();
            if (reaches(ruled.getFirst(), rest) || isOnlyForDefault(rest, ruled.getFirst())) {
                return ruled.getFirst();
            }
        }
        throw new CommandRejected(
                targets.isEmpty()
                        ? "\"" + choice.name() + "\" leads to no state that could take its place. Delete it instead."
                        : "\"" + choice.name() + "\" leads to \"" + targets.get(0) + "\" and to \"" + targets.get(1)
                                + "\"; a Choice with one way only can be unwrapped.");
    }

    private boolean isOther(String name) {
        return !name.equals(choice.name()) && scope.state(name).isPresent();
    }

    /** Whether nothing but the default leads to a Succeed state: it is there for this Choice alone. */
    private boolean isOnlyForDefault(String name, String target) {
        long leading = Ways.of(scope).values().stream()
                .filter(new Successor.Next(name)::equals)
                .count();
        boolean succeeds = scope.state(name)
                .filter(state -> state.type() == StateType.SUCCEED)
                .isPresent();
        return !name.equals(target) && succeeds && leading == 1;
    }

    private boolean reaches(String from, String to) {
        Set<String> seen = new HashSet<>(Set.of(choice.name()));
        Deque<String> left = new ArrayDeque<>(List.of(from));
        while (!left.isEmpty()) {
            String name = left.poll();
            if (name.equals(to)) {
                return true;
            }
            if (seen.add(name)) {
                scope.state(name).ifPresent(state -> left.addAll(Ways.onward(state)));
            }
        }
        return false;
    }
}
