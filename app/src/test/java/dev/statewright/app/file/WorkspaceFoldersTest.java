package dev.statewright.app.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.action.Action;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.session.Workbench;
import dev.statewright.renderer.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceFoldersTest {

    /** Answers with one folder, and notes what it was asked for. */
    private static final class OneFolder extends AnswersNothing {
        private final List<String> titles = new ArrayList<>();
        private Optional<Path> answer = Optional.empty();

        @Override
        public Optional<Path> folderToFill(Optional<Path> near, String title) {
            titles.add(title);
            return answer;
        }
    }

    @TempDir
    private Path folder;

    private final OneFolder questions = new OneFolder();
    private Workbench workbench;
    private DocumentFiles files;
    private WorkspaceFolders folders;

    @BeforeEach
    void openAWorkflow() throws IOException {
        Path greeting = Files.writeString(folder.resolve("greeting.asl.json"), Sessions.GREETING);
        Path home = folder.resolve("home");
        workbench = new Workbench(
                new PreferenceStore(home), new SimpleObjectProperty<>(Appearance.LIGHT), Sessions.services());
        files = new DocumentFiles(workbench, questions, new DraftStore(home.resolve("drafts")));
        files.open(greeting);
        folders = new WorkspaceFolders(workbench, files);
    }

    private void fire(String id) {
        Action action = folders.actions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        action.run();
    }

    private List<String> told() {
        return workbench.notices().shown().stream().map(Notice::text).toList();
    }

    @Test
    void aNewWorkspaceIsAskedForByItsNameWrittenAndOpened() {
        Path empty = folder.resolve("empty");
        questions.answer = Optional.of(empty);
        fire("file.new-workspace");

        assertThat(questions.titles).containsExactly("Empty folder for the new workspace");
        assertThat(workbench.session().workspace().template()).contains(empty.resolve("template.yaml"));
        assertThat(workbench.session().file()).contains(empty.resolve("workflows/greetings.asl.json"));
    }

    @Test
    void whereThereIsAWorkspaceAlreadyNothingIsWrittenOver() throws IOException {
        Files.writeString(folder.resolve("template.yaml"), "Resources: {}");
        questions.answer = Optional.of(folder);
        fire("file.new-workspace");

        assertThat(told()).singleElement().satisfies(text -> assertThat(text).contains("template.yaml"));
        assertThat(folder.resolve("template.yaml")).hasContent("Resources: {}");
    }

    @Test
    void whatIsExportedAsksForAFolderAndCanBeOpenedThere() {
        Path target = folder.resolve("exported");
        questions.answer = Optional.of(target);
        fire("file.export-sam");

        assertThat(questions.titles).containsExactly("Folder for the SAM workspace");
        Notice notice = workbench.notices().shown().getFirst();
        assertThat(notice.text()).contains("template.yaml").contains(target.toString());
        notice.choices().getFirst().handler().run();
        assertThat(workbench.session().workspace().template()).contains(target.resolve("template.yaml"));
    }
}
