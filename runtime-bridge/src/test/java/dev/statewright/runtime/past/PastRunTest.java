package dev.statewright.runtime.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.mock.MockBackend;
import dev.statewright.runtime.mock.MockJson;
import dev.statewright.runtime.mock.MockedTestCase;
import dev.statewright.runtime.task.TaskBackend;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PastRunTest {
    private static final String DEFINITION = "{'StartAt':'T','States':{"
            + "'T':{'Type':'Task','Resource':'arn:aws:lambda:us-east-1:123456789012:function:f','Next':'C',"
            + "'Retry':[{'ErrorEquals':['Slow'],'MaxAttempts':2}],'Catch':[{'ErrorEquals':['States.ALL'],'Next':'F'}]},"
            + "'C':{'Type':'Choice','Choices':[{'Variable':'$.x','NumericEquals':1,'Next':'M'}],'Default':'F'},"
            + "'M':{'Type':'Map','ItemsPath':'$.list','ItemProcessor':{'StartAt':'I','States':{'I':{'Type':'Task',"
            + "'Resource':'arn:aws:states:::sqs:sendMessage','End':true}}},'End':true},"
            + "'F':{'Type':'Fail','Error':'E'}}}";

    private static final TaskBackend TASKS = (request, completion) -> {
        if (request.stateName().equals("T") && request.invocation() < 2) {
            completion.failed("Slow", "attempt " + request.invocation());
        } else if (request.stateName().equals("T")) {
            completion.succeeded(Payload.ofText("{\"StatusCode\":1,\"Payload\":2,\"x\":1,\"list\":[1,2]}"));
        } else {
            completion.succeeded(request.input());
        }
    };

    private static StateMachine machine(String definition) {
        return AslDocument.of(Workflow.json(definition)).machine();
    }

    private static List<HistoryEvent> run(TaskBackend tasks) {
        return Workflow.ofDefinition(DEFINITION).with(tasks).run("{}").history();
    }

    private static List<String> types(List<HistoryEvent> events) {
        return events.stream()
                .map(event -> event.word()
                        + event.stateName().orElse("")
                        + event.output().orElse(""))
                .toList();
    }

    @Test
    void mocksMadeFromAHistoryMakeItHappenAgainWithAllAttempts() {
        List<HistoryEvent> events = run(TASKS);
        var mocks = RecordedMocks.of(events);
        Map<String, String> written = new TreeMap<>();
        mocks.forEach((state, response) -> written.put(state, Json.write(MockJson.write(response))));
        assertThat(written)
                .isEqualTo(Map.of(
                        "T",
                        "{\"0\":{\"Throw\":{\"Error\":\"Slow\",\"Cause\":\"attempt 0\"}},"
                                + "\"1\":{\"Throw\":{\"Error\":\"Slow\",\"Cause\":\"attempt 1\"}},"
                                + "\"2\":{\"Return\":{\"StatusCode\":200,\"Payload\":"
                                + "{\"StatusCode\":1,\"Payload\":2,\"x\":1,\"list\":[1,2]}}}}",
                        "I",
                        "{\"0\":{\"Return\":1},\"1\":{\"Return\":2}}"));
        List<HistoryEvent> again = run(new MockBackend(new MockedTestCase("M", "again", mocks)));
        assertThat(types(again)).isEqualTo(types(events));
    }

    @Test
    void aHistoryFitsItsDefinitionAndSaysWhereItStopsFittingAnother() {
        List<HistoryEvent> events = run(TASKS);
        assertThat(HistoryFit.of(machine(DEFINITION), events)).isEqualTo(new HistoryFit(events, Optional.empty()));
        HistoryFit renamed = HistoryFit.of(machine(DEFINITION.replace("'M'", "'N'")), events);
        long entered = events.stream()
                .filter(event -> event.word().equals("MapStateEntered"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(renamed.fitting()).isEqualTo(events.subList(0, (int) entered - 1));
        assertThat(renamed.misfit())
                .contains(new HistoryFit.Misfit(
                        entered, "Event " + entered + " enters the state \"M\", which the definition does not have."));
        assertThat(HistoryFit.of(machine(DEFINITION.replace("'Next':'M'", "'Next':'F'")), events)
                        .misfit()
                        .orElseThrow()
                        .sentence())
                .isEqualTo("Event " + entered + " goes from \"C\" to \"M\", but no transition of the definition does.");
        assertThat(HistoryFit.of(machine(DEFINITION.replace("'StartAt':'T'", "'StartAt':'C'")), events)
                        .misfit()
                        .orElseThrow()
                        .sentence())
                .isEqualTo("Event 2 begins with \"T\", but the definition starts at \"C\".");
    }

    @Test
    void twoRunsAreComparedStepByStepUpToWhereTheyParted() {
        RunComparison same = RunComparison.of(machine(DEFINITION), run(TASKS), run(TASKS));
        assertThat(same.parted()).isEmpty();
        assertThat(same.pairs())
                .allSatisfy(pair -> assertThat(pair.differences()).isEmpty());
        RunComparison other = RunComparison.of(
                machine(DEFINITION),
                run(TASKS),
                run((request, completion) -> completion.succeeded(Payload.ofText("{\"x\":2}"))));
        assertThat(other.parted()).isEqualTo(OptionalInt.of(2));
        assertThat(other.pairs().get(0).differences())
                .isEqualTo(Set.of(
                        RunComparison.Difference.OUTPUT,
                        RunComparison.Difference.ATTEMPTS,
                        RunComparison.Difference.ERROR));
        assertThat(other.pairs().getLast().second().orElseThrow().name()).isEqualTo("F");
    }
}
