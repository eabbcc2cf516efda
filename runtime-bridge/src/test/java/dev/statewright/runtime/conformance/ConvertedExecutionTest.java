package dev.statewright.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.conversion.Conversion;
import dev.statewright.model.conversion.ConvertToJsonata;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.ExecutionPlan;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.shell.ExecutionShell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Runs recorded workflows in JSONPath, and again as the conversion to JSONata makes them: the outputs are the same. */
class ConvertedExecutionTest {

    /** The rate must not fall. */
    private static final double FLOOR = 0.99;

    @Test
    void aConvertedWorkflowGivesTheSameOutput() {
        Path folder = RecordedCase.folder();
        Assumptions.assumeTrue(folder != null, "skipped: there is no folder shared/conformance beside the project");
        int converted = 0;
        int left = 0;
        int same = 0;
        List<String> misses = new ArrayList<>();
        for (RecordedCase each : RecordedCase.executions(folder)) {
            if (!isPlainJsonPath(each)) {
                continue;
            }
            AslDocument document = AslDocument.of(each.definition());
            Optional<JsonNode> output = output(each, document.machine());
            if (!document.isWellFormed() || output.isEmpty()) {
                continue;
            }
            Conversion conversion = ConvertToJsonata.workflow().convert(document);
            if (!conversion.notes().isEmpty()) {
                left++;
                misses.add(each.id() + " not converted: " + conversion.notes());
                continue;
            }
            converted++;
            AslDocument jsonata = document.with(conversion.edit().change());
            Optional<JsonNode> now = output(each, jsonata.machine());
            if (now.isPresent() && Numbers.normal(now.get()).equals(Numbers.normal(output.get()))) {
                same++;
            } else {
                misses.add(each.id() + "\n  was " + output.get() + "\n  is  " + now + "\n  " + jsonata.text());
            }
        }
        if (Boolean.getBoolean("conformance.show")) {
            misses.forEach(System.out::println);
        }
        System.out.printf(
                "conversion to JSONata: %d of %d workflows give the same output; %d more were not converted as a whole%n",
                same, converted, left);
        assertThat(converted).isGreaterThan(left);
        assertThat((double) same / converted).isGreaterThanOrEqualTo(FLOOR);
    }

    /** Random values and times differ from run to run in either language. */
    private static boolean isPlainJsonPath(RecordedCase recorded) {
        String definition = recorded.definition();
        return recorded.runnable().equals("pure")
                && !recorded.usesJsonata()
                && !definition.contains("States.UUID")
                && !definition.contains("States.MathRandom")
                && !definition.contains("EnteredTime")
                && !definition.contains("\"$$\"");
    }

    /** Absent where the execution does not succeed. */
    private static Optional<JsonNode> output(RecordedCase recorded, StateMachine machine) {
        try {
            ExecutionShell shell = new ExecutionShell(
                    ExecutionPlan.compile(machine),
                    recorded.identity(),
                    ClockMode.VIRTUAL,
                    new RecordedAnswers(recorded.json()));
            shell.start(Payload.of(recorded.json().path("input"), recorded.input()), 1);
            shell.result().get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
            JsonNode last = shell.history().getLast().toJson();
            JsonNode output = last.path("executionSucceededEventDetails").path("output");
            return output.isTextual() ? Optional.of(Json.read(output.textValue())) : Optional.empty();
        } catch (Exception failed) {
            return Optional.empty();
        }
    }
}
