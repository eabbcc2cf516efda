package dev.statewright.runtime.inspect;

import static dev.statewright.model.run.StateStatus.CANCELLED;
import static dev.statewright.model.run.StateStatus.CAUGHT;
import static dev.statewright.model.run.StateStatus.FAILED;
import static dev.statewright.model.run.StateStatus.IN_PROGRESS;
import static dev.statewright.model.run.StateStatus.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NestedRunInspectorTest {

    private static final String PARALLEL = """
            {"StartAt": "Both", "States": {
              "Both": {"Type": "Parallel", "End": true, "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "After"}],
                "Branches": [
                  {"StartAt": "Left", "States": {"Left": {"Type": "Wait", "Seconds": 9, "End": true}}},
                  {"StartAt": "Right", "States": {"Right": {"Type": "Pass", "Next": "Broken"},
                    "Broken": {"Type": "Fail", "Error": "Boom", "Cause": "on purpose"}}}]},
              "After": {"Type": "Pass", "End": true}}}""";

    private static final StatePath BOTH = StatePath.root("Both");
    private static final StatePath AFTER = StatePath.root("After");
    private static final StatePath LEFT = branch(0).state("Left");
    private static final StatePath RIGHT = branch(1).state("Right");
    private static final StatePath BROKEN = branch(1).state("Broken");

    private static final String MAP = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
              "StartAt": "One", "States": {"One": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
                "End": true}}}}}}""";

    private static final StatePath EACH = StatePath.root("Each");
    private static final StatePath ONE = new ScopePath(EACH.syntax().then("ItemProcessor")).state("One");

    @Test
    void statesOfABranchBelongToThatBranch() {
        RunInspector inspector = Trace.inspect(PARALLEL, """
                1<0 ExecutionStarted
                2<0 ParallelStateEntered Both
                3<2 ParallelStateStarted
                4<3 WaitStateEntered Left
                5<3 PassStateEntered Right
                6<5 PassStateExited Right""");
        assertThat(inspector.overlay().statuses())
                .isEqualTo(Map.of(BOTH, IN_PROGRESS, LEFT, IN_PROGRESS, RIGHT, SUCCEEDED));
        assertThat(inspector.overlay().taken())
                .containsExactlyInAnyOrder(
                        Transition.start(ScopePath.ROOT), Transition.start(branch(0)), Transition.start(branch(1)));
    }

    @Test
    void aCaughtParallelIsOrangeWithItsFailedAndCancelledStatesInside() {
        RunInspector inspector = Trace.inspect(PARALLEL, FAILING + """
                8<7 ParallelStateFailed
                9<8 ParallelStateExited Both
                10<9 PassStateEntered After
                11<10 PassStateExited After
                12<11 ExecutionSucceeded""");
        assertThat(inspector.overlay().statuses())
                .isEqualTo(Map.of(BOTH, CAUGHT, LEFT, CANCELLED, RIGHT, SUCCEEDED, BROKEN, FAILED, AFTER, SUCCEEDED));
        assertThat(inspector.overlay().taken()).contains(Transition.caught(BOTH, 0), Transition.next(AFTER));
        assertThat(inspector.steps().getFirst().error()).contains("Boom");
        assertThat(inspector.steps().getFirst().cause()).contains("on purpose");
    }

    @Test
    void anUncaughtParallelFailsWithTheBranchThatFailed() {
        RunInspector inspector = Trace.inspect(PARALLEL, FAILING + """
                8<7 ParallelStateFailed
                9<8 ExecutionFailed Boom""");
        assertThat(inspector.overlay().statuses())
                .isEqualTo(Map.of(BOTH, FAILED, LEFT, CANCELLED, RIGHT, SUCCEEDED, BROKEN, FAILED));
    }

    @Test
    void aRetriedParallelShowsOnlyItsNewAttempt() {
        RunInspector inspector = Trace.inspect(PARALLEL, FAILING + """
                8<7 ParallelStateStarted
                9<8 WaitStateEntered Left""");
        assertThat(inspector.overlay().statuses()).isEqualTo(Map.of(BOTH, IN_PROGRESS, LEFT, IN_PROGRESS));
        assertThat(inspector.steps().getFirst().attempts()).isEqualTo(2);
        assertThat(inspector.overlay().visits()).containsEntry(LEFT, 2);
    }

    @Test
    void stateOfIterationsShowsWhatNeedsMostAttention() {
        String running = """
                1<0 ExecutionStarted
                2<0 MapStateEntered Each
                3<2 MapStateStarted
                4<3 MapIterationStarted Each 0
                5<3 MapIterationStarted Each 1
                6<4 TaskStateEntered One
                7<5 TaskStateEntered One
                8<6 TaskScheduled sqs:sendMessage
                9<7 TaskScheduled sqs:sendMessage
                10<8 TaskSucceeded
                11<10 TaskStateExited One
                12<11 MapIterationSucceeded Each 0
                """;
        assertThat(Trace.inspect(MAP, running).overlay().statuses())
                .isEqualTo(Map.of(EACH, IN_PROGRESS, ONE, IN_PROGRESS));

        RunInspector failed = Trace.inspect(MAP, running + """
                13<9 TaskFailed Boom
                14<13 MapIterationFailed Each 1
                15<13 MapStateFailed
                16<15 ExecutionFailed Boom""");
        assertThat(failed.overlay().statuses()).isEqualTo(Map.of(EACH, FAILED, ONE, FAILED));
        assertThat(failed.steps())
                .extracting(StepRecord::iteration, StepRecord::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(OptionalInt.empty(), FAILED),
                        org.assertj.core.groups.Tuple.tuple(OptionalInt.of(0), SUCCEEDED),
                        org.assertj.core.groups.Tuple.tuple(OptionalInt.of(1), FAILED));
        assertThat(failed.steps().getLast().resource()).contains("arn:aws:states:::sqs:sendMessage");
    }

    @Test
    void aMapWithoutConcurrencyEndsWithItsLastIteration() {
        RunInspector inspector = Trace.inspect(MAP, """
                1<0 ExecutionStarted
                2<0 MapStateEntered Each
                3<2 MapStateStarted
                4<3 MapIterationStarted Each 0
                5<4 TaskStateEntered One
                6<5 TaskSucceeded
                7<6 TaskStateExited One
                8<7 MapIterationSucceeded Each 0
                9<7 MapIterationStarted Each 1
                10<9 TaskStateEntered One
                11<10 TaskSucceeded
                12<11 TaskStateExited One
                13<12 MapIterationSucceeded Each 1
                14<13 MapStateSucceeded
                15<13 MapStateExited Each
                16<15 ExecutionSucceeded""");
        assertThat(inspector.overlay().statuses()).isEqualTo(Map.of(EACH, SUCCEEDED, ONE, SUCCEEDED));
        assertThat(inspector.overlay().visits()).isEqualTo(Map.of(EACH, 1, ONE, 2));
        assertThat(inspector.overlay().taken())
                .containsExactlyInAnyOrder(
                        Transition.start(ScopePath.ROOT),
                        Transition.next(EACH),
                        Transition.start(ONE.scope()),
                        Transition.next(ONE));
    }

    private static final String FAILING = """
            1<0 ExecutionStarted
            2<0 ParallelStateEntered Both
            3<2 ParallelStateStarted
            4<3 WaitStateEntered Left
            5<3 PassStateEntered Right
            6<5 PassStateExited Right
            7<6 FailStateEntered Broken
            """;

    private static ScopePath branch(int index) {
        return new ScopePath(BOTH.syntax().then("Branches", index));
    }
}
