package dev.statewright.model.behavior;

import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.template.UniqueName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Gives states, also those inside others, names that nobody else has; what leads to them follows. */
public final class FreeNames {

    private final Set<String> taken;

    /** @param taken names that others have */
    public FreeNames(Set<String> taken) {
        this.taken = taken;
    }

    /** The states with free names, in the same format. */
    public AslDocument in(AslDocument pasted) {
        TreeEditor editor = new TreeEditor(pasted.tree());
        // names among the pasted ones are no free ones either
        Set<String> all = new HashSet<>(taken);
        all.addAll(UniqueName.takenIn(pasted.machine()));
        // one at a time: a path through a renamed state is another one afterwards
        for (Optional<Renaming> next = next(editor); next.isPresent(); next = next(editor)) {
            String name = UniqueName.of(next.get().name(), all);
            all.add(name);
            editor.apply(FollowRename.of(
                    editor.tree(), next.get().scope(), next.get().name(), name));
        }
        return AslDocument.of(editor.tree().text(), pasted.format());
    }

    private record Renaming(Scope scope, String name) {}

    private Optional<Renaming> next(TreeEditor editor) {
        StateMachine machine = AslReader.read(editor.tree());
        for (Scope scope : machine.scopes()) {
            for (State state : scope.states()) {
                if (taken.contains(state.name())) {
                    return Optional.of(new Renaming(scope, state.name()));
                }
            }
        }
        return Optional.empty();
    }
}
