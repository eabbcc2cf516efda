package dev.statewright.app.run.scenario;

import dev.statewright.app.words.Words;
import dev.statewright.runtime.shell.ClockMode;
import javafx.util.StringConverter;

/** Clocks as the start panel calls them. */
final class ClockName extends StringConverter<ClockMode> {

    @Override
    public String toString(ClockMode clock) {
        return switch (clock) {
            case null -> "";
            case VIRTUAL, BY_HAND -> Words.text("run.clock-virtual");
            case REAL -> Words.text("run.clock-real");
            case SCALED -> Words.text("run.clock-scaled");
        };
    }

    @Override
    public ClockMode fromString(String name) {
        throw new UnsupportedOperationException("Clocks are chosen, not typed.");
    }
}
