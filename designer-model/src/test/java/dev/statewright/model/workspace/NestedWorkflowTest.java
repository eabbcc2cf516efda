package dev.statewright.model.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.State;
import dev.statewright.model.document.AslDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NestedWorkflowTest {

    private static final WorkflowEntry CHILD =
            new WorkflowEntry("ChildMachine", "child", Path.of("/w/child.asl.json"), "STANDARD", Map.of());
    private static final WorkflowEntry PARENT = new WorkflowEntry(
            "Parent",
            "parent",
            Path.of("/w/parent.asl.json"),
            "STANDARD",
            Map.of("Target", "arn:aws:states:us-east-1:123456789012:stateMachine:child"));
    private static final Workspace BOTH = new Workspace(
            Path.of("/w"), Optional.empty(), List.of(PARENT, CHILD), List.of(), List.of(), Optional.empty(), List.of());

    @Test
    void anArnNamesIt() {
        assertThat(started("arn:aws:states:us-east-1:123456789012:stateMachine:child:live"))
                .contains(CHILD);
    }

    @Test
    void aSubstitutionOfTheCallerNamesIt() {
        assertThat(started("${Target}")).contains(CHILD);
    }

    @Test
    void aSubstitutionThatNobodyResolvesMayNameItsLogicalId() {
        assertThat(started("${ChildMachineArn}")).contains(CHILD);
    }

    @Test
    void whatIsKnownAtRunTimeOnlyIsNoWorkflowYet() {
        assertThat(started("{% $target %}")).isEmpty();
    }

    private static Optional<WorkflowEntry> started(String arn) {
        String text = """
                {"StartAt":"Go","States":{"Go":{"Type":"Task","Resource":"arn:aws:states:::states:startExecution.sync:2",
                "Parameters":{"StateMachineArn":"%s"},"End":true}}}""".formatted(arn);
        State go = AslDocument.of(text).machine().states().getFirst();
        return NestedWorkflow.startedBy(go, BOTH, Optional.of(PARENT));
    }
}
