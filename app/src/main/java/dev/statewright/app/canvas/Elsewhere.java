package dev.statewright.app.canvas;

import dev.statewright.model.cloud.CloudResource;
import dev.statewright.model.workspace.WorkflowEntry;

/** Where the canvas leads to outside of itself. */
public interface Elsewhere {

    /** Brings the text into sight. */
    void showCode();

    /** Brings the test of the selected state into sight. */
    void testState();

    /** Brings a table, a queue, a bus … of the workspace into sight. */
    void show(CloudResource resource);

    /** Opens another workflow of the workspace. */
    void open(WorkflowEntry workflow);
}
