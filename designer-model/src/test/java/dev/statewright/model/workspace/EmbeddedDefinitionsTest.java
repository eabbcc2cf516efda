package dev.statewright.model.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.command.Carried;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandStack;
import dev.statewright.model.command.DeleteStates;
import dev.statewright.model.command.DuplicateState;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.command.SetField;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.template.StateTemplate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDefinitionsTest {

    private static final String TEMPLATE = """
            # a template
            Resources:
              Fn:
                Type: AWS::Lambda::Function
                Properties:
                  FunctionName: fn
                  Code: {ZipFile: "exports.handler = async () => 1"}
              Flow:
                Type: AWS::Serverless::StateMachine
                Properties:
                  Type: EXPRESS
                  Definition:
                    StartAt: Call   # first
                    States:
                      Call:
                        Type: Task
                        Resource: !GetAtt Fn.Arn
                        Next: Again
                      Again:
                        Type: Task
                        Resource:
                          Fn::GetAtt: [Fn, Arn]
                        End: true
                  Policies: []
              Text:
                Type: AWS::StepFunctions::StateMachine
                Properties:
                  DefinitionString: !Sub |
                    {
                      "StartAt": "A",
                      "States": {
                        "A": {
                          "Type": "Task",
                          "Resource": "${Fn.Arn}",
                          "End": true
                        }
                      }
                    }
                  RoleArn: arn:aws:iam::123456789012:role/x
              Line:
                Type: AWS::StepFunctions::StateMachine
                Properties:
                  DefinitionString: !ImportValue the-flow
            """;

    private static final StateTemplate PASS =
            new StateTemplate("Pass", JsonNodeFactory.instance.objectNode().put("Type", "Pass"));

    @TempDir
    private Path path;

    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        workspace =
                Workspace.open(new Folder(path).with("template.yaml", TEMPLATE).file("template.yaml"));
    }

    @Test
    void aTemplateGivesTheWorkflowsThatStandInIt() {
        assertThat(workspace.workflows().stream().map(WorkflowEntry::logicalId)).containsExactly("Flow", "Text");
        assertThat(workspace.notes())
                .containsExactly(
                        "template.yaml, Line: its definition stands in the template in a form that cannot be edited"
                                + " here; write it as an object in Definition, or move it to a file and name it in DefinitionUri.");
        for (WorkflowEntry entry : workspace.workflows()) {
            assertThat(workspace.workflow(entry.file(), entry.document())).contains(entry);
            assertThat(entry.substitutions())
                    .containsEntry("Fn.Arn", "arn:aws:lambda:us-east-1:123456789012:function:fn");
        }
        assertThat(workspace.workflows().getFirst().isExpress()).isTrue();
    }

    @Test
    void anObjectIsEditedInTheTemplate() {
        StatePath call = StatePath.root("Call");
        Command insert = new DropTarget.OnEdge(Transition.next(call)).toCommand(PASS);

        assertThat(carriedOut(0, insert))
                .isEqualTo(TEMPLATE.replace(
                        "            Next: Again\n",
                        "            Next: Pass\n          Pass:\n            Type: Pass\n            Next: Again\n"));
        assertThat(carriedOut(0, new RenameState(call, "Ask")))
                .isEqualTo(TEMPLATE.replace("StartAt: Call", "StartAt: Ask").replace("      Call:", "      Ask:"));
        assertThat(carriedOut(
                        0,
                        new SetField(
                                StatePath.root("Again").syntax(), "Resource", Optional.of(TextNode.valueOf("arn")))))
                .isEqualTo(TEMPLATE.replace("Resource:\n              Fn::GetAtt: [Fn, Arn]", "Resource: arn"));
        assertThat(carriedOut(0, new DeleteStates(List.of(call, StatePath.root("Again")))))
                .contains("      Definition:\n        States: {}\n      Policies: []\n");
    }

    @Test
    void aBlockOfTextIsEditedInTheTemplate() {
        StatePath a = StatePath.root("A");
        assertThat(carriedOut(1, new DropTarget.OnEdge(Transition.start(a.scope())).toCommand(PASS)))
                .isEqualTo(TEMPLATE.replace("\"StartAt\": \"A\"", "\"StartAt\": \"Pass\"")
                        .replace(
                                "            \"A\": {",
                                "            \"Pass\": {\n              \"Type\": \"Pass\",\n              \"Next\": \"A\"\n"
                                        + "            },\n            \"A\": {"));
        assertThat(carriedOut(1, new DuplicateState(a))).contains("            \"A (1)\": {\n              \"Type\"");
    }

    @Test
    void functionsAreFilledInAndBothAreValidThen() {
        for (WorkflowEntry entry : workspace.workflows()) {
            AslDocument document = entry.document();
            assertThat(Validator.validate(document, entry.isExpress())).isEmpty();
            AslDocument resolved = Substitutions.in(document, entry.substitutions());
            assertThat(resolved.text()).contains("arn:aws:lambda:us-east-1:123456789012:function:fn");
            assertThat(Validator.validate(resolved, entry.isExpress())).isEmpty();
            assertThat(resolved.machine().states())
                    .allSatisfy(state -> assertThat(
                                    state.common().json().path("Resource").asText())
                            .isEqualTo("arn:aws:lambda:us-east-1:123456789012:function:fn"));
        }
    }

    @Test
    void mistakesAreToldWithTheirPlacesInTheTemplate() {
        CommandStack stack = new CommandStack(workspace.workflows().get(1).document());
        stack.execute(new SetField(StatePath.root("A").syntax(), "Next", Optional.of(TextNode.valueOf("Gone"))));

        Diagnostic first = Validator.validate(stack.document()).getFirst();
        int line = stack.document().text().substring(0, first.range().start()).split("\n", -1).length;
        assertThat(first.position().line()).isEqualTo(line).isGreaterThan(28);
    }

    @Test
    void serverlessAndTerraformFilesHoldWorkflows() throws Exception {
        Folder folder = new Folder(path)
                .with(
                        "serverless.yml",
                        "service: x\nstepFunctions:\n  stateMachines:\n    one:\n      name: first\n      definition:\n"
                                + "        StartAt: A\n        States:\n          A: {Type: Pass, End: true}\n")
                .with(
                        "main.tf",
                        "resource \"aws_sfn_state_machine\" \"two\" {\n  definition = <<EOF\n{\n  \"StartAt\": \"A\",\n"
                                + "  \"States\": {\n    \"A\": {\n      \"Type\": \"Task\",\n"
                                + "      \"Resource\": \"${aws_lambda_function.x.arn}\",\n      \"End\": true\n    }\n  }\n}\n"
                                + "EOF\n}\n");

        WorkflowEntry one =
                Workspace.open(folder.file("serverless.yml")).workflows().getFirst();
        assertThat(one.name()).isEqualTo("first");
        assertThat(carriedOut(one, new RenameState(StatePath.root("A"), "B")))
                .endsWith("        StartAt: B\n        States:\n          B: {Type: Pass, End: true}\n");
        WorkflowEntry two = Workspace.open(folder.file("main.tf")).workflows().getFirst();
        assertThat(two.logicalId()).isEqualTo("two");
        assertThat(carriedOut(two, new RenameState(StatePath.root("A"), "B")))
                .startsWith(
                        "resource \"aws_sfn_state_machine\" \"two\" {\n  definition = <<EOF\n{\n  \"StartAt\": \"B\",\n")
                .endsWith("}\nEOF\n}\n");
    }

    @Test
    void whatATransformAddsIsNoState(@TempDir Path folder) throws UnreadableWorkspace {
        Path file = new Folder(folder).with("template.yaml", """
                        Resources:
                          Flow:
                            Type: AWS::Serverless::StateMachine
                            Properties:
                              Definition:
                                StartAt: A
                                States:
                                  Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://bucket/states.yaml}}
                                  A:
                                    Type: Pass
                                    Next: Included
                        """).file("template.yaml");
        WorkflowEntry entry = Workspace.open(file).workflows().getFirst();
        assertThat(entry.document().machine().states()).extracting(State::name).containsExactly("A");
        assertThat(Validator.validate(entry.document())).isEmpty();
        assertThat(carriedOut(entry, new RenameState(StatePath.root("A"), "First")))
                .contains("StartAt: First\n", "Fn::Transform: {Name: AWS::Include", "          First:\n");
    }

    private String carriedOut(int workflow, Command command) {
        return carriedOut(workspace.workflows().get(workflow), command);
    }

    private static String carriedOut(WorkflowEntry entry, Command command) {
        return Carried.out(entry.document(), command);
    }
}
