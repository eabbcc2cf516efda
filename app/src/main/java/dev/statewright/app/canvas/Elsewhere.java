package dev.statewright.app.canvas;

import dev.statewright.model.workspace.WorkflowEntry;

/** Where the canvas leads to outside of itself. */
public interface Elsewhere {

    /** Brings the text into sight. */
    void showCode();

    /** Opens another workflow of the workspace. */
    void open(WorkflowEntry workflow);
}
