package dev.statewright.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.plan.InvalidDefinition;
import dev.statewright.runtime.shell.ClockMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ClockModeTest {
    private static final String TWO_WAITS = "{'StartAt':'A','States':{'A':{'Type':'Wait','Seconds':60,'Next':'B'},"
            + "'B':{'Type':'Wait','Seconds':40,'End':true}}}";

    private static RunningExecution start(String definition, MachineType type, ClockMode clock, double factor) {
        return new ExecutionService()
                .start(new ExecutionRequest(
                        "M",
                        "arn:aws:states:us-east-1:123456789012:stateMachine:M",
                        AslDocument.of(Workflow.json(definition)).machine(),
                        "{}",
                        Optional.of("run"),
                        type,
                        clock,
                        (request, completion) -> completion.succeeded(request.input()),
                        ExecutionSettings.DEFAULT.withTimeFactor(factor)));
    }

    private static Instant nextTimer(RunningExecution execution) throws InterruptedException {
        while (execution.nextTimer().isEmpty()) {
            Thread.sleep(1);
        }
        return execution.nextTimer().get();
    }

    private static Duration length(RunningExecution execution) {
        execution.result().join();
        return Duration.between(execution.startDate(), execution.stopDate().orElseThrow());
    }

    @Test
    void timeByHandStandsStillUntilItIsAdvancedToTheNextTimer() throws InterruptedException {
        RunningExecution execution = start(TWO_WAITS, MachineType.STANDARD, ClockMode.BY_HAND, 1);
        Instant first = nextTimer(execution);
        assertThat(first).isEqualTo(execution.startDate().plusSeconds(60));
        Thread.sleep(20);
        assertThat(execution.status()).isEqualTo(ExecutionStatus.RUNNING);
        execution.advanceToNextTimer();
        execution.advanceToNextTimer();
        assertThat(length(execution)).isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void anAdvanceByADurationFiresEveryTimerWithinIt() throws InterruptedException {
        RunningExecution execution = start(TWO_WAITS, MachineType.STANDARD, ClockMode.BY_HAND, 1);
        nextTimer(execution);
        execution.advance(Duration.ofSeconds(59));
        execution.advance(Duration.ofSeconds(41));
        assertThat(length(execution)).isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void scaledTimeIsSoManyTimesAsFast() {
        long start = System.nanoTime();
        RunningExecution execution = start(TWO_WAITS, MachineType.STANDARD, ClockMode.SCALED, 1000);
        assertThat(length(execution)).isGreaterThanOrEqualTo(Duration.ofSeconds(100));
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(95), Duration.ofSeconds(15));
    }

    @Test
    void anExpressWorkflowRefusesWhatOnlyStandardOnesHave() {
        String task = "{'StartAt':'A','States':{'A':{'Type':'Task','Resource':'%s','End':true}}}";
        List.of(
                        "arn:aws:states:us-east-1:123456789012:activity:a",
                        "arn:aws:states:::states:startExecution.sync:2",
                        "arn:aws:states:::sqs:sendMessage.waitForTaskToken")
                .forEach(resource -> assertThatThrownBy(
                                () -> start(task.formatted(resource), MachineType.EXPRESS, ClockMode.VIRTUAL, 1))
                        .isInstanceOf(InvalidDefinition.class)
                        .hasMessageStartingWith("Express state machine does not support"));
        assertThat(length(start(
                        task.formatted("arn:aws:states:::sqs:sendMessage"), MachineType.EXPRESS, ClockMode.VIRTUAL, 1)))
                .isLessThan(Duration.ofSeconds(10));
    }
}
