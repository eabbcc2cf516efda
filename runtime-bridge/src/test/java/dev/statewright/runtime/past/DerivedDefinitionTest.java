package dev.statewright.runtime.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.inspect.RunInspector;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DerivedDefinitionTest {
    private static final List<HistoryEvent> EVENTS = Workflow.of(
                    "C",
                    "'C':{'Type':'Choice','Choices':[{'Variable':'$.x','IsPresent':true,'Next':'P'}],'Default':'F'},"
                            + "'P':{'Type':'Parallel','Branches':[{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'B'},"
                            + "'B':{'Type':'Pass','End':true}}},{'StartAt':'D','States':{'D':{'Type':'Wait','Seconds':1,"
                            + "'End':true}}}],'ResultPath':null,'Next':'M'},"
                            + "'M':{'Type':'Map','ItemsPath':'$.x','ItemProcessor':{'StartAt':'T','States':{'T':{'Type':"
                            + "'Task','Resource':'arn:aws:states:::sqs:sendMessage','Catch':[{'ErrorEquals':['Bad'],"
                            + "'Next':'H'}],'End':true},'H':{'Type':'Pass','End':true}}},'End':true},"
                            + "'F':{'Type':'Fail'}")
            .with((request, completion) -> {
                if (request.invocation() == 0) {
                    completion.failed("Bad", null);
                } else {
                    completion.succeeded(request.input());
                }
            })
            .run("{'x':[1,2]}")
            .history();

    @Test
    void whatWasEnteredIsThereInItsScopeAndTheHistoryFitsIt() {
        StateMachine derived = AslDocument.of(DerivedDefinition.of(EVENTS)).machine();
        assertThat(derived.states()).extracting(State::name).containsExactly("C", "P", "A", "B", "D", "M", "T", "H");
        assertThat(HistoryFit.of(derived, EVENTS).misfit()).isEqualTo(Optional.empty());
        State task = derived.states().stream()
                .filter(state -> state.name().equals("T"))
                .findFirst()
                .orElseThrow();
        assertThat(task.path().scope().owner()).isEqualTo(StatePath.root("M"));
        assertThat(task.catchers())
                .extracting(catcher -> catcher.next().orElse(""))
                .containsExactly("H");
    }

    @Test
    void itIsColouredLikeTheDefinitionThatRan() {
        StateMachine derived = AslDocument.of(DerivedDefinition.of(EVENTS)).machine();
        RunInspector inspector = new RunInspector(derived);
        EVENTS.forEach(inspector::accept);
        assertThat(derived.states())
                .allSatisfy(state -> assertThat(inspector.overlay().status(state.path()))
                        .isIn(StateStatus.SUCCEEDED, StateStatus.CAUGHT));
    }
}
