package dev.statewright.runtime.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.inspect.StepRecord;
import dev.statewright.runtime.service.ExecutionRequest;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskRouter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunComparisonTest {
    private static final StateMachine MACHINE = AslDocument.of("""
            {
              "StartAt": "Look",
              "States": {
                "Look": {"Type": "Choice", "Choices": [{"Variable": "$.way", "NumericEquals": 1, "Next": "Left"}], "Default": "Right"},
                "Left": {"Type": "Pass", "Next": "Join"},
                "Right": {"Type": "Pass", "Next": "Further"},
                "Further": {"Type": "Pass", "Next": "Join"},
                "Join": {"Type": "Pass", "End": true}
              }
            }
            """).machine();

    private static List<HistoryEvent> run(String input) throws Exception {
        RunningExecution run = new ExecutionService()
                .start(new ExecutionRequest(
                        "m",
                        "arn:aws:states:us-east-1:123456789012:stateMachine:m",
                        MACHINE,
                        input,
                        Optional.empty(),
                        MachineType.STANDARD,
                        ClockMode.VIRTUAL,
                        new TaskRouter(List.of())));
        run.result().get(10, TimeUnit.SECONDS);
        return run.history();
    }

    private static List<String> names(RunComparison comparison) {
        return comparison.pairs().stream()
                .map(pair -> name(pair.first()) + "|" + name(pair.second()))
                .toList();
    }

    private static String name(Optional<StepRecord> step) {
        return step.map(StepRecord::name).orElse("");
    }

    @Test
    void whatOnlyTheSecondRunDidStandsWhereItDidIt() throws Exception {
        RunComparison comparison = RunComparison.of(MACHINE, run("{\"way\":1}"), run("{\"way\":2}"));
        assertThat(names(comparison)).containsExactly("Look|Look", "Left|", "|Right", "|Further", "Join|Join");
        assertThat(comparison.parted()).isEqualTo(OptionalInt.of(1));
        assertThat(comparison.pairs().getLast().differences())
                .isEqualTo(Set.of(RunComparison.Difference.INPUT, RunComparison.Difference.OUTPUT));
    }

    @Test
    void runsThatGoTheSameWayDoNotPartHoweverTheirDataDiffer() throws Exception {
        RunComparison comparison = RunComparison.of(MACHINE, run("{\"way\":2}"), run("{\"way\":3}"));
        assertThat(comparison.parted()).isEmpty();
        assertThat(comparison.pairs())
                .allSatisfy(pair -> assertThat(pair.differences()).contains(RunComparison.Difference.INPUT));
    }
}
