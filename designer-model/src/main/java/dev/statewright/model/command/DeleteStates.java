package dev.statewright.model.command;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.behavior.HealFlow;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.text.TextChange;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Deletes states, with everything inside them. The flow heals: what led to them leads to what came after them. */
public record DeleteStates(List<StatePath> states) implements Command {

    public DeleteStates {
        states = List.copyOf(states);
    }

    @Override
    public String nameKey() {
        return states.size() == 1 ? "command.delete-state" : "command.delete-states";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        states.forEach(state -> Present.state(document, state));
        Set<StatePath> all = Set.copyOf(states);
        Set<StatePath> leaving = new LinkedHashSet<>(states);
        leaving.removeIf(state -> isInsideAnother(state, all));
        Map<ScopePath, Set<String>> byScope = new LinkedHashMap<>();
        leaving.forEach(state ->
                byScope.computeIfAbsent(state.scope(), scope -> new TreeSet<>()).add(state.name()));
        DocumentEdits edits = DocumentEdits.of(document.tree());
        TextChange change = HealFlow.around(document.tree(), document.machine(), leaving);
        for (var scope : byScope.entrySet()) {
            change = change.and(edits.removeAll(scope.getKey().syntax().then("States"), scope.getValue()));
        }
        return new Edit(change, List.of());
    }

    private static boolean isInsideAnother(StatePath state, Set<StatePath> others) {
        ScopePath scope = state.scope();
        while (!scope.isRoot()) {
            if (others.contains(scope.owner())) {
                return true;
            }
            scope = scope.owner().scope();
        }
        return false;
    }
}
