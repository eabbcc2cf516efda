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
                .with("a/package.json", "{\"name\": \"StartAt\"}")
                .with("node_modules/x/y.asl.json", Folder.WORKFLOW)
                .with("target/y.asl.json", Folder.WORKFLOW)
                .with(".git/y.asl.json", Folder.WORKFLOW)
                .with("1/2/3/4/5/6/7/deep.asl.json", Folder.WORKFLOW);

        Workspace workspace = Workspace.open(path);

        assertThat(workspace.workflows().stream()
                        .map(entry -> path.relativize(entry.file()).toString()))
                .containsExactly("a/broken.asl.json", "a/plain.json", "a/short.asl", "b/order.asl.json");
        assertThat(workspace.workflows().stream().map(WorkflowEntry::name))
                .containsExactly("broken", "plain", "short", "order");
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
