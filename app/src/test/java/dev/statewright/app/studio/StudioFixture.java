package dev.statewright.app.studio;

import dev.statewright.app.cloud.CloudUnusable;
import dev.statewright.app.cloud.WorkspaceClouds;
import dev.statewright.app.file.AnswersNothing;
import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.file.DraftStore;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.preferences.ThemeChoice;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.theme.ThemeSwitch;
import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.fx.DiagramView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window with preferences of its own, light, for stories that drive it. */
public final class StudioFixture {

    public Workbench workbench;
    public DocumentFiles files;
    public StudioWindow window;
    private final WorkspaceClouds clouds = WorkspaceClouds.besideTemplates();
    private final Answers questions = new Answers();

    /** Answers questions for a file to save to as it was told to, and others with nothing. */
    private static final class Answers extends AnswersNothing {

        private Optional<Path> target = Optional.empty();

        @Override
        public Optional<Path> fileToSave(Optional<Path> near, String suggestion) {
            return target;
        }
    }

    /** Whoever asks where to save is told this. */
    public void saveTo(Path file) {
        questions.target = Optional.of(file);
    }

    /**
     * To be called on JavaFX's thread.
     *
     * @param home the user's folder
     */
    public void show(Stage stage, Path home, double width, double height) {
        show(stage, home, width, height, DocumentServices.ofStudio());
    }

    public void show(Stage stage, Path home, double width, double height, DocumentServices services) {
        PreferenceStore preferences = new PreferenceStore(home);
        preferences.change(known -> known.withTheme(ThemeChoice.LIGHT));
        ThemeSwitch theme =
                new ThemeSwitch(preferences, Platform.getPreferences().colorSchemeProperty());
        workbench = new Workbench(preferences, theme.appearanceProperty(), services);
        files = new DocumentFiles(workbench, questions, new DraftStore(home.resolve("drafts")));
        window = new StudioWindow(workbench, files, theme, StudioFeatures.all(clouds), width, height);
        stage.setScene(window.scene());
        // one that another test has left may be larger
        stage.sizeToScene();
        // a window in the middle of a small screen reaches beyond its border, where no mouse can go
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /** Opens a workflow and waits until it is drawn; cards then go to new places at once. */
    public void open(FxRobot robot, Path file) throws TimeoutException {
        robot.interact(() -> files.open(file));
        // the panes come into the scene with the first pulse
        until(() -> workbench.session() != null
                && workbench.session().diagramProperty().get() != null
                && canvas() != null
                // keys that are pressed before go nowhere
                && window.scene().getWindow().isFocused()
                && !canvas().diagram().states().toList().isEmpty());
        robot.interact(() -> canvas().setAnimated(false));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Opens {@link Sessions#GREETING} from a file of the folder, {@code greeting.asl.json}. */
    public Path openGreeting(FxRobot robot, Path folder) throws IOException, TimeoutException {
        Path file = Files.writeString(folder.resolve("greeting.asl.json"), Sessions.GREETING);
        open(robot, file);
        return file;
    }

    /** Serves the open document's workspace to clients, as {@code statewright serve} does. */
    public ServedCalls serve() throws CloudUnusable, IOException {
        return new ServedCalls(clouds.share(session().workspace()).open().serve(0));
    }

    public DocumentSession session() {
        return workbench.session();
    }

    public DiagramView canvas() {
        return (DiagramView) window.scene().getRoot().lookup("#canvas");
    }

    public String text() {
        return session().document().text();
    }

    public void select(FxRobot robot, String state) {
        robot.interact(() -> session().select(Selection.of(StatePath.root(state))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Where a place of the diagram is on the screen. */
    public Point2D screen(Point place) {
        Point inView = canvas().viewport().toView(place);
        return canvas().localToScreen(inView.x(), inView.y());
    }

    public static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
