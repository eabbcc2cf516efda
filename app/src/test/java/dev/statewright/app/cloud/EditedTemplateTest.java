package dev.statewright.app.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.cloud.call.CloudContents;
import dev.statewright.model.cloud.CloudResource.Kind;
import dev.statewright.model.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services follow their template, whoever saves it, while they run. */
class EditedTemplateTest {

    private static final String ONE_QUEUE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Run: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: run.asl.json}}
              Work: {Type: AWS::SQS::Queue, Properties: {QueueName: work}}
            """;

    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<String> edits = new LinkedBlockingQueue<>();
    private volatile long saves;

    @Test
    void whatTheTemplateGainsIsThereAndWhatCannotBeReadLeavesAllAsItWas() throws Exception {
        Files.writeString(folder.resolve("run.asl.json"), """
                {"StartAt": "Rest", "States": {"Rest": {"Type": "Succeed"}}}
                """);
        save(ONE_QUEUE);
        WorkspaceClouds clouds = WorkspaceClouds.inMemory();
        WorkspaceCloud cloud = clouds.share(Workspace.open(folder));
        try {
            cloud.whenEdited(() -> edits.add(cloud.refusedEdit()));
            cloud.open();

            save(ONE_QUEUE + "  More: {Type: AWS::SQS::Queue, Properties: {QueueName: more}}\n");
            assertThat(edits.poll(30, TimeUnit.SECONDS)).isEmpty();
            assertThat(contents(cloud).resources().get(Kind.QUEUE)).containsExactly("work", "more");

            save("Resources: [");
            assertThat(edits.poll(30, TimeUnit.SECONDS)).contains("template.yaml:1:");
            assertThat(contents(cloud).resources().get(Kind.QUEUE)).containsExactly("work", "more");
            assertThat(contents(cloud).sentences()).contains(cloud.refusedEdit());
        } finally {
            clouds.release(cloud);
        }
    }

    @Test
    void whatIsSavedWhileAnEditIsTakenOverIsTakenOverNext() throws Exception {
        Files.writeString(folder.resolve("run.asl.json"), """
                {"StartAt": "Rest", "States": {"Rest": {"Type": "Succeed"}}}
                """);
        save(ONE_QUEUE);
        SavedEdits.Edited savesAgain = new SavedEdits.Edited() {
            @Override
            public void take(Workspace workspace) {
                edits.add("taken");
                if (saves == 2) {
                    try {
                        save(ONE_QUEUE + "# and again\n");
                    } catch (Exception e) {
                        edits.add(e.toString());
                    }
                }
            }

            @Override
            public void refused(String why) {
                edits.add(why);
            }
        };
        try (SavedEdits _ = SavedEdits.follow(() -> Workspace.open(folder), Workspace.open(folder), savesAgain)) {
            save(ONE_QUEUE + "# changed\n");

            assertThat(edits.poll(30, TimeUnit.SECONDS)).isEqualTo("taken");
            assertThat(edits.poll(30, TimeUnit.SECONDS)).isEqualTo("taken");
        }
    }

    private static CloudContents contents(WorkspaceCloud cloud) {
        return CloudContents.of(cloud.current(), cloud.opened()).telling(cloud.refusedEdit());
    }

    /** Later each time, also where a clock is coarse, and at one blow. */
    private void save(String template) throws Exception {
        Path file = Files.writeString(folder.resolve("new"), template);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L + 1000 * saves));
        saves = saves + 1;
        Files.move(file, folder.resolve("template.yaml"), StandardCopyOption.REPLACE_EXISTING);
    }
}
