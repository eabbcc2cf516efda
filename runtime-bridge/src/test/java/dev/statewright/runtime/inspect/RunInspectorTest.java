package dev.statewright.runtime.inspect;

import static dev.statewright.model.run.StateStatus.CANCELLED;
import static dev.statewright.model.run.StateStatus.CAUGHT;
import static dev.statewright.model.run.StateStatus.FAILED;
import static dev.statewright.model.run.StateStatus.IN_PROGRESS;
import static dev.statewright.model.run.StateStatus.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.runtime.history.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunInspectorTest {

    private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:F";

    private static final String FLOW = """
            {"StartAt": "Work", "States": {
              "Work": {"Type": "Task", "Resource": "%s", "Next": "Good?",
                "Catch": [{"ErrorEquals": ["Mine"], "Next": "Mend"}, {"ErrorEquals": ["States.ALL"], "Next": "Mend"}]},
              "Good?": {"Type": "Choice", "Default": "Mend", "Choices": [
                {"Variable": "$.n", "NumericEquals": 1, "Next": "Done"},
                {"Variable": "$.n", "NumericEquals": 2, "Next": "Work"}]},
              "Mend": {"Type": "Pass", "End": true},
              "Done": {"Type": "Succeed"}}}""".formatted(ARN);

    private static final StatePath WORK = StatePath.root("Work");
    private static final StatePath GOOD = StatePath.root("Good?");
    private static final StatePath MEND = StatePath.root("Mend");
    private static final StatePath DONE = StatePath.root("Done");

    @Test
    void beforeTheFirstEventNothingHasAStatus() {
        assertThat(Trace.inspect(FLOW, "").overlay()).isEqualTo(RunOverlay.NONE);
    }

    @Test
    void aStateIsInProgressFromEnteringToExiting() {
        RunInspector inspector = Trace.inspect(FLOW, """
                1<0 ExecutionStarted
                2<0 TaskStateEntered Work
                3<2 LambdaFunctionScheduled f
                4<3 LambdaFunctionStarted""");
        assertThat(inspector.overlay())
                .isEqualTo(new RunOverlay(
                        Map.of(WORK, IN_PROGRESS), Set.of(Transition.start(WORK.scope())), Map.of(WORK, 1)));
    }

    @Test
    void aChoiceShowsTheRuleThatWasTaken() {
        assertThat(Trace.inspect(FLOW, SUCCEEDS).overlay())
                .isEqualTo(new RunOverlay(
                        Map.of(WORK, SUCCEEDED, GOOD, SUCCEEDED, DONE, SUCCEEDED),
                        Set.of(
                                Transition.start(WORK.scope()),
                                Transition.next(WORK),
                                Transition.choice(GOOD, 0),
                                Transition.next(DONE)),
                        Map.of(WORK, 1, GOOD, 1, DONE, 1)));
    }

    @Test
    void aMapFailsWithTheErrorOfTheIterationThatEndedItAndNotOfOneThatWasToBeTriedAgain() {
        RunInspector inspector = Trace.inspect("""
                {"StartAt": "Each", "States": {
                  "Each": {"Type": "Map", "Next": "Mend", "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Mend"}],
                    "ItemProcessor": {"StartAt": "Try", "States": {
                      "Try": {"Type": "Task", "Resource": "%s", "End": true, "Retry": [{"ErrorEquals": ["Busy"]}]}}}},
                  "Mend": {"Type": "Pass", "End": true}}}""".formatted(ARN), """
                1<0 ExecutionStarted
                2<0 MapStateEntered Each
                3<2 MapStateStarted
                4<3 MapIterationStarted Each 0
                5<4 TaskStateEntered Try
                6<5 LambdaFunctionScheduled f
                7<6 LambdaFunctionFailed Busy
                8<3 MapIterationStarted Each 1
                9<8 TaskStateEntered Try
                10<9 LambdaFunctionScheduled f
                11<10 LambdaFunctionFailed Refused
                12<11 MapIterationFailed Each 1
                13<11 MapIterationAborted Each 0
                14<11 MapStateFailed
                15<14 MapStateExited Each""");

        assertThat(inspector.steps().getFirst().status()).isEqualTo(CAUGHT);
        assertThat(inspector.steps().getFirst().error()).contains("Refused");
    }

    @Test
    void aStepHoldsInputOutputResourceAndTime() {
        assertThat(Trace.inspect(FLOW, SUCCEEDS).steps().getFirst())
                .isEqualTo(new StepRecord(
                        WORK,
                        StateType.TASK,
                        OptionalInt.empty(),
                        SUCCEEDED,
                        2,
                        OptionalLong.of(6),
                        Optional.of(Payload.ofText("{\"in\":\"Work\"}")),
                        Optional.of(Payload.ofText("{\"out\":\"Work\"}")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(ARN),
                        Instant.ofEpochSecond(2),
                        Optional.of(Duration.ofSeconds(4)),
                        1));
    }

    @Test
    void aCaughtErrorShowsTheCatcherThatMatches() {
        RunInspector inspector = Trace.inspect(FLOW, """
                1<0 ExecutionStarted
                2<0 TaskStateEntered Work
                3<2 LambdaFunctionScheduled f
                4<3 LambdaFunctionStarted
                5<4 LambdaFunctionFailed Other
                6<5 TaskStateExited Work
                7<6 PassStateEntered Mend
                8<7 PassStateExited Mend
                9<8 ExecutionSucceeded""");
        assertThat(inspector.overlay())
                .isEqualTo(new RunOverlay(
                        Map.of(WORK, CAUGHT, MEND, SUCCEEDED),
                        Set.of(Transition.start(WORK.scope()), Transition.caught(WORK, 1), Transition.next(MEND)),
                        Map.of(WORK, 1, MEND, 1)));
        assertThat(inspector.steps().getFirst().error()).contains("Other");
    }

    @Test
    void aRetriedTaskHasOneStepWithTwoAttempts() {
        RunInspector inspector = Trace.inspect(FLOW, """
                1<0 ExecutionStarted
                2<0 TaskStateEntered Work
                3<2 LambdaFunctionScheduled f
                4<3 LambdaFunctionStarted
                5<4 LambdaFunctionFailed Other
                6<5 LambdaFunctionScheduled f
                7<6 LambdaFunctionStarted
                8<7 LambdaFunctionSucceeded
                9<8 TaskStateExited Work""");
        assertThat(inspector.steps()).hasSize(1);
        assertThat(inspector.steps().getFirst().attempts()).isEqualTo(2);
        assertThat(inspector.overlay().status(WORK)).isEqualTo(SUCCEEDED);
    }

    @Test
    void anErrorThatNobodyCatchesFailsTheState() {
        RunInspector inspector = Trace.inspect(FLOW, """
                1<0 ExecutionStarted
                2<0 TaskStateEntered Work
                3<2 LambdaFunctionScheduled f
                4<3 LambdaFunctionStarted
                5<4 LambdaFunctionFailed Other
                6<5 ExecutionFailed Other""");
        assertThat(inspector.overlay().status(WORK)).isEqualTo(FAILED);
        assertThat(inspector.steps().getFirst().duration()).contains(Duration.ofSeconds(4));
    }

    @Test
    void aStoppedExecutionCancelsTheStateItWasIn() {
        RunInspector inspector = Trace.inspect(FLOW, """
                1<0 ExecutionStarted
                2<0 TaskStateEntered Work
                3<2 LambdaFunctionScheduled f
                4<0 ExecutionAborted""");
        assertThat(inspector.overlay().statuses()).isEqualTo(Map.of(WORK, CANCELLED));
    }

    @Test
    void aLoopShowsTheLastVisitAndCountsThemAll() {
        RunInspector inspector = Trace.inspect(FLOW, """
                1<0 ExecutionStarted
                2<0 TaskStateEntered Work
                3<2 LambdaFunctionScheduled f
                4<3 LambdaFunctionSucceeded
                5<4 TaskStateExited Work
                6<5 ChoiceStateEntered Good?
                7<6 ChoiceStateExited Good?
                8<7 TaskStateEntered Work""");
        assertThat(inspector.overlay())
                .isEqualTo(new RunOverlay(
                        Map.of(WORK, IN_PROGRESS, GOOD, SUCCEEDED),
                        Set.of(Transition.start(WORK.scope()), Transition.next(WORK), Transition.choice(GOOD, 1)),
                        Map.of(WORK, 2, GOOD, 1)));
    }

    @Test
    void aHistoryOfAnotherWorkflowGivesStepsButNoColours() {
        RunInspector inspector = Trace.inspect(FLOW, """
                1<0 ExecutionStarted
                2<0 PassStateEntered Elsewhere
                3<2 PassStateExited Elsewhere
                4<3 ExecutionSucceeded""");
        assertThat(inspector.overlay()).isEqualTo(RunOverlay.NONE);
        assertThat(inspector.steps()).extracting(StepRecord::name).containsExactly("Elsewhere");
    }

    private static final String SUCCEEDS = """
            1<0 ExecutionStarted
            2<0 TaskStateEntered Work
            3<2 LambdaFunctionScheduled %s
            4<3 LambdaFunctionStarted
            5<4 LambdaFunctionSucceeded
            6<5 TaskStateExited Work
            7<6 ChoiceStateEntered Good?
            8<7 ChoiceStateExited Good?
            9<8 SucceedStateEntered Done
            10<9 SucceedStateExited Done
            11<10 ExecutionSucceeded""".formatted(ARN);
}
