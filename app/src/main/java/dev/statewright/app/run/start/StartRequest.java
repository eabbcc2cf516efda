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
 */
public record StartRequest(
        AslDocument document,
        String input,
        Optional<String> executionName,
        ClockMode clock,
        Optional<MockChoice> mock) {}
