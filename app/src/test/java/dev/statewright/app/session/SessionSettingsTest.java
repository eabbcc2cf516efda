package dev.statewright.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.settings.WorkflowSetting;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionSettingsTest {

    private static final String EMBEDDED = """
            Resources:
              Machine:
                Type: AWS::Serverless::StateMachine
                Properties:
                  Definition:
                    StartAt: Ask
                    States:
                      Ask:
                        Type: Task
                        Resource: arn:aws:states:::sqs:sendMessage.waitForTaskToken
                        Parameters:
                          QueueUrl: q
                          MessageBody.$: $$.Task.Token
                        End: true
            """;

    @TempDir
    private Path folder;

    @Test
    void theTypeOfADefinitionInATemplateIsPartOfTheDocumentsHistory() throws Exception {
        DocumentSession session = open("template.yaml", EMBEDDED);
        assertThat(session.isExpress()).isFalse();

        assertThat(session.settings().set(WorkflowSetting.TYPE, "EXPRESS")).isEmpty();
        assertThat(session.document().text()).isEqualTo(EMBEDDED + "      Type: EXPRESS\n");
        assertThat(session.isExpress()).isTrue();
        assertThat(session.diagnostics())
                .extracting(each -> each.message().strip())
                .contains("Express state machine does not support '.waitForTaskToken' service integration");

        session.undo();
        assertThat(session.document().text()).isEqualTo(EMBEDDED);
        assertThat(session.isExpress()).isFalse();
    }

    @Test
    void aLoneFileIsJudgedByWhatStandsBesideIt() throws Exception {
        DocumentSession session = open("lone.asl.json", Sessions.GREETING);
        session.settings().set(WorkflowSetting.TYPE, "EXPRESS");

        assertThat(session.isExpress()).isTrue();
        assertThat(session.document().text()).isEqualTo(Sessions.GREETING);
        assertThat(open("lone.asl.json", Sessions.GREETING).isExpress()).isTrue();
    }

    @Test
    void aDocumentWithoutAFileHasNowhereToKeepSettings() {
        DocumentSession session = Sessions.of(Sessions.GREETING);

        assertThat(session.settings().set(WorkflowSetting.TYPE, "EXPRESS")).isPresent();
        assertThat(session.isExpress()).isFalse();
    }

    private DocumentSession open(String name, String text) throws IOException, UnreadableWorkspace {
        Path file = Files.writeString(folder.resolve(name), text);
        Workspace workspace = Workspace.open(file);
        WorkflowEntry entry = workspace.workflows().getFirst();
        return new DocumentSession(entry.document(), Optional.of(file), workspace, new Notices(), Sessions.services());
    }
}
