package dev.statewright.app.run.start;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.shell.ClockMode;
import java.util.Optional;

/**
 * A user's wish to run the document as it is now, saved or not.
 *
 * @param input JSON text
 * @param executionName made up where absent
 * @param mock whose answers go before those of the workspace's functions
 * @param debugged whether it stops at breakpoints
 */
public record StartRequest(
        AslDocument document,
        String input,
        Optional<String> executionName,
        ClockMode clock,
        Optional<MockChoice> mock,
        boolean debugged) {

    /** One that stops nowhere. */
    public StartRequest(
            AslDocument document,
            String input,
            Optional<String> executionName,
            ClockMode clock,
            Optional<MockChoice> mock) {
        this(document, input, executionName, clock, mock, false);
    }
}
