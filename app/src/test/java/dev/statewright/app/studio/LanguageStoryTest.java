package dev.statewright.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.words.Language;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.run.RunOverlay;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window speaks another language at once; what was being worked on stays. */
class LanguageStoryTest extends WorkflowStory {

    @BeforeEach
    void openAWorkflow(FxRobot robot) throws IOException, TimeoutException {
        show(robot, 960, 600);
        on.open(robot, Files.writeString(folder.resolve("greeting.asl.json"), Sessions.GREETING));
    }

    @AfterEach
    void speakEnglish(FxRobot robot) {
        speak(robot, Language.ENGLISH);
    }

    @Test
    void anotherLanguageKeepsDocumentSelectionAndUndo(FxRobot robot) {
        robot.interact(() -> on.session().execute(new RenameState(StatePath.root("Greet"), "Hello")));
        on.select(robot, "Rest");
        DocumentSession before = on.session();

        for (Language language : Language.values()) {
            speak(robot, language);
            assertThat(Words.language()).isEqualTo(language);
            assertThat(robot.lookup(node -> "view.design".equals(node.getId()))
                            .queryAs(ToggleButton.class)
                            .getText())
                    .isEqualTo(Words.text("studio.view-design"));
        }

        assertThat(on.session()).isSameAs(before);
        assertThat(on.session().selection()).isEqualTo(Selection.of(StatePath.root("Rest")));
        robot.interact(() -> on.canvas().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(on.text()).isEqualTo(Sessions.GREETING);
    }

    @Test
    void aRunThatIsShownLivesOnAndSaysThatItsPanelsWait(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.F5);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        StudioFixture.until(() -> !on.session().overlayProperty().get().equals(RunOverlay.NONE));
        Node panels = robot.lookup(".bottom-panel").query();

        speak(robot, Language.PORTUGUESE);
        assertThat(on.session().overlayProperty().get()).isNotEqualTo(RunOverlay.NONE);
        assertThat(robot.lookup(".bottom-panel").<Node>query()).isSameAs(panels);

        robot.clickOn(Words.text("studio.language-now"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".bottom-panel").<Node>query()).isNotSameAs(panels);
        assertThat(on.session().overlayProperty().get()).isEqualTo(RunOverlay.NONE);
    }

    private void speak(FxRobot robot, Language language) {
        robot.interact(() -> on.workbench
                .preferences()
                .change(known -> known.with(known.settings().withLanguage(Optional.of(language)))));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
