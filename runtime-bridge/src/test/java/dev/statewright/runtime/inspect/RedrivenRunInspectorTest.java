package dev.statewright.runtime.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.service.ExecutionRequest;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedrivenRunInspectorTest {
    private static final String TASK = "'Type':'Task','Resource':'arn:aws:lambda:us-east-1:123456789012:function:f'";

    private final ExecutionService service = new ExecutionService();
    private final List<String> asked = new ArrayList<>();

    /** The first try of R fails after L was asked, L has no answer in the first try. */
    private TaskBackend tasks() {
        return (request, completion) -> {
            boolean first = !asked.contains(request.stateName());
            asked.add(request.stateName());
            if (!first) {
                completion.succeeded(request.input());
            } else if (request.stateName().equals("R")) {
                completion.failed("Broken", "once");
            }
        };
    }

    private List<String> statuses(AslDocument document, List<HistoryEvent> events) {
        RunInspector inspector = new RunInspector(document.machine());
        events.forEach(inspector::accept);
        return inspector.steps().stream()
                .map(step -> step.state().name() + " " + step.status() + " " + step.attempts())
                .toList();
    }

    private void check(String state, List<String> failed, List<String> takenUp, List<String> ended) {
        AslDocument document = AslDocument.of(Workflow.json("{'StartAt':'A','States':{'A':" + state + "}}"));
        RunningExecution execution = service.start(new ExecutionRequest(
                        "M",
                        "arn:aws:states:us-east-1:123456789012:stateMachine:M",
                        document.machine(),
                        "[1,2]",
                        Optional.of("run"),
                        MachineType.STANDARD,
                        ClockMode.VIRTUAL,
                        tasks()))
                .result()
                .join();
        assertThat(statuses(document, execution.history())).isEqualTo(failed);
        RunningExecution redriven = service.redrive(execution).result().join();
        List<HistoryEvent> events = redriven.history();
        int redrive = events.stream().map(HistoryEvent::type).toList().indexOf(EventType.EXECUTION_REDRIVEN);
        assertThat(statuses(document, events.subList(0, redrive + 1))).isEqualTo(takenUp);
        assertThat(statuses(document, events)).isEqualTo(ended);
    }

    @Test
    void branchesThatFailedOrWereStoppedGoOnInTheSameVisits() {
        check(
                "{'Type':'Parallel','End':true,'Branches':["
                        + "{'StartAt':'L','States':{'L':{" + TASK + ",'Next':'L2'},'L2':{'Type':'Pass','End':true}}},"
                        + "{'StartAt':'R','States':{'R':{" + TASK + ",'End':true}}}]}",
                List.of("A FAILED 1", "L CANCELLED 1", "R FAILED 1"),
                List.of("A IN_PROGRESS 1", "L IN_PROGRESS 1", "R IN_PROGRESS 1"),
                List.of("A SUCCEEDED 1", "L SUCCEEDED 2", "R SUCCEEDED 2", "L2 SUCCEEDED 0"));
    }

    @Test
    void iterationsThatFailedOrWereStoppedGoOnInTheSameVisits() {
        check(
                "{'Type':'Map','End':true,'ItemProcessor':{'StartAt':'R','States':{'R':{" + TASK + ",'End':true}}}}",
                List.of("A FAILED 1", "R FAILED 1", "R CANCELLED 1"),
                List.of("A IN_PROGRESS 1", "R IN_PROGRESS 1", "R IN_PROGRESS 1"),
                List.of("A SUCCEEDED 1", "R SUCCEEDED 2", "R SUCCEEDED 2"));
    }
}
