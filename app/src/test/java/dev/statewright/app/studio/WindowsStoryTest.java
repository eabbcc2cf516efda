package dev.statewright.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.file.AnswersNothing;
import dev.statewright.app.file.Draft;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.preferences.ThemeChoice;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.theme.ThemeSwitch;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.RenameState;
import dev.statewright.renderer.fx.DiagramView;
import dev.statewright.renderer.fx.Viewport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Several documents in tabs, several windows, and all of it again after the studio was left or killed. */
@ExtendWith(ApplicationExtension.class)
class WindowsStoryTest {

    @TempDir
    Path home;

    private final AtomicBoolean ended = new AtomicBoolean();
    private StudioFrames frames;
    private Path greeting;
    private Path other;
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
    }

    @BeforeEach
    void openTwoWorkflows(FxRobot robot) throws IOException {
        greeting = Files.writeString(home.resolve("greeting.asl.json"), Sessions.GREETING);
        other = Files.writeString(home.resolve("other.asl.json"), Sessions.GREETING.replace("Rest", "Sleep"));
        begin(robot);
        robot.interact(() -> {
            frames.open(greeting);
            frames.open(other);
        });
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(frames::close);
    }

    @Test
    void eachFileHasATabAndTheKeysGoThroughThem(FxRobot robot) {
        assertThat(tabs(robot)).containsExactly("greeting.asl.json", "other.asl.json");
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(front().file()).contains(greeting);

        robot.clickOn("other.asl.json");
        assertThat(front().file()).contains(other);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(front().file()).contains(greeting);
        assertThat(tabs(robot)).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertThat(front().file()).contains(other);
    }

    @Test
    void eachTabKeepsItsOwnViewAndSelection(FxRobot robot) {
        robot.interact(() -> front().select(Selection.of(StatePath.root("Sleep"))));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(frame().workbench().viewModeProperty().get()).isEqualTo(ViewMode.DESIGN);

        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(frame().workbench().viewModeProperty().get()).isEqualTo(ViewMode.CODE);
        assertThat(front().selection()).isEqualTo(Selection.of(StatePath.root("Sleep")));
    }

    @Test
    void onlyWhatIsNotJsonIsShownAsCode(FxRobot robot) throws IOException {
        Path malformed = Files.writeString(home.resolve("malformed.asl.json"), "{ \"StartAt\": ");
        Path third = Files.writeString(home.resolve("third.asl.json"), Sessions.GREETING);
        robot.interact(() -> frames.open(malformed));
        assertThat(frame().workbench().viewModeProperty().get()).isEqualTo(ViewMode.CODE);

        robot.interact(() -> frames.open(third));
        assertThat(frame().workbench().viewModeProperty().get()).isEqualTo(ViewMode.DESIGN);
        robot.interact(() -> frames.open(malformed));
        assertThat(frame().workbench().viewModeProperty().get()).isEqualTo(ViewMode.CODE);
    }

    @Test
    void afterTheLastDocumentThatWasNotJsonTheNextOpensAsUsual(FxRobot robot) throws IOException {
        Path malformed = Files.writeString(home.resolve("malformed.asl.json"), "{ \"StartAt\": ");
        robot.push(KeyCode.CONTROL, KeyCode.W);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        robot.interact(() -> frames.open(malformed));
        robot.push(KeyCode.CONTROL, KeyCode.W);

        robot.interact(() -> frames.open(greeting));
        assertThat(frame().workbench().viewModeProperty().get()).isEqualTo(ViewMode.DESIGN);
    }

    @Test
    void aTabMovesToAWindowOfItsOwnWithWhatCanBeUndone(FxRobot robot) {
        robot.interact(() -> front().execute(new RenameState(StatePath.root("Greet"), "Hello")));
        DocumentSession moved = front();
        robot.interact(
                () -> frame().window().actions().get("studio.move-to-window").run());

        assertThat(frames.frames()).hasSize(2);
        assertThat(frames.frames().getFirst().workbench().documents()).hasSize(1);
        assertThat(frames.frames().getLast().workbench().session()).isSameAs(moved);
        robot.interact(moved::undo);
        assertThat(moved.document().text()).isEqualTo(Sessions.GREETING.replace("Rest", "Sleep"));

        robot.interact(() -> frames.open(other));
        assertThat(frames.frames().getFirst().workbench().documents())
                .as("it is open in the other window")
                .hasSize(1);
    }

    @Test
    void manyTabsKeepNamesThatTellThemApart(FxRobot robot) throws IOException {
        for (int i = 1; i <= 10; i++) {
            Path file = Files.writeString(home.resolve("order-" + i + ".asl.json"), Sessions.GREETING);
            robot.interact(() -> frame().files().open(file));
        }
        robot.interact(() -> stage.setWidth(960));
        WaitForAsyncUtils.waitForFxEvents();
        List<Labeled> names =
                robot.lookup(".document-tab-name").<Labeled>queryAll().stream().toList();

        assertThat(names).extracting(Labeled::getText).contains("order-1", "order-10");
        assertThat(names)
                .filteredOn(name -> name.getText().startsWith("order-"))
                .allSatisfy(name -> assertThat(((Text) name.lookup(".text")).getText())
                        .as("what is seen of it")
                        .isEqualTo(name.getText()));
        robot.interact(() -> stage.setWidth(1440));
    }

    @Test
    void tabsOfFilesOfTheSameNameAlsoSayTheirFolder(FxRobot robot) throws IOException {
        for (String folder : List.of("first", "second")) {
            Path file = Files.createDirectories(home.resolve(folder)).resolve("same.asl.json");
            Files.writeString(file, Sessions.GREETING);
            robot.interact(() -> frame().files().open(file));
        }
        assertThat(tabs(robot)).contains("same.asl.json \u00b7 first", "same.asl.json \u00b7 second");
    }

    @Test
    void ofManyTabsOfLastTimeOnlyTheOneInFrontIsMade(FxRobot robot) {
        robot.interact(frames::tick);
        int tabs = frame().workbench().documents().size();
        killed(robot);

        begin(robot);
        assertThat(frame().workbench().documents()).hasSize(tabs).hasSizeGreaterThan(1);
        assertThat(frame().window().desks().count()).isEqualTo(1);
        assertThat(robot.lookup("#canvas").queryAll()).hasSize(1);
    }

    @Test
    void aNewWindowBeginsWithANewWorkflow(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);

        assertThat(frames.frames()).hasSize(2);
        assertThat(frames.frames().getLast().workbench().session().file()).isEmpty();
    }

    @Test
    void afterAKillEverythingIsThereAgain(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            front().execute(new RenameState(StatePath.root("Greet"), "Hello"));
            front().select(Selection.of(StatePath.root("Sleep")));
            frame().files().newDocument();
        });
        StudioFixture.until(
                () -> frame().workbench().documents().get(1).diagramProperty().get() != null);
        robot.interact(() ->
                frame().files().documents().show(frame().workbench().documents().get(1)));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> canvas().look(new Viewport(1.5, -40, -30)));
        Viewport seen = canvas().viewport();
        robot.interact(frames::tick);
        killed(robot);

        begin(robot);
        assertThat(frame().workbench().documents())
                .extracting(DocumentSession::file)
                .contains(Optional.of(greeting), Optional.of(other));
        assertThat(front().file()).contains(other);
        assertThat(front().document().text())
                .isEqualTo(Sessions.GREETING.replace("Rest", "Sleep").replace("Greet", "Hello"));
        assertThat(front().dirtyProperty().get()).isTrue();
        assertThat(front().selection()).isEqualTo(Selection.of(StatePath.root("Sleep")));
        StudioFixture.until(() -> front().diagramProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().viewport()).isEqualTo(seen);
        robot.interact(() -> front().undo());
        assertThat(front().dirtyProperty().get()).isFalse();
    }

    @Test
    void aNewWorkflowThatWasNeverSavedSurvivesAKill(FxRobot robot) {
        String text = Sessions.GREETING.replace("Greet", "Unsaved");
        robot.interact(() -> {
            frame().files().newDocument();
            frame().files()
                    .restore(front(), new Draft("x", Optional.empty(), front().savedText(), text, Instant.now()));
        });
        robot.interact(frames::tick);
        killed(robot);

        begin(robot);
        assertThat(front().file()).isEmpty();
        assertThat(front().document().text()).isEqualTo(text);
        assertThat(front().dirtyProperty().get()).isTrue();
    }

    @Test
    void aDrawingThatNobodyMovedBeginsAtItsStartInAWindowOfAnotherSize(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            stage.setWidth(1300);
            stage.setHeight(850);
        });
        StudioFixture.until(() -> front().diagramProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(frames::tick);
        killed(robot);

        begin(robot);
        robot.interact(() -> {
            stage.setWidth(960);
            stage.setHeight(600);
            frame().workbench().bottomTabProperty().set("run.problems");
        });
        StudioFixture.until(() -> front().diagramProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().lookedAt()).isEmpty();
        assertThat(canvas().viewport().visible(canvas().getWidth(), canvas().getHeight()))
                .satisfies(seen -> assertThat(seen.contains(
                                canvas().diagram().anchors().getFirst().rect()))
                        .isTrue());
    }

    @Test
    void leavingWithUnsavedChangesAsksAndKeepsThemForNextTime(FxRobot robot) {
        robot.interact(() -> front().execute(new RenameState(StatePath.root("Greet"), "Hello")));
        robot.interact(
                () -> stage.getOnCloseRequest().handle(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(ended).isFalse();
        robot.clickOn("Keep them for next time");
        assertThat(ended).isTrue();

        begin(robot);
        assertThat(front().document().text()).contains("Hello");
        assertThat(other).content().doesNotContain("Hello");
    }

    private void begin(FxRobot robot) {
        robot.interact(() -> {
            PreferenceStore preferences = new PreferenceStore(home.resolve("user"));
            preferences.change(known -> known.withTheme(ThemeChoice.LIGHT));
            DocumentServices studio = DocumentServices.ofStudio();
            frames = new StudioFrames(
                    preferences,
                    new ThemeSwitch(preferences, Platform.getPreferences().colorSchemeProperty()),
                    new DocumentServices(studio.layout(), studio.validation(), Runnable::run, studio.ui()),
                    StudioFeatures.all(),
                    _ -> new AnswersNothing(),
                    () -> ended.set(true));
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            frames.begin(stage);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** As if the process had been killed: nothing is asked, nothing more is written. */
    private void killed(FxRobot robot) {
        robot.interact(frames::letGo);
    }

    private StudioFrame frame() {
        return frames.frames().getFirst();
    }

    private DocumentSession front() {
        return frame().workbench().session();
    }

    private DiagramView canvas() {
        return (DiagramView) frame().window().scene().getRoot().lookup("#canvas");
    }

    private static List<String> tabs(FxRobot robot) {
        return robot.lookup(".document-tab-name").queryAll().stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }
}
