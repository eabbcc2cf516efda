package dev.statewright.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.execution.Outcome;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.ExecutionPlan;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.shell.ExecutionShell;
import dev.statewright.runtime.task.TaskBackend;
import java.util.List;
import java.util.OptionalInt;

/** A workflow to run in a test: in virtual time, on the test's thread, with single quotes for double ones. */
public record Workflow(ExecutionPlan plan, TaskBackend tasks, OptionalInt maxEvents) {
    public static final ExecutionIdentity IDENTITY = identity(OptionalInt.of(25_000));

    public static ExecutionIdentity identity(OptionalInt maxEvents) {
        return new ExecutionIdentity(
                "arn:aws:states:us-east-1:123456789012:execution:Test:run",
                "run",
                "arn:aws:states:us-east-1:123456789012:stateMachine:Test",
                "Test",
                "arn:aws:iam::123456789012:role/Test",
                "us-east-1",
                maxEvents);
    }

    /** @param states what stands in {@code States}, first the state to start at */
    public static Workflow of(String start, String states) {
        return ofDefinition("{'StartAt':'" + start + "','States':{" + states + "}}");
    }

    public static Workflow ofDefinition(String definition) {
        ExecutionPlan plan =
                ExecutionPlan.compile(AslDocument.of(json(definition)).machine());
        return new Workflow(
                plan, (request, completion) -> completion.succeeded(request.input()), OptionalInt.of(25_000));
    }

    public static String json(String text) {
        return text.replace('\'', '"');
    }

    public Workflow with(TaskBackend backend) {
        return new Workflow(plan, backend, maxEvents);
    }

    public Workflow withoutQuota() {
        return new Workflow(plan, tasks, OptionalInt.empty());
    }

    public Run run(String input) {
        ExecutionShell shell = new ExecutionShell(plan, identity(maxEvents), ClockMode.VIRTUAL, tasks);
        shell.run(Payload.ofText(json(input)), 7);
        return new Run(shell);
    }

    /** An execution that has ended. */
    public record Run(ExecutionShell shell) {
        public Outcome outcome() {
            return shell.result().join();
        }

        public JsonNode output() {
            return outcome().output().node();
        }

        public String outputText() {
            return outcome().output().text();
        }

        public List<HistoryEvent> history() {
            return shell.history();
        }

        /** {@code id<previous Type}, one for each event. */
        public List<String> events() {
            return history().stream()
                    .map(event -> event.id() + "<" + event.previousEventId() + " "
                            + event.type().word())
                    .toList();
        }

        public List<String> types() {
            return history().stream().map(event -> event.type().word()).toList();
        }

        public String print() {
            StringBuilder text = new StringBuilder();
            history().forEach(event -> text.append(Json.write(event.toJson())).append('\n'));
            return text.toString();
        }
    }
}
