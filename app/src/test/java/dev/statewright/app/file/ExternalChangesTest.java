package dev.statewright.app.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Merge;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.merge.Resolution;
import dev.statewright.renderer.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an open document when another program works on its file. */
class ExternalChangesTest {

    private static final String LONGER = Sessions.GREETING.replace("\"Seconds\": 5", "\"Seconds\": 500");

    @TempDir
    Path folder;

    private Path greeting;
    private Workbench workbench;
    private DocumentFiles files;
    private ExternalChanges changes;

    @BeforeEach
    void openAWorkflow() throws IOException {
        greeting = Files.writeString(folder.resolve("greeting.asl.json"), Sessions.GREETING);
        Path home = folder.resolve("home");
        workbench = new Workbench(
                new PreferenceStore(home), new SimpleObjectProperty<>(Appearance.LIGHT), Sessions.services());
        files = new DocumentFiles(workbench, new AnswersNothing(), new DraftStore(home.resolve("drafts")));
        files.open(greeting);
        changes = new ExternalChanges(workbench, files);
        changes.look();
    }

    @Test
    void aDocumentWithoutLocalEditsFollowsItsFileAndKeepsSelectionAndUndo() throws IOException {
        session().execute(new RenameState(StatePath.root("Greet"), "Hello"));
        files.save();
        session().select(Selection.of(StatePath.root("Rest")));
        Files.writeString(greeting, LONGER);
        changes.look();

        assertThat(text()).isEqualTo(LONGER);
        assertThat(session().dirtyProperty().get()).isFalse();
        assertThat(session().selection()).isEqualTo(Selection.of(StatePath.root("Rest")));
        assertThat(notice().kind()).isEqualTo(Notice.Kind.INFORMATION);
        session().undo();
        session().undo();
        assertThat(text()).isEqualTo(Sessions.GREETING);
    }

    @Test
    void aFileThatIsReplacedByAnotherIsNoticedToo() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), LONGER);
        Files.move(other, greeting, StandardCopyOption.ATOMIC_MOVE);
        changes.look();

        assertThat(text()).isEqualTo(LONGER);
    }

    @Test
    void changesOnBothSidesAreOfferedInThreeWays() throws IOException {
        changeBoth(LONGER);

        assertThat(text()).contains("Hello").doesNotContain("500");
        assertThat(notice().choices())
                .extracting(Notice.Choice::text)
                .containsExactly(
                        Words.text("file.merge"), Words.text("file.keep-mine"), Words.text("file.take-theirs"));
    }

    @Test
    void mergedChangesOfBothSidesAreInTheDocumentAndThenInTheFile() throws IOException {
        changeBoth(LONGER);
        choose(0);

        assertThat(text()).isEqualTo(LONGER.replace("Greet", "Hello"));
        assertThat(session().dirtyProperty().get()).isTrue();
        assertThat(files.save()).isTrue();
        assertThat(greeting).hasContent(LONGER.replace("Greet", "Hello"));
    }

    @Test
    void myVersionIsKeptAndWrittenOverTheirs() throws IOException {
        changeBoth(LONGER);
        choose(1);

        assertThat(files.save()).isTrue();
        assertThat(greeting).hasContent(Sessions.GREETING.replace("Greet", "Hello"));
    }

    @Test
    void theirVersionIsTakenAndUndoBringsMineBack() throws IOException {
        changeBoth(LONGER);
        choose(2);

        assertThat(text()).isEqualTo(LONGER);
        assertThat(session().dirtyProperty().get()).isFalse();
        session().undo();
        assertThat(text()).isEqualTo(Sessions.GREETING.replace("Greet", "Hello"));
    }

    @Test
    void conflictsWaitForTheUserAndNothingChangesBefore() throws IOException {
        changeBoth(Sessions.GREETING.replace("Greet", "Welcome"));
        choose(0);
        Merge merge = session().mergeProperty().get().orElseThrow();

        assertThat(text()).contains("Hello");
        assertThat(merge.versions().conflicts()).isNotEmpty();
        merge.done().accept(merge.versions().text(_ -> Resolution.THEIRS));
        assertThat(text()).contains("Welcome").doesNotContain("Hello");
    }

    @Test
    void savingOverAChangeThatNobodyLookedAtMergesFirst() throws IOException {
        session().execute(new RenameState(StatePath.root("Greet"), "Hello"));
        Files.writeString(greeting, LONGER);

        assertThat(files.save()).isTrue();
        assertThat(greeting).hasContent(LONGER.replace("Greet", "Hello"));
    }

    @Test
    void savingOverAConflictAsksFirst() throws IOException {
        String theirs = Sessions.GREETING.replace("Greet", "Welcome");
        session().execute(new RenameState(StatePath.root("Greet"), "Hello"));
        Files.writeString(greeting, theirs);

        assertThat(files.save()).isFalse();
        assertThat(greeting).hasContent(theirs);
        assertThat(notice().choices()).hasSize(3);
    }

    @Test
    void aFileThatIsDeletedOrMovedIsKeptHereAndCanBeSavedThereAgain() throws IOException {
        Files.move(greeting, folder.resolve("elsewhere.asl.json"));
        changes.look();
        assertThat(session().notices().shown())
                .as("it might be on its way back")
                .isEmpty();
        changes.look();
        assertThat(session().dirtyProperty().get()).isTrue();

        choose(0);
        assertThat(greeting).hasContent(Sessions.GREETING);
        assertThat(session().dirtyProperty().get()).isFalse();
        changes.look();
        assertThat(session().notices().shown()).isEmpty();
    }

    @Test
    void aFileThatComesBackAsItWasTakesTheNoticeAway() throws IOException {
        Path elsewhere = folder.resolve("elsewhere.asl.json");
        Files.move(greeting, elsewhere);
        changes.look();
        changes.look();
        Files.move(elsewhere, greeting);
        changes.look();

        assertThat(session().notices().shown()).isEmpty();
        assertThat(session().dirtyProperty().get()).isFalse();
    }

    @Test
    void theNoticeGoesWhenTheFileIsTakenAgain() throws IOException {
        changeBoth(LONGER);
        files.reopen();

        assertThat(session().notices().shown()).isEmpty();
        assertThat(text()).isEqualTo(LONGER);
    }

    @Test
    void aDraftOfLastTimeMeetsAFileThatHasChangedSince() throws IOException {
        String mine = Sessions.GREETING.replace("Greet", "Hello");
        Files.writeString(greeting, LONGER);
        changes.look();
        files.restore(
                session(),
                new Draft(
                        DraftStore.keyOf(greeting),
                        Optional.of(greeting),
                        Optional.of(Sessions.GREETING),
                        mine,
                        Instant.EPOCH));

        assertThat(text()).isEqualTo(mine);
        choose(0);
        assertThat(text()).isEqualTo(LONGER.replace("Greet", "Hello"));
    }

    private void changeBoth(String theirs) throws IOException {
        session().execute(new RenameState(StatePath.root("Greet"), "Hello"));
        Files.writeString(greeting, theirs);
        changes.look();
    }

    private void choose(int choice) {
        Notice shown = notice();
        session().notices().dismiss(shown);
        shown.choices().get(choice).handler().run();
    }

    private Notice notice() {
        List<Notice> shown = session().notices().shown();
        assertThat(shown).isNotEmpty();
        return shown.getFirst();
    }

    private DocumentSession session() {
        return workbench.session();
    }

    private String text() {
        return session().document().text();
    }
}
