package dev.statewright.app.breakpoint;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.DocumentChange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The breakpoints of one workflow: at most one for each state, and a condition for all of them. They go with their states when these get
 * other names.
 */
public final class Breakpoints {

    private final ReadOnlyObjectWrapper<Map<StatePath, StateBreakpoint>> all =
            new ReadOnlyObjectWrapper<>(this, "all", Map.of());

    private final ReadOnlyObjectWrapper<Optional<String>> condition =
            new ReadOnlyObjectWrapper<>(this, "condition", Optional.empty());

    /** By state, in the order in which they were set. Not to be modified. */
    public ReadOnlyObjectProperty<Map<StatePath, StateBreakpoint>> allProperty() {
        return all.getReadOnlyProperty();
    }

    public Map<StatePath, StateBreakpoint> all() {
        return all.get();
    }

    public Optional<StateBreakpoint> at(StatePath state) {
        return Optional.ofNullable(all.get().get(state));
    }

    /** JSONata under which runs stop before any state. */
    public ReadOnlyObjectProperty<Optional<String>> conditionProperty() {
        return condition.getReadOnlyProperty();
    }

    /** @param wanted JSONata; empty for none */
    public void stopWhere(Optional<String> wanted) {
        condition.set(wanted);
    }

    /** All of it as it is now. */
    public BreakpointSet set() {
        return new BreakpointSet(List.copyOf(all.get().values()), condition.get());
    }

    /** Sets one before the state, or takes away what is there. */
    public void toggle(StatePath state) {
        if (all.get().containsKey(state)) {
            remove(state);
        } else {
            set(StateBreakpoint.before(state));
        }
    }

    /** In place of what is there at its state; an empty one takes it away. */
    public void set(StateBreakpoint wanted) {
        change(known -> {
            known.remove(wanted.state());
            if (!wanted.isEmpty()) {
                known.put(wanted.state(), wanted);
            }
        });
    }

    /** These, in place of all that were there. */
    public void setAll(BreakpointSet wanted) {
        Map<StatePath, StateBreakpoint> fresh = new LinkedHashMap<>();
        wanted.states().forEach(each -> fresh.put(each.state(), each));
        all.set(Collections.unmodifiableMap(fresh));
        condition.set(wanted.condition());
    }

    public void remove(StatePath state) {
        change(known -> known.remove(state));
    }

    /** Those of states that are gone go, too; those of states that got another name follow them. */
    public void follow(DocumentChange change) {
        StateMachine after = change.after().machine();
        if (all.get().keySet().stream().allMatch(path -> after.state(path).isPresent())) {
            return;
        }
        List<StatePath> before = paths(change.before().machine());
        List<StatePath> now = paths(after);
        Map<StatePath, StateBreakpoint> moved = new LinkedHashMap<>();
        all.get().forEach((path, breakpoint) -> {
            if (after.state(path).isPresent()) {
                moved.put(path, breakpoint);
            } else if (before.size() == now.size() && before.contains(path)) {
                // as many states in the same order: this one has another name, or one around it has
                StatePath renamed = now.get(before.indexOf(path));
                if (!before.contains(renamed)) {
                    moved.put(renamed, breakpoint.at(renamed));
                }
            }
        });
        all.set(Collections.unmodifiableMap(moved));
    }

    private static List<StatePath> paths(StateMachine machine) {
        return machine.states().stream().map(State::path).toList();
    }

    private void change(Consumer<Map<StatePath, StateBreakpoint>> change) {
        Map<StatePath, StateBreakpoint> known = new LinkedHashMap<>(all.get());
        change.accept(known);
        all.set(Collections.unmodifiableMap(known));
    }
}
