package dev.statewright.runtime.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.inspect.RunInspector;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.NotRedrivable;
import dev.statewright.runtime.service.RedriveFrom;
import dev.statewright.runtime.service.RunningExecution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RedriveFromTest {
    private static final String TASK = "'Type':'Task','Resource':'arn:aws:lambda:us-east-1:123456789012:function:f'";
    private static final String THREE = "'A':{" + TASK + ",'Assign':{'kept.$':'$'},'Next':'B'},'B':{" + TASK
            + ",'Next':'C'},'C':{'Type':'Pass','Parameters':{'in.$':'$','kept.$':'$kept'},'End':true}";

    private final ExecutionService service = new ExecutionService();
    private final List<String> asked = new ArrayList<>();

    private RunningExecution ended(String states, String input) {
        return EndedExecution.of(service, states, input, MachineType.STANDARD, (request, completion) -> {
            asked.add(request.stateName() + " " + request.input().text());
            completion.succeeded(request.input());
        });
    }

    private RunningExecution from(
            RunningExecution execution, String state, Optional<String> input, Optional<String> definition) {
        long event = RedriveFrom.lastEntering(state, execution.history()).orElseThrow();
        return service.redriveFrom(execution, new RedriveFrom(event, input, definition))
                .result()
                .join();
    }

    @Test
    void anExecutionThatSucceededGoesOnFromAStateWithItsVariables() {
        RunningExecution execution = ended(THREE, "1");
        int before = execution.history().size();
        RunningExecution again = from(execution, "B", Optional.of("{ \"n\" : 2 }"), Optional.empty());
        assertThat(asked).containsExactly("A 1", "B 1", "B { \"n\" : 2 }");
        assertThat(again.output()).contains("{\"in\":{\"n\":2},\"kept\":1}");
        assertThat(again.redriveCount()).isEqualTo(1);
        assertThat(EndedExecution.events(again, before).subList(0, 3))
                .containsExactly(
                        before + 1 + "<" + before + " ExecutionRedriven",
                        before + 2 + "<" + (before + 1) + " TaskStateEntered",
                        before + 3 + "<" + (before + 2) + " LambdaFunctionScheduled");
    }

    @Test
    void aChangedDefinitionIsInForceFromThere() {
        RunningExecution execution = ended(THREE, "1");
        String changed = THREE.replace(
                "'C':{'Type':'Pass','Parameters':{'in.$':'$','kept.$':'$kept'},", "'C':{'Type':'Pass','Result':'new',");
        RunningExecution again =
                from(execution, "B", Optional.empty(), Optional.of(EndedExecution.definition(changed)));
        assertThat(again.output()).contains("\"new\"");
        RunningExecution third = from(again, "A", Optional.of("7"), Optional.empty());
        assertThat(third.output()).contains("{\"in\":7,\"kept\":7}");
        assertThat(third.redriveCount()).isEqualTo(2);
    }

    @Test
    void aStateInsideABranchOrAnIterationRunsAgainAndTheOthersKeepTheirResults() {
        RunningExecution map = ended(
                "'A':{'Type':'Map','MaxConcurrency':1,'End':true,'ItemProcessor':{'StartAt':'T','States':{'T':{" + TASK
                        + ",'End':true}}}}",
                "[1,2,3]");
        long second = map.history().stream()
                .filter(event -> event.type() == EventType.TASK_STATE_ENTERED)
                .skip(1)
                .findFirst()
                .orElseThrow()
                .id();
        RunningExecution again = service.redriveFrom(map, new RedriveFrom(second, Optional.of("20"), Optional.empty()))
                .result()
                .join();
        assertThat(again.output()).contains("[1,20,3]");
        assertThat(asked).containsExactly("T 1", "T 2", "T 3", "T 20", "T 3");
    }

    @Test
    void thePictureFollowsTheStatesThatRunAgain() {
        RunningExecution again = from(ended(THREE, "1"), "B", Optional.empty(), Optional.empty());
        RunInspector inspector = new RunInspector(
                AslDocument.of(EndedExecution.definition(THREE)).machine());
        for (HistoryEvent event : again.history()) {
            inspector.accept(event);
        }
        assertThat(inspector.steps())
                .extracting(step -> step.state().name() + " " + step.status())
                .containsExactly("A SUCCEEDED", "B SUCCEEDED", "C SUCCEEDED", "B SUCCEEDED", "C SUCCEEDED");
    }

    @Test
    void whatCannotBeIsSaidAndNothingHasChanged() {
        RunningExecution execution = ended(THREE, "1");
        int before = execution.history().size();
        assertThatThrownBy(() -> service.redriveFrom(execution, new RedriveFrom(3, Optional.empty(), Optional.empty())))
                .isInstanceOf(NotRedrivable.class)
                .hasMessageStartingWith("The event 3 of the history does not enter a state");
        assertThatThrownBy(
                        () -> service.redriveFrom(execution, new RedriveFrom(999, Optional.empty(), Optional.empty())))
                .isInstanceOf(NotRedrivable.class);
        String without = EndedExecution.definition(THREE.replace("'B'", "'Z'"));
        long entered = RedriveFrom.lastEntering("B", execution.history()).orElseThrow();
        assertThatThrownBy(() -> service.redriveFrom(
                        execution, new RedriveFrom(entered, Optional.empty(), Optional.of(without))))
                .isInstanceOf(NotRedrivable.class)
                .hasMessage("The changed definition has no Task state 'B' in the place where the execution is.");
        assertThat(execution.history()).hasSize(before);
        assertThat(asked).containsExactly("A 1", "B 1");
    }
}
