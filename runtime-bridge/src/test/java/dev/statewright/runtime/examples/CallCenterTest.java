package dev.statewright.runtime.examples;

import static dev.statewright.model.run.StateStatus.FAILED;
import static dev.statewright.model.run.StateStatus.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.inspect.RunInspector;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.RunningExecution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallCenterTest {

    private static final String INPUT = "{\"inputCaseID\":\"001\"}";
    private static final int ENOUGH_COINS = 60;

    private Example example;

    @BeforeEach
    void open() throws Exception {
        example = new Example("call-center");
    }

    @AfterEach
    void close() {
        example.close();
    }

    @Test
    void aResolvedCaseIsClosed() {
        RunningExecution run = runUntil(ExecutionStatus.SUCCEEDED);
        assertThat(run.output())
                .contains("{\"Case\":\"001\",\"Status\":1,"
                        + "\"Message\":\"Case 001: opened...assigned...resolved...closed.\"}");
    }

    @Test
    void anUnresolvedCaseIsEscalatedAndFails() {
        RunningExecution run = runUntil(ExecutionStatus.FAILED);
        assertThat(run.error()).contains("CaseNotResolved");
        assertThat(run.cause()).contains("Engage Tier 2 Support");
        assertThat(run.history().stream().flatMap(event -> event.output().stream()))
                .contains("{\"Case\":\"001\",\"Status\":0,"
                        + "\"Message\":\"Case 001: opened...assigned...unresolved...escalating.\"}");
    }

    @Test
    void itsEventsAreThoseOfFunctionsNamedByTheirArn() {
        List<String> expected = new ArrayList<>(List.of("ExecutionStarted"));
        for (int i = 0; i < 3; i++) {
            expected.addAll(TASK);
        }
        expected.addAll(List.of("ChoiceStateEntered", "ChoiceStateExited"));
        expected.addAll(TASK);
        expected.add("ExecutionSucceeded");
        RunningExecution run = runUntil(ExecutionStatus.SUCCEEDED);
        assertThat(run.history()).extracting(event -> event.type().word()).isEqualTo(expected);
        assertThat(run.history().get(2).resource()).contains("arn:aws:lambda:us-east-1:123456789012:function:OpenCase");
    }

    @Test
    void everyStepShowsHowItWent() {
        assertThat(statuses(runUntil(ExecutionStatus.SUCCEEDED)))
                .isEqualTo(states(
                        SUCCEEDED, "Open Case", "Assign Case", "Work on Case", "Is Case Resolved", "Close Case"));
        Map<StatePath, StateStatus> failed =
                states(SUCCEEDED, "Open Case", "Assign Case", "Work on Case", "Is Case Resolved", "Escalate Case");
        failed.put(StatePath.root("Fail"), FAILED);
        assertThat(statuses(runUntil(ExecutionStatus.FAILED))).isEqualTo(failed);
    }

    private static final List<String> TASK = List.of(
            "TaskStateEntered",
            "LambdaFunctionScheduled",
            "LambdaFunctionStarted",
            "LambdaFunctionSucceeded",
            "TaskStateExited");

    /** Work on Case throws a coin: one in 2^60 readers of this test will see it fail. */
    private RunningExecution runUntil(ExecutionStatus wanted) {
        for (int i = 0; i < ENOUGH_COINS; i++) {
            RunningExecution run = example.run(INPUT);
            if (run.status() == wanted) {
                return run;
            }
        }
        throw new AssertionError("It never ended " + wanted);
    }

    private Map<StatePath, StateStatus> statuses(RunningExecution run) {
        RunInspector inspector = new RunInspector(example.document().machine());
        run.history().forEach(inspector::accept);
        RunOverlay overlay = inspector.overlay();
        return overlay.statuses();
    }

    private static Map<StatePath, StateStatus> states(StateStatus status, String... names) {
        return Arrays.stream(names).collect(Collectors.toMap(StatePath::root, _ -> status));
    }
}
