package dev.statewright.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.file.ExternalChanges;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.text.TextChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Another program changes a file that has unsaved changes here: both are brought together in the window, also by keyboard alone. */
class MergeStoryTest extends WorkflowStory {

    private Path greeting;
    private ExternalChanges outside;

    @BeforeEach
    void openAWorkflow(FxRobot robot) throws IOException, TimeoutException {
        show(robot, 960, 600);
        greeting = on.openGreeting(robot, folder);
        outside = new ExternalChanges(on.workbench, on.files);
        robot.interact(outside::look);
    }

    @Test
    void aConflictIsDecidedWithTheKeyboardAndTheRestOfBothSidesIsTaken(FxRobot robot) throws IOException {
        String mine = Sessions.GREETING.replace("\"Seconds\": 5", "\"Seconds\": 6");
        String theirs =
                Sessions.GREETING.replace("\"Seconds\": 5", "\"Seconds\": 77").replace("Greet", "Welcome");
        robot.interact(() -> on.session().execute(new ReplaceText(TextChange.between(on.text(), mine))));
        Files.writeString(greeting, theirs);
        robot.interact(outside::look);
        robot.clickOn(Words.text("file.merge"));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#merge .section-heading").queryAs(Label.class).getText())
                .startsWith("States › Rest › Seconds");
        Button apply = robot.lookup("#merge-apply").queryButton();
        assertThat(apply.isDisabled()).isTrue();
        robot.interact(() -> robot.lookup("#conflict-1-theirs").<Node>query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(apply.isDisabled()).isFalse();
        while (!apply.isFocused()) {
            robot.type(KeyCode.TAB);
        }
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.text()).isEqualTo(theirs);
        assertThat(robot.lookup("#merge").tryQuery()).isEmpty();
        robot.interact(() -> on.session().undo());
        assertThat(on.text()).isEqualTo(mine);
    }

    @Test
    void escapeDecidesLaterAndTheOfferStays(FxRobot robot) throws IOException {
        robot.interact(() -> on.session().execute(new RenameState(StatePath.root("Greet"), "Hello")));
        String mine = on.text();
        Files.writeString(greeting, Sessions.GREETING.replace("Greet", "Welcome"));
        robot.interact(outside::look);
        robot.clickOn(Words.text("file.merge"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#merge").tryQuery()).isPresent();

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#merge").tryQuery()).isEmpty();
        assertThat(on.text()).isEqualTo(mine);
        assertThat(robot.lookup(Words.text("file.merge")).tryQuery()).isPresent();
    }
}
