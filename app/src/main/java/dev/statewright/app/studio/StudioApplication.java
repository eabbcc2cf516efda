package dev.statewright.app.studio;

import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.file.DraftKeeper;
import dev.statewright.app.file.DraftStore;
import dev.statewright.app.file.ExternalChanges;
import dev.statewright.app.file.FileChooserDialogs;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.preferences.UserFolder;
import dev.statewright.app.preferences.WindowSize;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.theme.ThemeSwitch;
import dev.statewright.app.words.Words;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The studio as a JavaFX application. Its one parameter is a file or folder to open. */
public final class StudioApplication extends Application {

    /** Opens the studio and returns when it is closed. Must not be called on JavaFX's thread. */
    public static void launchStudio(Path fileOrFolder) {
        Application.launch(StudioApplication.class, fileOrFolder.toString());
    }

    /** Opens the studio with nothing open. */
    public static void launchStudio() {
        Application.launch(StudioApplication.class);
    }

    @Override
    public void start(Stage stage) {
        ToolkitLog.leaveOutInformation();
        PreferenceStore preferences = new PreferenceStore(UserFolder.ofThisUser());
        ThemeSwitch theme =
                new ThemeSwitch(preferences, Platform.getPreferences().colorSchemeProperty());
        DocumentServices services = DocumentServices.ofStudio();
        Workbench workbench = new Workbench(preferences, theme.appearanceProperty(), services);
        DraftStore drafts = new DraftStore(preferences.folder().resolve("drafts"));
        DocumentFiles files = new DocumentFiles(workbench, new FileChooserDialogs(stage), drafts);
        WindowSize size = preferences.get().window();
        StudioWindow window =
                new StudioWindow(workbench, files, theme, StudioFeatures.all(), size.width(), size.height());
        stage.setScene(window.scene());
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setMaximized(size.maximized());
        workbench
                .sessionProperty()
                .flatMap(DocumentSession::fileProperty)
                .subscribe(file -> stage.setTitle(title(workbench)));
        FileDrops.install(window.scene(), files);
        stage.setOnCloseRequest(event -> {
            event.consume();
            files.whenSafe(() -> leave(stage, preferences));
        });
        watch(workbench, files, drafts, services);
        List<String> arguments = getParameters().getRaw();
        if (!arguments.isEmpty()) {
            files.open(Path.of(arguments.getFirst()));
        }
        stage.show();
    }

    private static String title(Workbench workbench) {
        return workbench.session() == null
                ? Words.text("studio.product")
                : Words.text("studio.title", DocumentFiles.name(workbench.session()));
    }

    private static void leave(Stage stage, PreferenceStore preferences) {
        boolean maximized = stage.isMaximized();
        WindowSize before = preferences.get().window();
        WindowSize now = maximized
                ? new WindowSize(before.width(), before.height(), true)
                : new WindowSize(stage.getScene().getWidth(), stage.getScene().getHeight(), false);
        preferences.change(known -> known.withWindow(now));
        stage.close();
        Platform.exit();
    }

    private static void watch(Workbench workbench, DocumentFiles files, DraftStore drafts, DocumentServices services) {
        ExternalChanges changes = new ExternalChanges(workbench, files);
        DraftKeeper keeper = new DraftKeeper(workbench, drafts, services.background());
        repeat(Duration.seconds(1), changes::look);
        repeat(Duration.seconds(5), keeper::keep);
    }

    private static void repeat(Duration pause, Runnable what) {
        Timeline timeline = new Timeline(new KeyFrame(pause, event -> what.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
    }
}
