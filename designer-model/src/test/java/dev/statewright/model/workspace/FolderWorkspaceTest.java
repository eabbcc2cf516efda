package dev.statewright.model.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWorkspaceTest {

    @TempDir
    private Path path;

    @Test
    void aFolderWithoutTemplateGivesItsWorkflowFilesAndLeavesOutWhatToolsKeep() throws Exception {
        new Folder(path)
                .with("b/order.asl.json", Folder.WORKFLOW)
                .with("a/plain.json", Folder.WORKFLOW)
                .with("a/short.asl", Folder.WORKFLOW)
                .with("a/broken.asl.json", "not JSON")
                .with("a/flow.yaml", "StartAt: A\nStates:\n  A: {Type: Pass, End: true}\n")
                .with("a/other.yml", "name: StartAt\n")
                .with("a/third.asl.yaml", "not a workflow")
                .with("a/package.json", "{\"name\": \"StartAt\"}")
                .with("node_modules/x/y.asl.json", Folder.WORKFLOW)
                .with("target/y.asl.json", Folder.WORKFLOW)
                .with(".git/y.asl.json", Folder.WORKFLOW)
                .with("1/2/3/4/5/6/7/deep.asl.json", Folder.WORKFLOW);

        Workspace workspace = Workspace.open(path);

        assertThat(workspace.workflows().stream()
                        .map(entry -> path.relativize(entry.file()).toString()))
                .containsExactly(
                        "a/broken.asl.json",
                        "a/flow.yaml",
                        "a/plain.json",
                        "a/short.asl",
                        "a/third.asl.yaml",
                        "b/order.asl.json");
        assertThat(workspace.workflows().stream().map(WorkflowEntry::name))
                .containsExactly("broken", "flow", "plain", "short", "third", "order");
        assertThat(workspace.selected()).isEmpty();
    }

    @Test
    void aMissingPathIsOneSentence() {
        Path missing = path.resolve("nowhere");

        assertThatThrownBy(() -> Workspace.open(missing))
                .isInstanceOf(UnreadableWorkspace.class)
                .hasMessage("There is no file or folder " + missing + ".");
    }

    @Test
    void aFolderWithoutWorkflowsIsOneSentence() {
        new Folder(path).with("readme.txt", "nothing");

        assertThatThrownBy(() -> Workspace.open(path))
                .isInstanceOf(UnreadableWorkspace.class)
                .hasMessage("There is no workflow in " + path
                        + ": neither a template.yaml that names one nor an .asl.json file.");
    }

    @Test
    void aFileThatIsNoWorkflowOpensAllTheSameSoThatItsErrorsCanBeShown() throws Exception {
        new Folder(path).with("odd.json", "not JSON");

        assertThat(Workspace.open(path.resolve("odd.json")).selected().map(WorkflowEntry::name))
                .contains("odd");
    }
}
