package dev.statewright.app.file;

import dev.statewright.model.workspace.WorkflowEntry;
import java.nio.file.Path;

/** The other windows: a document that is open in one of them is shown there, not opened a second time. */
public interface Neighbours {

    /** There are no others. */
    Neighbours NONE = new Neighbours() {
        @Override
        public boolean show(Path file) {
            return false;
        }

        @Override
        public boolean show(WorkflowEntry workflow) {
            return false;
        }
    };

    /** Brings the window to the front that has the file open. @return whether there is one */
    boolean show(Path file);

    boolean show(WorkflowEntry workflow);
}
