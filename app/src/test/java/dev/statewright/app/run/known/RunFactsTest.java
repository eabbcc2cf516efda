package dev.statewright.app.run.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.run.events.EventRow;
import dev.statewright.app.run.live.ShownRun;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import dev.statewright.model.sample.Seen;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.inspect.RunInspector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunFactsTest {

    private static final Instant START = Instant.parse("2026-01-01T09:00:00Z");
    private static final AslDocument DOCUMENT = AslDocument.of("""
            {"StartAt":"Ask","States":{
              "Ask":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Assign":{"v":1},"Next":"Use"},
              "Use":{"Type":"Pass","End":true}}}""");

    private final List<EventRow> rows = new ArrayList<>();
    private final RunInspector inspector = new RunInspector(DOCUMENT.machine());

    @Test
    void aRunTellsInputsResultsOutputsAndVariables() {
        event(EventType.TASK_STATE_ENTERED, "Ask", new EventDetails.StateEntered("Ask", payload("{\"a\":1}")));
        event(
                EventType.TASK_SUCCEEDED,
                "Ask",
                new EventDetails.TaskAnswer("sqs", "sendMessage", payload("{\"Id\":7}")));
        event(
                EventType.TASK_STATE_EXITED,
                "Ask",
                new EventDetails.StateExited("Ask", payload("{\"Id\":7}"), Map.of("v", payload("1"))));
        event(EventType.PASS_STATE_ENTERED, "Use", new EventDetails.StateEntered("Use", payload("{\"Id\":7}")));

        assertThat(RunFacts.of(run(), inspector.steps(), rows, Optional.empty()))
                .isEqualTo(Map.of(
                        StatePath.root("Ask"),
                        new Seen(
                                sample("{\"a\":1}"),
                                sample("{\"Id\":7}"),
                                Optional.empty(),
                                sample("{\"Id\":7}"),
                                Map.of()),
                        StatePath.root("Use"),
                        new Seen(
                                sample("{\"Id\":7}"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of("v", sample("1").orElseThrow()))));
    }

    @Test
    void theVisitThatIsLookedAtCountsWithItsOwnDataOnly() {
        event(EventType.TASK_STATE_ENTERED, "Ask", new EventDetails.StateEntered("Ask", payload("1")));
        event(EventType.TASK_STATE_EXITED, "Ask", new EventDetails.StateExited("Ask", payload("2"), Map.of()));
        event(EventType.PASS_STATE_ENTERED, "Use", new EventDetails.StateEntered("Use", payload("2")));
        event(
                EventType.PASS_STATE_EXITED,
                "Use",
                new EventDetails.StateExited("Use", payload("2"), Map.of("v", payload("5"))));
        event(EventType.TASK_STATE_ENTERED, "Ask", new EventDetails.StateEntered("Ask", payload("3")));
        event(EventType.TASK_SUCCEEDED, "Ask", new EventDetails.TaskAnswer("sqs", "sendMessage", payload("4")));
        var first = inspector.steps().getFirst();

        assertThat(RunFacts.of(
                                run(),
                                inspector.steps(),
                                rows,
                                Optional.of(new RunFacts.LookedAt(first, rows.subList(0, 2))))
                        .get(StatePath.root("Ask")))
                .isEqualTo(new Seen(sample("1"), Optional.empty(), Optional.empty(), sample("2"), Map.of()));
        assertThat(RunFacts.of(run(), inspector.steps(), rows, Optional.empty()).get(StatePath.root("Ask")))
                .isEqualTo(new Seen(
                        sample("3"),
                        sample("4"),
                        Optional.empty(),
                        sample("2"),
                        Map.of("v", sample("5").orElseThrow())));
    }

    @Test
    void workThatFailedTellsItsErrorUntilItSucceeds() {
        event(EventType.TASK_STATE_ENTERED, "Ask", new EventDetails.StateEntered("Ask", payload("1")));
        event(
                EventType.TASK_FAILED,
                "Ask",
                new EventDetails.TaskFailure("sqs", "sendMessage", "Queue.Full", "come back later"));
        Optional<RunFacts.LookedAt> visit =
                Optional.of(new RunFacts.LookedAt(inspector.steps().getFirst(), List.copyOf(rows)));
        Seen failed = new Seen(
                sample("1"),
                Optional.empty(),
                sample("{\"Error\":\"Queue.Full\",\"Cause\":\"come back later\"}"),
                Optional.empty(),
                Map.of());

        assertThat(ask(Optional.empty())).isEqualTo(failed);
        assertThat(ask(visit)).isEqualTo(failed);

        event(EventType.TASK_SUCCEEDED, "Ask", new EventDetails.TaskAnswer("sqs", "sendMessage", payload("2")));
        assertThat(ask(Optional.empty()).error()).isEmpty();
        assertThat(ask(Optional.empty()).result()).isEqualTo(sample("2"));
    }

    @Test
    void anExpressionThatFailsIsNoErrorOfTheWork() {
        event(EventType.TASK_STATE_ENTERED, "Ask", new EventDetails.StateEntered("Ask", payload("1")));
        event(EventType.TASK_SUCCEEDED, "Ask", new EventDetails.TaskAnswer("sqs", "sendMessage", payload("2")));
        event(
                EventType.EVALUATION_FAILED,
                "Ask",
                new EventDetails.EvaluationFailed("States.QueryEvaluationError", "no", "Output", "Ask"));

        assertThat(ask(Optional.empty()))
                .isEqualTo(new Seen(sample("1"), sample("2"), Optional.empty(), Optional.empty(), Map.of()));
    }

    private Seen ask(Optional<RunFacts.LookedAt> visit) {
        return RunFacts.of(run(), inspector.steps(), rows, visit).get(StatePath.root("Ask"));
    }

    @Test
    void whatIsTooLargeIsNoExample() {
        String large = "\"" + "x".repeat(300_000) + "\"";
        event(EventType.TASK_STATE_ENTERED, "Ask", new EventDetails.StateEntered("Ask", payload(large)));

        assertThat(RunFacts.of(run(), inspector.steps(), rows, Optional.empty())
                        .get(StatePath.root("Ask"))
                        .input())
                .isEmpty();
    }

    private void event(EventType type, String step, EventDetails details) {
        long id = rows.size() + 1L;
        HistoryEvent event = new HistoryEvent(id, id - 1, START, type, details);
        inspector.accept(event);
        rows.add(new EventRow(event, step, "", Duration.ZERO));
    }

    private static ShownRun run() {
        return new ShownRun("run", START, "{}", DOCUMENT, Optional.empty());
    }

    private static Payload payload(String json) {
        return Payload.ofText(json);
    }

    private static Optional<Sample> sample(String json) {
        return Optional.of(Sample.of(Json.readTrusted(json), Origin.of(Origin.Kind.RUN)));
    }
}
