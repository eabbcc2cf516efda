package dev.statewright.app.run.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.run.live.ShownRun;
import dev.statewright.model.text.Position;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.past.RecordedMocks;
import dev.statewright.runtime.scenario.Departure;
import dev.statewright.runtime.scenario.Expectation;
import dev.statewright.runtime.scenario.Scenario;
import dev.statewright.runtime.scenario.ScenarioResult;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.shell.ClockMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes scenarios of runs: the same input, every task answers as it did, and all that came of it is expected again. */
final class RecordedScenario {

    private static final Map<EventType, ExecutionStatus> ENDS = Map.of(
            EventType.EXECUTION_SUCCEEDED, ExecutionStatus.SUCCEEDED,
            EventType.EXECUTION_FAILED, ExecutionStatus.FAILED,
            EventType.EXECUTION_TIMED_OUT, ExecutionStatus.TIMED_OUT,
            EventType.EXECUTION_ABORTED, ExecutionStatus.ABORTED);

    private RecordedScenario() {}

    /** Empty where the run has not ended by itself: what it would come to is not known. Runs of the past are made again in virtual time. */
    static Optional<Scenario> of(String name, ShownRun run, List<HistoryEvent> events, Optional<MachineType> type) {
        return expectation(events)
                .map(expected -> new Scenario(
                        name,
                        new Position(1, 1),
                        run.input(),
                        Optional.empty(),
                        RecordedMocks.of(events),
                        run.clock().orElse(ClockMode.VIRTUAL),
                        type,
                        expected));
    }

    /** What a run that ended by itself came to. */
    static Optional<Expectation> expectation(List<HistoryEvent> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        HistoryEvent last = events.getLast();
        return Optional.ofNullable(ENDS.get(last.type()))
                .filter(status -> status != ExecutionStatus.ABORTED)
                .map(status -> Expectation.exactly(
                        status, last.output().flatMap(RecordedScenario::json), last.error(), Departure.path(events)));
    }

    /** The same without its output, which is another one every time where times or random numbers are in it. */
    static Scenario withoutOutput(Scenario scenario) {
        Expectation expected = scenario.expected();
        return new Scenario(
                scenario.name(),
                scenario.at(),
                scenario.input(),
                scenario.testCase(),
                scenario.mocks(),
                scenario.clock(),
                scenario.type(),
                new Expectation(
                        expected.status(),
                        Optional.empty(),
                        Optional.empty(),
                        expected.error(),
                        expected.cause(),
                        expected.causeContains(),
                        expected.path(),
                        expected.pathContains()));
    }

    /** Whether a scenario went as expected but for its output. */
    static boolean differsInOutputAlone(ScenarioResult result) {
        return !result.passed()
                && result.differences().stream().allMatch(each -> each.startsWith("output: "))
                && result.scenario().expected().output().isPresent();
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(Json.read(text));
        } catch (com.fasterxml.jackson.core.JsonProcessingException truncated) {
            return Optional.empty();
        }
    }
}
