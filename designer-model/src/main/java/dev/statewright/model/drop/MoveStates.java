package dev.statewright.model.drop;

import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.HealFlow;
import dev.statewright.model.behavior.Redirection;
import dev.statewright.model.behavior.ScopeText;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.Edit;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes several states out of the flow, which heals, and puts them somewhere else together. What leads from one of them to another
 * stays; where they are parts that do not hang together, each goes on with the next, in the order of the flow, and the last where the
 * target's transition went. States inside one that is moved come with it.
 */
public record MoveStates(List<StatePath> states, DropTarget target) implements Command {

    public MoveStates {
        states = List.copyOf(states);
    }

    @Override
    public String nameKey() {
        return "command.move-states";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        switch (DropRules.move(document, states, target)) {
            case Verdict.Allowed _ -> {}
            case Verdict.Forbidden forbidden -> throw new CommandRejected(forbidden.reason());
            case Verdict.NotConcerned _ ->
                throw new CommandRejected("The states cannot be moved there: it is their own place, or they are gone.");
        }
        List<StatePath> moved = MovedStates.outermost(document, states);
        List<MovedStates.Part> parts = MovedStates.parts(document, moved);
        DocumentEdits edits = DocumentEdits.of(document.tree());
        Map<StatePath, String> texts = new LinkedHashMap<>();
        moved.forEach(state -> texts.put(state, edits.rawText(state.syntax())));

        TreeEditor editor = new TreeEditor(document.tree());
        editor.apply(HealFlow.around(document.tree(), document.machine(), Set.copyOf(moved)));
        moved.stream()
                .collect(Collectors.groupingBy(StatePath::scope, LinkedHashMap::new, Collectors.toList()))
                .forEach((scope, leaving) -> editor.edit(left -> left.removeAll(
                        scope.syntax().then("States"),
                        leaving.stream().map(StatePath::name).toList())));
        Scope scope = AslReader.read(editor.tree()).scope(target.scope()).orElseThrow();
        Successor onward = open(Ways.of(scope).get(target.transition()));
        insert(editor, parts, texts);
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            goOn(
                    editor,
                    parts.get(i),
                    last ? onward : new Successor.Next(parts.get(i + 1).first().name()));
        }
        return new Edit(
                editor.change(),
                moved.stream().map(state -> target.scope().state(state.name())).toList());
    }

    private static Successor open(Successor onward) {
        boolean leadsNowhere = onward instanceof Successor.Unset || onward.equals(new Successor.Next(""));
        return leadsNowhere ? new Successor.End() : onward;
    }

    private void insert(TreeEditor editor, List<MovedStates.Part> parts, Map<StatePath, String> texts) {
        new ScopeText(target.scope()).prepare(editor);
        SyntaxPath all = new ScopeText(target.scope()).states();
        int at = target.transition()
                .from()
                .map(from -> DocumentEdits.of(editor.tree()).indexAfter(all, from))
                .orElse(0);
        for (MovedStates.Part part : parts) {
            for (StatePath state : part.states()) {
                int index = at++;
                editor.edit(edits -> edits.insertRaw(all, index, texts.get(state)));
            }
        }
        String first = parts.getFirst().first().name();
        editor.apply(new Redirection(editor.tree()).of(target.transition(), new Successor.Next(first)));
    }

    /** What leads out of a part: its usual way goes on, rules and catchers keep their targets while those are in the same scope. */
    private void goOn(TreeEditor editor, MovedStates.Part part, Successor onward) {
        Set<String> names = part.states().stream().map(StatePath::name).collect(Collectors.toSet());
        for (StatePath state : part.states()) {
            State now = AslReader.read(editor.tree())
                    .state(target.scope().state(state.name()))
                    .orElseThrow(() -> new CommandRejected(
                            "\"" + state.name() + "\" cannot be moved while the code has errors. Correct them first."));
            boolean fromOtherScope = !state.scope().equals(target.scope());
            Scope scope = AslReader.read(editor.tree()).scope(target.scope()).orElseThrow();
            Map<Transition, Successor> ways = Ways.of(scope);
            ways.keySet().removeIf(way -> !way.from().equals(Optional.of(state.name())));
            for (var way : ways.entrySet()) {
                boolean stays = way.getValue() instanceof Successor.Next(String to) && names.contains(to);
                if (stays) {
                    continue;
                }
                if (Ways.onwardTransition(now).filter(way.getKey()::equals).isPresent()) {
                    if (!isBranching(now, way.getValue(), names)) {
                        editor.apply(new Redirection(editor.tree()).of(way.getKey(), onward));
                    }
                } else if (fromOtherScope) {
                    editor.apply(new Redirection(editor.tree()).of(way.getKey(), new Successor.Unset()));
                }
            }
        }
    }

    /** A Choice that has no Default and goes on by a rule within the part needs none. */
    private static boolean isBranching(State state, Successor unset, Set<String> names) {
        return unset instanceof Successor.Unset
                && state instanceof ChoiceState choice
                && choice.rules().stream()
                        .anyMatch(rule -> rule.next().filter(names::contains).isPresent());
    }
}
