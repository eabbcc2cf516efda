package dev.statewright.app.run.mock;

import dev.statewright.app.words.Words;
import javafx.util.StringConverter;

/** How a mock answers, in words: whether it fails. */
final class AnswerKind extends StringConverter<Boolean> {

    @Override
    public String toString(Boolean fails) {
        return fails == null ? "" : Words.text(fails ? "mocks.kind-error" : "mocks.kind-output");
    }

    @Override
    public Boolean fromString(String text) {
        throw new UnsupportedOperationException("The list is not typed into");
    }
}
