package dev.statewright.app.inspector;

import java.util.Optional;

/** A control that text is typed into, and that keeps what was not taken. */
interface TypedInput {

    /** What was typed and refused; empty while the control shows what the document says. */
    Optional<String> refused();

    /** Shows such an input again, with what is wrong with it. */
    void resume(String text);
}
