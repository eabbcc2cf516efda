package dev.statewright.app.studio;

import dev.statewright.app.session.DocumentSession;

/** Opens further windows. */
public interface WindowOpener {

    /** There is one window, and no other can be opened. */
    WindowOpener NONE = new WindowOpener() {
        @Override
        public void openWindow() {}

        @Override
        public void moveOut(DocumentSession session) {}
    };

    /** Opens a window with a new workflow. */
    void openWindow();

    /** Gives a document a window of its own. */
    void moveOut(DocumentSession session);
}
