package dev.statewright.app.session;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.CommandStack;
import dev.statewright.renderer.position.Positions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cards moved by hand, as steps among those of the document: each knows behind which of them it came, and is undone before that one.
 */
final class HandPlacing {

    /** One move. @param behind the stack's latest step at that time */
    private record Step(Object behind, Set<StatePath> moved, Positions before, Positions now) {}

    private final CommandStack stack;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    HandPlacing(CommandStack stack) {
        this.stack = stack;
    }

    /** @param moved states whose next move, if nothing else comes between, is the same step; none for a step by itself */
    void add(Set<StatePath> moved, Positions before, Positions now) {
        // what is typed from now on is a step behind this one
        stack.endStep();
        Object behind = stack.latest();
        Step last = done.peek();
        boolean continues = last != null
                && last.behind() == behind
                && !moved.isEmpty()
                && last.moved().equals(moved);
        done.push(new Step(behind, moved, continues ? done.pop().before() : before, now));
        undone.clear();
    }

    /** Something else has been done: what was undone cannot come back. */
    void forgetUndone() {
        undone.clear();
    }

    boolean isNextToUndo() {
        return !done.isEmpty() && done.peek().behind() == stack.latest();
    }

    boolean isNextToRedo() {
        return !undone.isEmpty() && undone.peek().behind() == stack.latest();
    }

    void undo(Consumer<Positions> place) {
        Step step = done.pop();
        undone.push(step);
        place.accept(step.before());
    }

    void redo(Consumer<Positions> place) {
        Step step = undone.pop();
        // it is over: the next move is a step of its own
        done.push(new Step(step.behind(), Set.of(), step.before(), step.now()));
        place.accept(step.now());
    }
}
