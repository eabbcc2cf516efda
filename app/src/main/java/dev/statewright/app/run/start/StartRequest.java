package dev.statewright.app.run.start;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.shell.ClockMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A user's wish to run the document as it is now, saved or not.
 *
 * @param input JSON text
 * @param executionName made up where absent
 * @param mock whose answers go before those of the workspace's functions
 * @param debugged whether it stops at breakpoints
 * @param answerers who answers states of these names, where that is not who answers usually
 */
public record StartRequest(
        AslDocument document,
        String input,
        Optional<String> executionName,
        ClockMode clock,
        Optional<MockChoice> mock,
        boolean debugged,
        Map<String, Answerer> answerers) {

    /** One whose tasks are answered as usual. */
    public StartRequest(
            AslDocument document,
            String input,
            Optional<String> executionName,
            ClockMode clock,
            Optional<MockChoice> mock,
            boolean debugged) {
        this(document, input, executionName, clock, mock, debugged, Map.of());
    }

    /** The names of the states that somebody answers. */
    public Set<String> answeredBy(Answerer wanted) {
        return answerers.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

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
