package dev.statewright.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.file.WritableFolder;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.HistoryJson;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.journal.JournalFile;
import dev.statewright.runtime.mock.MockBackend;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.plan.ExecutionPlan;
import dev.statewright.runtime.plan.InvalidDefinition;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.shell.ExecutionShell;
import dev.statewright.runtime.task.TaskBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays recordings of AWS Step Functions, event by event. They lie beside the project, not in it. */
class ConformanceTest {
    /** Rates that must not fall; raised with the interpreter. */
    private static final Map<String, Double> FLOORS =
            Map.of("pure", 1.0, "mocked", 0.98, "mocked-callback", 1.0, "distributed-map", 1.0);

    @TempDir
    private Path temporary;

    private final List<String> undetermined = new ArrayList<>();

    @Test
    void theInterpreterWritesTheHistoriesThatAwsRecorded() {
        Path folder = RecordedCase.folder();
        Assumptions.assumeTrue(folder != null, "skipped: there is no folder shared/conformance beside the project");
        Map<String, int[]> rates = new LinkedHashMap<>();
        List<String> misses = new ArrayList<>();
        for (RecordedCase each : RecordedCase.executions(folder)) {
            String group = each.runnable() + (each.usesJsonata() ? " JSONata" : " JSONPath");
            int[] rate = rates.computeIfAbsent(group, key -> new int[3]);
            List<String> differences = replay(each);
            rate[1]++;
            if (differences.isEmpty()) {
                rate[0]++;
            } else if (isOutdated(differences)) {
                rate[2]++;
            } else {
                misses.add(each.id() + " (" + group + ")\n    " + String.join("\n    ", first(differences)));
            }
        }
        if (Boolean.getBoolean("conformance.show")) {
            misses.forEach(System.out::println);
        }
        rates.forEach((group, rate) ->
                System.out.printf("conformance %-26s %4d of %4d%s%n", group, rate[0], rate[1], outdated(rate[2])));
        assertThat(undetermined)
                .as("the same plan and the same journal give the same history, byte for byte")
                .isEmpty();
        rates.forEach((group, rate) -> assertThat((double) (rate[0] + rate[2]) / rate[1])
                .as(group)
                .isGreaterThanOrEqualTo(FLOORS.getOrDefault(group.split(" ")[0], 0.0)));
    }

    /** The recording's own mocks, or those of its mock file. */
    private static TaskBackend answers(RecordedCase recorded) {
        JsonNode config = recorded.json().path("sfn_local_mock").path("config");
        if (recorded.json().has("mocks") || config.isMissingNode()) {
            return new RecordedAnswers(recorded.json());
        }
        MockFile file = MockFile.parse(Json.write(config), recorded.id());
        String machine = file.machines().getFirst();
        return new MockBackend(file.testCase(machine, file.testCases(machine).getFirst()));
    }

    /** Whether AWS answered so once and does not any more. */
    private static boolean isOutdated(List<String> differences) {
        return differences.stream()
                .allMatch(each -> each.contains("Execution.RedriveCount unexpected")
                        || each.contains("(MapStateExited).previousEventId"));
    }

    /**
     * Since the end of 2023 the context object has a RedriveCount, and since the end of 2024 MapStateExited of a Map Run points to
     * MapRunStarted: recordings from before cannot be matched together with those from after.
     */
    private static String outdated(int count) {
        return count == 0 ? "" : " and " + count + " as AWS answers today";
    }

    private static List<String> first(List<String> differences) {
        return differences.subList(0, Math.min(6, differences.size()));
    }

    private List<String> replay(RecordedCase recorded) {
        ExecutionPlan plan;
        try {
            plan = ExecutionPlan.compile(AslDocument.of(recorded.definition()).machine());
        } catch (InvalidDefinition e) {
            return List.of(e.getMessage());
        }
        boolean stopped = recorded.json().has("api_actions_during_run");
        ExecutionShell shell = new ExecutionShell(
                plan, recorded.identity(), stopped ? ClockMode.REAL : ClockMode.VIRTUAL, answers(recorded));
        shell.start(Payload.of(recorded.json().path("input"), recorded.input()), 1);
        if (stopped) {
            shell.stop(null, null);
        }
        try {
            shell.result().get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return List.of("did not end: " + shell.history());
        } catch (Exception e) {
            return List.of("threw " + e);
        }
        if (!replayed(plan, recorded.identity(), shell.journal()).equals(HistoryJson.write(shell.history()))) {
            undetermined.add(recorded.id());
        }
        ArrayNode events = Json.NODES.arrayNode();
        for (HistoryEvent event : shell.history()) {
            events.add(event.toJson());
        }
        return new Comparer(recorded.json()).differences(events);
    }

    /** The history that the journal gives, having been in a file. */
    private String replayed(ExecutionPlan plan, ExecutionIdentity identity, List<JournalEntry> journal) {
        JournalFile file = new JournalFile(new WritableFolder(temporary), temporary.resolve("journal"));
        file.begin(Json.NODES.objectNode());
        journal.forEach(file::append);
        try {
            Execution execution = Execution.replay(plan, identity, file.read().entries());
            while (execution.advance(1_000)) {
                // to the end: no further signal came
            }
            execution.log().publish();
            return HistoryJson.write(execution.log().snapshot());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
