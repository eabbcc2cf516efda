package dev.statewright.app.studio;

import dev.statewright.app.file.FileChooserDialogs;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.preferences.UserFolder;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.theme.ThemeSwitch;
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
        StudioFrames frames = new StudioFrames(
                preferences,
                theme,
                DocumentServices.ofStudio(),
                StudioFeatures.all(),
                FileChooserDialogs::new,
                Platform::exit);
        frames.begin(stage);
        List<String> arguments = getParameters().getRaw();
        if (!arguments.isEmpty()) {
            frames.open(Path.of(arguments.getFirst()));
        }
        Timeline timeline = new Timeline(new KeyFrame(Duration.seconds(1), _ -> frames.tick()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
    }
}
