package dev.statewright.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.session.Notice;
import dev.statewright.model.command.SetField;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Input that is not valid stays in its field, and the document as it is, until the user corrects it or insists. */
class RefusedInputStoryTest extends InspectorStory {

    @Test
    void aNumberThatIsNoneStaysInItsFieldAndTheDocumentAsItIs(FxRobot robot) {
        select(robot, "List");
        type(robot, "field-Parameters/MaxResults", "many");

        TextInputControl field = node(robot, "field-Parameters/MaxResults", TextInputControl.class);
        assertThat(field.getText()).isEqualTo("many");
        assertThat(field.getStyleClass()).contains("invalid");
        assertThat(robot.lookup(".field-error").queryLabeled().getText()).isEqualTo("“many” is not a number.");
        assertThat(session.document().text()).isEqualTo(WORKFLOW);
    }

    @Test
    void whatWasNotTakenIsThereAgainAndTheUserIsTold(FxRobot robot) {
        select(robot, "List");
        type(robot, "field-Parameters/MaxResults", "many");
        select(robot, "Emit");

        Notice notice = session.notices().shown().getFirst();
        assertThat(notice.text()).isEqualTo("“many” was not taken for “List”.");
        robot.interact(() -> notice.choices().getFirst().handler().run());
        WaitForAsyncUtils.waitForFxEvents();

        TextInputControl field = node(robot, "field-Parameters/MaxResults", TextInputControl.class);
        assertThat(field.getText()).isEqualTo("many");
        assertThat(field.getStyleClass()).contains("invalid");
        assertThat(session.document().text()).isEqualTo(WORKFLOW);
    }

    @Test
    void anotherChangeOfTheDocumentLeavesWhatWasNotTaken(FxRobot robot) {
        select(robot, "List");
        type(robot, "field-Parameters/MaxResults", "many");
        robot.interact(() -> session.execute(
                new SetField(SyntaxPath.ROOT, "Comment", Optional.of(TextNode.valueOf("Emits what is listed")))));

        assertThat(node(robot, "field-Parameters/MaxResults", TextInputControl.class)
                        .getText())
                .isEqualTo("many");
    }

    @Test
    void theUserMayInsistOnWhatIsNotValid(FxRobot robot) {
        select(robot, "List");
        type(robot, "field-Parameters/MaxResults", "many");
        robot.interact(
                () -> robot.lookup(".field-anyway").queryAs(Hyperlink.class).fire());

        assertThat(session.document().text())
                .isEqualTo(WORKFLOW.replace("\"MaxResults\": 100", "\"MaxResults\": \"many\""));
    }
}
