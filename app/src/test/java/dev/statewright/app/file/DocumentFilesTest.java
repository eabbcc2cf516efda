package dev.statewright.app.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.breakpoint.BreakpointFile;
import dev.statewright.app.breakpoint.BreakpointSet;
import dev.statewright.app.breakpoint.StateBreakpoint;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.session.DrawingOptions;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.session.Workbench;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.template.StarterWorkflow;
import dev.statewright.renderer.position.PositionFile;
import dev.statewright.renderer.position.Positions;
import dev.statewright.renderer.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFilesTest {

    /** Answers every question with the same file. */
    private static final class OneAnswer implements PathQuestions {

        private Optional<Path> answer = Optional.empty();

        @Override
        public Optional<Path> fileToOpen(Optional<Path> near) {
            return answer;
        }

        @Override
        public Optional<Path> folderToOpen(Optional<Path> near) {
            return answer;
        }

        @Override
        public Optional<Path> folderToFill(Optional<Path> near, String title) {
            return answer;
        }

        @Override
        public Optional<Path> fileToSave(Optional<Path> near, String suggestion) {
            return answer;
        }
    }

    @TempDir
    Path folder;

    private final OneAnswer questions = new OneAnswer();
    private Path greeting;
    private Workbench workbench;
    private DraftStore drafts;
    private DocumentFiles files;

    @BeforeEach
    void writeAWorkflow() throws IOException {
        greeting = Files.writeString(folder.resolve("greeting.asl.json"), Sessions.GREETING);
        Path home = folder.resolve("home");
        workbench = new Workbench(
                new PreferenceStore(home), new SimpleObjectProperty<>(Appearance.LIGHT), Sessions.services());
        drafts = new DraftStore(home.resolve("drafts"));
        files = new DocumentFiles(workbench, questions, drafts);
    }

    @Test
    void openingAndSavingChangesNoByte() throws IOException {
        byte[] before = Files.readAllBytes(greeting);
        files.open(greeting);
        files.save();

        assertThat(Files.readAllBytes(greeting)).isEqualTo(before);
        assertThat(workbench.preferences().get().recent()).containsExactly(greeting);
    }

    @Test
    void breakpointsAreThereAgainWhenTheWorkflowIsOpenedAgain() {
        files.open(greeting);
        StatePath state =
                workbench.session().document().machine().states().getFirst().path();
        workbench.session().breakpoints().toggle(state);
        files.close(workbench.session());

        files.open(greeting);
        assertThat(workbench.session().breakpoints().all().keySet()).containsExactly(state);
    }

    @Test
    void breakpointsAndPlacesOfANewWorkflowAreKeptWhereItIsSaved() {
        files.newDocument(Sessions.GREETING);
        StatePath state = StatePath.root("Greet");
        workbench.session().breakpoints().toggle(state);
        DrawingOptions drawing = workbench.session().drawingProperty().get();
        Positions moved = drawing.layout().positions().moved(state, 30, 10);
        workbench.session().drawingProperty().set(drawing.with(drawing.layout().with(moved)));
        Path saved = folder.resolve("new.asl.json");
        questions.answer = Optional.of(saved);
        files.save();

        assertThat(BreakpointFile.read(saved).states())
                .extracting(StateBreakpoint::state)
                .containsExactly(state);
        assertThat(PositionFile.read(saved)).isEqualTo(moved);
        workbench.session().breakpoints().toggle(state);
        assertThat(BreakpointFile.read(saved)).isEqualTo(BreakpointSet.NONE);
    }

    @Test
    void ofSeveralFilesThoseThatCannotBeOpenedAreAllNamed() throws IOException {
        Path binary = Files.write(folder.resolve("picture.asl.json"), new byte[] {(byte) 0xC3, 0x28});
        Path nowhere = folder.resolve("nowhere.asl.json");
        files.open(List.of(binary, nowhere, greeting));

        assertThat(workbench.session().file()).contains(greeting);
        assertThat(workbench.notices().shown())
                .extracting(Notice::text)
                .anySatisfy(text -> assertThat(text).contains(binary.toString()))
                .anySatisfy(text -> assertThat(text).contains(nowhere.toString()))
                .hasSize(2);
    }

    @Test
    void whatCannotBeWrittenIsOfferedToAnotherPlace() throws IOException {
        files.open(greeting);
        rename("Greet", "Hello");
        Files.delete(greeting);
        Files.createDirectories(greeting.resolve("in the way"));
        assertThat(files.save()).isFalse();
        assertThat(workbench.session().dirtyProperty().get()).isTrue();

        Path elsewhere = folder.resolve("elsewhere.asl.json");
        questions.answer = Optional.of(elsewhere);
        Notice refused = workbench.session().notices().shown().getFirst();
        assertThat(refused.kind()).isEqualTo(Notice.Kind.ERROR);
        refused.choices().getFirst().handler().run();
        assertThat(Files.readString(elsewhere)).contains("Hello");
        assertThat(workbench.session().file()).contains(elsewhere);
        assertThat(workbench.session().notices().shown()).isEmpty();
    }

    @Test
    void whatCannotBeSavedByItselfIsSaidOnceUntilItChanges() {
        files.open(greeting);
        // half of a character has no bytes
        replace("Greet", "Greet \uD800");
        files.autosave(workbench.session());
        assertThat(workbench.session().notices().shown()).hasSize(1);

        workbench.session().notices().clear();
        files.autosave(workbench.session());
        assertThat(workbench.session().notices().shown()).isEmpty();

        replace(" \uD800", "");
        replace("5", "6");
        files.autosave(workbench.session());
        assertThat(workbench.session().dirtyProperty().get()).isFalse();
    }

    @Test
    void aRunThatGoesOnIsAskedForBeforeItsDocumentIsClosed() {
        files.open(greeting);
        workbench.session().runningProperty().set(true);
        files.close(workbench.session());
        assertThat(workbench.session()).isNotNull();
        Notice asked = workbench.notices().shown().getFirst();
        assertThat(asked.kind()).isEqualTo(Notice.Kind.QUESTION);
        assertThat(asked.text()).contains("greeting").contains("aborted");

        asked.choices().getFirst().handler().run();
        assertThat(workbench.session()).isNull();
    }

    @Test
    void aNewWorkflowCanBeginWithATemplate() {
        String text = StarterWorkflow.all().getFirst().text();
        files.newDocument(text);

        assertThat(workbench.session().document().text()).isEqualTo(text);
        assertThat(workbench.session().file()).isEmpty();
    }

    @Test
    void savingWritesTheDocumentAndClearsTheMark() throws IOException {
        files.open(greeting);
        rename("Greet", "Hello");
        assertThat(files.save()).isTrue();

        assertThat(greeting).hasContent(Sessions.GREETING.replace("Greet", "Hello"));
        assertThat(workbench.session().dirtyProperty().get()).isFalse();
    }

    @Test
    void aNewDocumentAsksWhereToBeSaved() {
        files.newDocument();
        assertThat(files.save()).isFalse();

        questions.answer = Optional.of(folder.resolve("new.asl.json"));
        assertThat(files.save()).isTrue();
        assertThat(folder.resolve("new.asl.json")).exists();
        assertThat(workbench.session().file()).isEqualTo(questions.answer);
    }

    @Test
    void anotherFileOpensBesideTheFirst() throws IOException {
        Path other = Files.writeString(folder.resolve("other.asl.json"), Sessions.GREETING.replace("Rest", "Sleep"));
        files.open(greeting);
        rename("Greet", "Hello");
        files.open(other);
        assertThat(workbench.documents()).hasSize(2);
        assertThat(workbench.session().file()).contains(other);

        files.open(greeting);
        assertThat(workbench.documents()).hasSize(2);
        assertThat(workbench.session().document().text()).contains("Hello");
    }

    @Test
    void anUntouchedNewWorkflowGivesItsPlaceToWhatIsOpened() {
        files.newDocument();
        files.open(greeting);

        assertThat(workbench.documents()).containsExactly(workbench.session());
    }

    @Test
    void unsavedWorkIsAskedForBeforeItsTabIsClosed() throws IOException {
        Path other = Files.writeString(folder.resolve("other.asl.json"), Sessions.GREETING.replace("Rest", "Sleep"));
        files.open(other);
        files.open(greeting);
        rename("Greet", "Hello");
        files.close(workbench.session());

        assertThat(workbench.session().file()).contains(greeting);
        Notice question = workbench.notices().shown().getFirst();
        assertThat(question.choices()).extracting(Notice.Choice::text).containsExactly("Save", "Discard changes");

        question.choices().getFirst().handler().run();
        assertThat(greeting).content().contains("Hello");
        assertThat(workbench.session().file()).contains(other);
    }

    @Test
    void discardingLeavesTheFileAsItWas() {
        files.open(greeting);
        rename("Greet", "Hello");
        files.close(workbench.session());
        workbench.notices().shown().getFirst().choices().getLast().handler().run();

        assertThat(greeting).hasContent(Sessions.GREETING);
        assertThat(workbench.session()).isNull();
    }

    @Test
    void whatIsNotJsonOpensAsCode() throws IOException {
        Files.writeString(greeting, "{ \"StartAt\": ");
        files.open(greeting);

        assertThat(workbench.session().document().text()).isEqualTo("{ \"StartAt\": ");
        assertThat(workbench.viewModeProperty().get()).isEqualTo(ViewMode.CODE);
    }

    @Test
    void aMissingFileIsOneClearSentence() {
        files.open(folder.resolve("nowhere.asl.json"));

        assertThat(workbench.session()).isNull();
        assertThat(workbench.notices().shown())
                .singleElement()
                .extracting(Notice::text)
                .asString()
                .contains("nowhere.asl.json");
    }

    @Test
    void aDraftOfLastTimeIsOfferedAndCanBeUndone() {
        drafts.keep(draft(Sessions.GREETING.replace("5", "99")));
        files.open(greeting);

        notices().getFirst().choices().getFirst().handler().run();
        assertThat(workbench.session().document().text()).contains("\"Seconds\": 99");
        assertThat(workbench.session().dirtyProperty().get()).isTrue();
        workbench.session().undo();
        assertThat(workbench.session().document().text()).isEqualTo(Sessions.GREETING);
    }

    @Test
    void unsavedWorkIsKeptAsADraftUntilItIsUndone() {
        files.open(greeting);
        DraftKeeper keeper = new DraftKeeper(drafts, Runnable::run);
        rename("Greet", "Hello");
        keeper.keep(workbench.documents());
        assertThat(drafts.find(greeting))
                .hasValueSatisfying(draft -> assertThat(draft.text())
                        .isEqualTo(workbench.session().document().text()));

        workbench.session().undo();
        keeper.keep(workbench.documents());
        assertThat(drafts.find(greeting)).isEmpty();
    }

    @Test
    void savingForgetsTheDraft() {
        drafts.keep(draft("{}"));
        files.open(greeting);
        files.save();

        assertThat(drafts.find(greeting)).isEmpty();
    }

    @Test
    void ourOwnSavingIsNoChangeFromOutside() {
        files.open(greeting);
        ExternalChanges changes = new ExternalChanges(workbench, files);
        rename("Greet", "A much longer name");
        files.save();
        changes.look();

        assertThat(notices()).isEmpty();
    }

    private List<Notice> notices() {
        return workbench.session().notices().shown();
    }

    private Draft draft(String text) {
        return new Draft(
                DraftStore.keyOf(greeting), Optional.of(greeting), Optional.of(Sessions.GREETING), text, Instant.EPOCH);
    }

    private void rename(String from, String to) {
        workbench.session().execute(new RenameState(StatePath.root(from), to));
    }

    private void replace(String old, String now) {
        DocumentSaving.replaceText(
                workbench.session(), workbench.session().document().text().replace(old, now));
    }
}
