package dev.statewright.app.inspector.field;

import java.util.Optional;

/** Takes what the user entered to the document, by exactly one command. */
@FunctionalInterface
public interface Commit {

    /** @return what is wrong with the input, as a sentence; then nothing has changed */
    Optional<String> commit(String input);

    /**
     * What the user can insist on: takes the input as text although the field wants something else, since a definition that is being
     * written may say what it cannot mean yet. Absent where the field cannot hold text.
     */
    default Optional<Commit> anyway() {
        return Optional.empty();
    }

    /** This commit, and one for input that it refuses. */
    default Commit orAnyway(Commit insisted) {
        Commit strict = this;
        return new Commit() {
            @Override
            public Optional<String> commit(String input) {
                return strict.commit(input);
            }

            @Override
            public Optional<Commit> anyway() {
                return Optional.of(insisted);
            }
        };
    }
}
