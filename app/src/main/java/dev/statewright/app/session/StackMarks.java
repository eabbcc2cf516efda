package dev.statewright.app.session;

import dev.statewright.model.command.CommandStack;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What a command stack tells the window: whether there is something to save, to undo and to redo. */
final class StackMarks {

    final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty");
    final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final CommandStack stack;

    StackMarks(CommandStack stack) {
        this.stack = stack;
    }

    /** To be called after whatever the stack did. */
    void update() {
        dirty.set(stack.isDirty());
        canUndo.set(stack.canUndo());
        canRedo.set(stack.canRedo());
    }
}
