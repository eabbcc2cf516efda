package dev.statewright.runtime.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.task.TaskBackend;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSnapshotsTest {
    private static final String TASK = "'T':{'Type':'Task','Resource':'arn:aws:states:::sqs:sendMessage',"
            + "'Retry':[{'ErrorEquals':['Slow'],'MaxAttempts':2}],"
            + "'Catch':[{'ErrorEquals':['Bad'],'Next':'F'}],'End':true},'F':{'Type':'Pass','End':true}";

    private static final TaskBackend TASKS = (request, completion) -> {
        switch (request.invocation() % 4) {
            case 0 -> completion.failed("Slow", null);
            case 1 -> completion.failed("Bad", null);
            default -> completion.succeeded(request.input());
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'StartAt':'A','States':{'A':{'Type':'Choice','Choices':[{'Variable':'$.i','NumericLessThan':400,"
                        + "'Next':'C'}],'Default':'D'},'C':{'Type':'Pass','Next':'A','Parameters':"
                        + "{'i.$':'States.MathAdd($.i, 1)'}},'D':{'Type':'Succeed'}}}",
                "{'StartAt':'M','States':{'M':{'Type':'Map','ItemsPath':'$.list','ItemProcessor':{'StartAt':'T','States':{"
                        + TASK + "}},'Next':'P'},'P':{'Type':'Parallel','Branches':[{'StartAt':'X','States':{'X':"
                        + "{'Type':'Wait','Seconds':5,'End':true}}},{'StartAt':'Y','States':{'Y':{'Type':'Fail'}}}],"
                        + "'End':true}}}"
            })
    void atEveryEventTheStatesStandAsAnInspectorSawThemThere(String definition) {
        List<HistoryEvent> events = Workflow.ofDefinition(definition)
                .with(TASKS)
                .run("{'i':0,'list':[1,2,3,4,5]}")
                .history();
        StateMachine machine = AslDocument.of(Workflow.json(definition)).machine();
        RunSnapshots snapshots = RunSnapshots.of(machine, events);
        RunInspector inspector = new RunInspector(machine);
        assertThat(snapshots.size()).isEqualTo(events.size());
        for (int i = 0; i < events.size(); i++) {
            assertThat(snapshots.after(i)).as("after " + i + " events").isEqualTo(inspector.overlay());
            inspector.accept(events.get(i));
        }
        assertThat(snapshots.after(events.size())).isEqualTo(inspector.overlay());
        assertThatThrownBy(() -> snapshots.after(events.size() + 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
