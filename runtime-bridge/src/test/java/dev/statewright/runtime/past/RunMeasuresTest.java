package dev.statewright.runtime.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Payload;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunMeasuresTest {
    private static final String RETRIED = "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':"
            + "'arn:aws:states:::sqs:sendMessage','Retry':[{'ErrorEquals':['States.ALL'],'IntervalSeconds':4,"
            + "'BackoffRate':2}],'Next':'W'},'W':{'Type':'Wait','Seconds':10,'End':true}}}";

    private static List<HistoryEvent> retried() {
        return Workflow.ofDefinition(RETRIED)
                .with((request, completion) -> {
                    if (request.attempt() < 2) {
                        completion.failed("Oops", null);
                    } else {
                        completion.succeeded(Payload.ofText("\"" + "ä".repeat(1_000) + "\""));
                    }
                })
                .run("{}")
                .history();
    }

    @Test
    void retriesAreStateTransitionsToo() {
        RunMeasures measures = RunMeasures.of(retried());
        assertThat(measures.stateTransitions()).isEqualTo(4);
        assertThat(measures.retries()).isEqualTo(2);
        assertThat(measures.duration()).isBetween(Duration.ofSeconds(22), Duration.ofSeconds(23));
        assertThat(measures.payloads().getFirst().bytes()).isEqualTo(2_002);
        assertThat(measures.payloads().getFirst().share()).isEqualTo(2_002 / 262_144.0);
    }

    @Test
    void thePriceFollowsThePublishedRates() {
        RunMeasures measures = new RunMeasures(4, 0, 10, Duration.ofMillis(1_001), List.of(), 0);
        PriceEstimate estimate = PriceEstimate.of(measures, 2_000);
        assertThat(estimate.standard()).isEqualByComparingTo("0.0001");
        assertThat(estimate.billedDuration()).isEqualTo(Duration.ofMillis(1_100));
        assertThat(estimate.billedMegabytes()).isEqualTo(64);
        // one request, and 1.1 s of 64 MB
        assertThat(estimate.express()).isCloseTo(new BigDecimal("0.000002145833"), within(new BigDecimal("1e-12")));
    }

    /** Example 4 of AWS Step Functions Pricing: 17,361.11 GB-hours of 100 million workflows of 10 seconds in 64 MB. */
    @Test
    void theDurationIsBilledAsInTheExampleOfThePricingPage() {
        PriceEstimate estimate =
                PriceEstimate.of(new RunMeasures(1, 0, 3, Duration.ofSeconds(10), List.of(), 400L * 32_000), 50_000);
        assertThat(estimate.billedMegabytes()).isEqualTo(64);
        assertThat(estimate.express().subtract(PriceEstimate.PER_EXPRESS_REQUEST))
                .isCloseTo(
                        new BigDecimal("17361.11").movePointLeft(8).multiply(PriceEstimate.PER_GIGABYTE_HOUR),
                        within(new BigDecimal("1e-11")));
    }

    @Test
    void everyIterationAndBranchHoldsItsOwnData() {
        String item = "\"" + "x".repeat(198) + "\"";
        List<HistoryEvent> events = Workflow.of(
                        "M",
                        "'M':{'Type':'Map','Next':'B','ItemProcessor':{'StartAt':'I','States':{'I':{'Type':'Pass',"
                                + "'Result':1,'Next':'J'},'J':{'Type':'Pass','End':true}}}},'B':{'Type':'Parallel',"
                                + "'End':true,'Branches':[{'StartAt':'X','States':{'X':{'Type':'Pass','End':true}}},"
                                + "{'StartAt':'Y','States':{'Y':{'Type':'Pass','End':true}}}]}")
                .run("[" + item + "," + item + "," + item + "]")
                .history();
        // three items of 200 bytes, and [1,1,1] for each of two branches
        assertThat(RunMeasures.of(events).stepBytes()).isEqualTo(3 * 200 + 2 * 7);
        assertThat(PriceEstimate.of(new RunMeasures(1, 0, 3, Duration.ZERO, List.of(), 15L * 1024 * 1024), 0)
                        .billedMegabytes())
                .isEqualTo(128);
    }

    @Test
    void theTimelineShowsAttemptsAndTheBackOffBetweenThem() {
        Timeline timeline = Timeline.of(AslDocument.of(Workflow.json(RETRIED)).machine(), retried());
        assertThat(timeline.rows()).hasSize(2);
        assertThat(timeline.rows().getFirst().segments())
                .extracting(
                        Timeline.Segment::kind,
                        segment ->
                                Duration.between(segment.from(), segment.to()).toSeconds())
                .containsExactly(
                        tuple(Timeline.Kind.FAILED_ATTEMPT, 0L),
                        tuple(Timeline.Kind.BACK_OFF, 4L),
                        tuple(Timeline.Kind.FAILED_ATTEMPT, 0L),
                        tuple(Timeline.Kind.BACK_OFF, 8L),
                        tuple(Timeline.Kind.SUCCEEDED_ATTEMPT, 0L));
        assertThat(timeline.rows().getLast().segments())
                .extracting(segment ->
                        Duration.between(segment.from(), segment.to()).toSeconds())
                .containsExactly(10L);
    }

    @Test
    void iterationsThatFailedComeFirst() {
        List<HistoryEvent> events = Workflow.of(
                        "M",
                        "'M':{'Type':'Map','MaxConcurrency':1,'End':true,'ItemProcessor':{'StartAt':'I','States':{"
                                + "'I':{'Type':'Choice','Choices':[{'Variable':'$','NumericEquals':3,'Next':'F'}],"
                                + "'Default':'P'},'P':{'Type':'Pass','End':true},'F':{'Type':'Fail'}}}}")
                .run("[1,2,3,4]")
                .history();
        assertThat(MapIterations.of(events, "M", 2))
                .extracting(MapIterations.Iteration::index, MapIterations.Iteration::status)
                .containsExactly(
                        tuple(2, StateStatus.FAILED), tuple(0, StateStatus.SUCCEEDED), tuple(1, StateStatus.SUCCEEDED));
    }

    @Test
    void nestedExecutionsAreFoundByTheAnswerOfTheirStart() {
        List<HistoryEvent> events = Workflow.of(
                        "N",
                        "'N':{'Type':'Task','Resource':'arn:aws:states:::states:startExecution.sync:2','Parameters':"
                                + "{'StateMachineArn':'a'},'End':true}")
                .with((request, completion) -> {
                    completion.submitted(Payload.ofText("{\"ExecutionArn\":\"arn:child\"}"));
                    completion.succeeded(Payload.ofText("{\"ExecutionArn\":\"arn:child\"}"));
                })
                .run("{}")
                .history();
        assertThat(NestedRuns.of(events)).containsExactly(new NestedRuns.NestedRun("N", 5, "arn:child"));
    }
}
