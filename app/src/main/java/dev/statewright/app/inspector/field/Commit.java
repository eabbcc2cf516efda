package dev.statewright.app.inspector.field;

import java.util.Optional;

/** Takes what the user entered to the document, by exactly one command. */
@FunctionalInterface
public interface Commit {

    /** @return what is wrong with the input, as a sentence; then nothing has changed */
    Optional<String> commit(String input);
}
