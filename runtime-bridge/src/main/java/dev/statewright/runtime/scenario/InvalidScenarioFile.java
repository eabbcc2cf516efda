package dev.statewright.runtime.scenario;

import dev.statewright.model.text.Position;
import java.nio.file.Path;

/** A file of scenarios cannot be used. The message is {@code FILE:LINE:COLUMN: SENTENCE}. */
public final class InvalidScenarioFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidScenarioFile(Path file, Position at, String sentence) {
        super(file + ":" + at + ": " + sentence, null, false, false);
    }
}
