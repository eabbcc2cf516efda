package dev.statewright.app.canvas;

import dev.statewright.model.workspace.WorkflowEntry;

/** Where the canvas leads to outside of itself. */
public interface Elsewhere {

    /** Brings the text into sight. */
    void showCode();

    /** Brings the test of the selected state into sight. */
    void testState();

    /** Opens another workflow of the workspace. */
    void open(WorkflowEntry workflow);
}
