package dev.statewright.model.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsPlaceTest {

    private static final String SAM = """
            Resources:
              Machine:   # ours
                Type: AWS::Serverless::StateMachine
                Properties:
                  DefinitionUri: flow.asl.json
                  Type: STANDARD # for now
                  Logging:
                    Level: ERROR
                    Destinations:
                      - CloudWatchLogsLogGroup:
                          LogGroupArn: !GetAtt Logs.Arn
            """;

    @TempDir
    private Path folder;

    @Test
    void theTypeInASamTemplateIsOneWordOfIt() throws Exception {
        SettingsPlace place = deployed(SAM);
        place.write(WorkflowSetting.TYPE, "EXPRESS");

        assertThat(template()).isEqualTo(SAM.replace("Type: STANDARD", "Type: EXPRESS"));
        assertThat(Workspace.open(folder).workflows().getFirst().isExpress()).isTrue();
    }

    @Test
    void whatIsNotWrittenComesToItsFamily() throws Exception {
        SettingsPlace place = deployed(SAM);
        place.write(WorkflowSetting.EXECUTION_DATA, "true");
        place.write(WorkflowSetting.TRACING, "true");

        assertThat(place.value(place.read(), WorkflowSetting.EXECUTION_DATA)).isEqualTo("true");
        assertThat(template())
                .contains("        IncludeExecutionData: true\n")
                .endsWith("      Tracing:\n        Enabled: true\n")
                .contains("LogGroupArn: !GetAtt Logs.Arn");
    }

    @Test
    void whatIsUsualAndNotWrittenStaysSo() throws Exception {
        SettingsPlace place = deployed(SAM);
        place.write(WorkflowSetting.TRACING, "false");

        assertThat(template()).isEqualTo(SAM);
    }

    @Test
    void cloudFormationHasOtherNames() throws Exception {
        SettingsPlace place = deployed("""
                Resources:
                  Machine:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: '{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}'
                      StateMachineType: EXPRESS
                """);
        place.write(WorkflowSetting.LOG_LEVEL, "ALL");

        assertThat(place.value(place.read(), WorkflowSetting.TYPE)).isEqualTo("EXPRESS");
        assertThat(template()).endsWith("      LoggingConfiguration:\n        Level: ALL\n");
    }

    @Test
    void aLoneFileHasASideFileThatSaysItsType() throws Exception {
        Path file = Files.writeString(folder.resolve("lone.asl.json"), "{\"StartAt\": \"A\", \"States\": {}}");
        Workspace lone = Workspace.open(file);
        SettingsPlace place = lone.settingsOf(lone.workflows().getFirst());
        assertThat(place.isSideFile()).isTrue();
        place.write(WorkflowSetting.TYPE, "EXPRESS");
        place.write(WorkflowSetting.LOG_LEVEL, "ERROR");

        assertThat(Files.readString(folder.resolve(".statewright/settings/lone.asl.json")))
                .isEqualTo("""
                        {
                          "type": "EXPRESS",
                          "loggingConfig": {
                            "level": "ERROR"
                          }
                        }
                        """);
        assertThat(Workspace.open(file).workflows().getFirst().isExpress()).isTrue();
    }

    private SettingsPlace deployed(String template) throws IOException, UnreadableWorkspace {
        Files.writeString(folder.resolve("template.yaml"), template);
        Files.writeString(
                folder.resolve("flow.asl.json"), "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}");
        Workspace workspace = Workspace.open(folder);
        return workspace.settingsOf(workspace.workflows().getFirst());
    }

    private String template() throws IOException {
        return Files.readString(folder.resolve("template.yaml"));
    }
}
