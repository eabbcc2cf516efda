package dev.statewright.model.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.workspace.ResourceEntry.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateWorkspaceTest {

    private static final String TEMPLATE = """
            AWSTemplateFormatVersion: "2010-09-09"
            Transform: AWS::Serverless-2016-10-31
            Parameters:
              Stage:
                Type: String
                Default: dev
            Globals:
              Function:
                Runtime: nodejs22.x
                Timeout: 10
                Environment:
                  Variables:
                    STAGE: !Ref Stage
            Resources:
              CallCenter:
                Type: AWS::Serverless::StateMachine
                Properties:
                  Name: !Sub "call-center-${Stage}"
                  Type: EXPRESS
                  DefinitionUri: statemachine/call-center.asl.json
                  DefinitionSubstitutions:
                    OpenCaseArn: !GetAtt OpenCase.Arn
                    CasesTable: !Ref Cases
                    QueueUrl: !Ref Escalations
                    Bus: !Join ["-", [bus, !Ref Stage]]
                    Seconds: 30
              OpenCase:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: functions/open-case
                  Handler: app.handler
                  MemorySize: 256
                  Environment:
                    Variables:
                      TABLE: !Ref Cases
              Plain:
                Type: AWS::Lambda::Function
                Properties:
                  FunctionName: plain
                  Handler: index.handler
                  Runtime: python3.13
                  Code:
                    ZipFile: |
                      def handler(event, context):
                          return event
              Cases:
                Type: AWS::Serverless::SimpleTable
              Escalations:
                Type: AWS::SQS::Queue
                Properties:
                  QueueName: escalations
              Worker:
                Type: AWS::StepFunctions::Activity
                Properties: {Name: worker}
              Access:
                Type: AWS::IAM::Role
            """;

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void folder() {
        folder = new Folder(path)
                .with("template.yaml", TEMPLATE)
                .with("statemachine/call-center.asl.json", Folder.WORKFLOW)
                .with("functions/open-case/app.js", "exports.handler = async event => event;");
    }

    @Test
    void aSamFolderGivesItsWorkflowsFunctionsAndResources() throws Exception {
        Workspace workspace = Workspace.open(path);

        assertThat(workspace)
                .isEqualTo(new Workspace(
                        path,
                        Optional.of(folder.file("template.yaml")),
                        List.of(new WorkflowEntry(
                                "CallCenter",
                                "call-center-dev",
                                folder.file("statemachine/call-center.asl.json"),
                                "EXPRESS",
                                Map.of(
                                        "OpenCaseArn",
                                        "arn:aws:lambda:us-east-1:123456789012:function:OpenCase",
                                        "CasesTable",
                                        "Cases",
                                        "QueueUrl",
                                        "https://sqs.us-east-1.amazonaws.com/123456789012/escalations",
                                        "Bus",
                                        "bus-dev",
                                        "Seconds",
                                        "30"))),
                        List.of(
                                new FunctionEntry(
                                        "OpenCase",
                                        "OpenCase",
                                        "arn:aws:lambda:us-east-1:123456789012:function:OpenCase",
                                        folder.file("functions/open-case"),
                                        "app.handler",
                                        "nodejs22.x",
                                        Duration.ofSeconds(10),
                                        256,
                                        Map.of("STAGE", "dev", "TABLE", "Cases"),
                                        Optional.empty()),
                                new FunctionEntry(
                                        "Plain",
                                        "plain",
                                        "arn:aws:lambda:us-east-1:123456789012:function:plain",
                                        path,
                                        "index.handler",
                                        "python3.13",
                                        Duration.ofSeconds(3),
                                        128,
                                        Map.of(),
                                        Optional.of("def handler(event, context):\n    return event\n"))),
                        List.of(
                                new ResourceEntry("Cases", Kind.TABLE, "Cases"),
                                new ResourceEntry("Escalations", Kind.QUEUE, "escalations"),
                                new ResourceEntry("Worker", Kind.ACTIVITY, "worker")),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void aWorkflowFileThatATemplateNamesOpensThatWorkspace() throws Exception {
        Workspace workspace = Workspace.open(folder.file("statemachine/call-center.asl.json"));

        assertThat(workspace.root()).isEqualTo(path);
        assertThat(workspace.selected().map(WorkflowEntry::logicalId)).contains("CallCenter");
    }

    @Test
    void aWorkflowFileThatNoTemplateNamesIsAWorkspaceOfItsOwn() throws Exception {
        folder.with("statemachine/draft.asl.json", Folder.WORKFLOW);

        Workspace workspace = Workspace.open(folder.file("statemachine/draft.asl.json"));

        assertThat(workspace.template()).isEmpty();
        assertThat(workspace.workflows().stream().map(WorkflowEntry::name)).containsExactly("draft");
        assertThat(workspace.selected()).contains(workspace.workflows().getFirst());
    }

    @Test
    void aHandlersFileIsFoundWhateverItsEnding() throws Exception {
        FunctionEntry open = Workspace.open(path).function("OpenCase").orElseThrow();
        assertThat(open.handlerFile()).isEqualTo(folder.file("functions/open-case/app.js"));
        assertThat(open.exportName()).isEqualTo("handler");

        folder.with("functions/open-case/app.mjs", "");
        assertThat(open.handlerFile()).isEqualTo(folder.file("functions/open-case/app.js"));
    }

    @Test
    void aFunctionIsFoundByNameOrArnWithOrWithoutVersion() throws Exception {
        Workspace workspace = Workspace.open(path);

        assertThat(workspace.function("arn:aws:lambda:us-east-1:123456789012:function:plain:$LATEST"))
                .isEqualTo(workspace.function("plain"))
                .isPresent();
        assertThat(workspace.function("plain-other")).isEmpty();
    }

    @Test
    void whatCannotBeTakenOverIsANoteInPlainWords() throws Exception {
        folder.with("template.yaml", """
                Parameters:
                  Secret: {Type: String}
                Resources:
                  Flow:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      DefinitionUri: statemachine/call-center.asl.json
                      DefinitionSubstitutions:
                        Key: !Ref Secret
                        Other: !ImportValue other-stack
                  Inline:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      DefinitionString: !ImportValue flow
                  Gone:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      DefinitionUri: gone.asl.json
                  Zipped:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: s3://bucket/code.zip
                """);

        Workspace workspace = Workspace.open(path);

        assertThat(workspace.workflows().stream().map(WorkflowEntry::logicalId)).containsExactly("Flow");
        assertThat(workspace.notes())
                .containsExactly(
                        "template.yaml, Flow: substitution Key cannot be resolved here, because parameter Secret has no"
                                + " Default.",
                        "template.yaml, Flow: substitution Other cannot be resolved here, because Fn::ImportValue cannot"
                                + " be evaluated here.",
                        "template.yaml, Inline: its definition stands in the template in a form that cannot be edited"
                                + " here; write it as an object in Definition, or move it to a file and name it in"
                                + " DefinitionUri.",
                        "template.yaml, Gone: there is no file gone.asl.json.",
                        "template.yaml, Zipped: its code is not on this machine and cannot run here; mock its tasks.");
    }

    @Test
    void brokenYamlIsOneSentenceWithLineAndColumn() {
        folder.with("template.yaml", "Resources:\n  A: {Type: AWS::SQS::Queue\n  B: ]\n");

        assertThatThrownBy(() -> Workspace.open(path))
                .isInstanceOf(UnreadableWorkspace.class)
                .hasMessageMatching(".*template\\.yaml:3:\\d+: this is not YAML: [^.]+\\.");
    }

    @Test
    void aWorkflowOpensBesideABrokenTemplateAndSaysWhyItIsAlone() throws Exception {
        folder.with("template.yaml", "Resources: [AWS::\n");

        Workspace workspace = Workspace.open(folder.file("statemachine/call-center.asl.json"));

        assertThat(workspace.selected()).isPresent();
        assertThat(workspace.notes()).singleElement().asString().contains("template.yaml:2:1: this is not YAML");
    }

    @Test
    void aTemplateInJsonIsReadAsWell() throws Exception {
        java.nio.file.Files.delete(folder.file("template.yaml"));
        folder.with("template.json", """
                {"Resources": {"Flow": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
                \t"StateMachineName": "flow",
                \t"DefinitionS3Location": "statemachine/call-center.asl.json",
                \t"DefinitionSubstitutions": {"Self": {"Fn::Sub": "arn:${AWS::Partition}:x:${AWS::Region}:${!Literal}"}}}}}}
                """);

        assertThat(Workspace.open(path).workflows())
                .containsExactly(new WorkflowEntry(
                        "Flow",
                        "flow",
                        folder.file("statemachine/call-center.asl.json"),
                        "STANDARD",
                        Map.of("Self", "arn:aws:x:us-east-1:${Literal}")));
    }

    @Test
    void aTemplateWithoutWorkflowsIsOneSentence() {
        folder.with("template.yaml", "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n");

        assertThatThrownBy(() -> Workspace.open(path))
                .isInstanceOf(UnreadableWorkspace.class)
                .hasMessage(folder.file("template.yaml") + " names no workflow that can be opened.");
    }
}
