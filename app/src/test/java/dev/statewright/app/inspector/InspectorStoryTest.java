package dev.statewright.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.text.TextChange;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The inspector's own widgets: what is done to them is found in the text, and what the text says they show. */
class InspectorStoryTest extends InspectorStory {

    @Test
    void aParameterIsTypedIntoTheForm(FxRobot robot) {
        select(robot, "Emit");
        type(robot, "field-Parameters/Entries/0/Source", "shop");

        assertThat(session.document().text()).isEqualTo(WORKFLOW.replace("\"Source\": \"s\"", "\"Source\": \"shop\""));
    }

    @Test
    void aParameterIsAddedFromTheCatalogue(FxRobot robot) {
        select(robot, "List");
        choose(robot, "field-adding to Parameters", "StatusFilter");
        choose(robot, "field-Parameters/StatusFilter", "FAILED");

        assertThat(session.document().text()).contains("\"StatusFilter\": \"FAILED\"");
    }

    @Test
    void waitingForACallbackIsTicked(FxRobot robot) {
        select(robot, "Emit");
        robot.interact(() -> node(robot, "field-callback", CheckBox.class).fire());

        assertThat(session.document().text())
                .contains("events:putEvents.waitForTaskToken", "\"TaskToken.$\": \"$$.Task.Token\"");
        robot.interact(() -> node(robot, "field-callback", CheckBox.class).fire());
        assertThat(session.document().text()).isEqualTo(WORKFLOW);
    }

    @Test
    void theFormAndTheJsonAreTwoViewsOfOneText(FxRobot robot) {
        select(robot, "Emit");
        robot.clickOn("#field-parameters-as-json");
        assertThat(robot.lookup("#field-Parameters").tryQuery()).isPresent();

        robot.clickOn("#field-parameters-as-form");
        String changed = WORKFLOW.replace("\"Source\": \"s\"", "\"Source\": \"other\"");
        robot.interact(() -> session.execute(new ReplaceText(TextChange.between(WORKFLOW, changed))));
        assertThat(node(robot, "field-Parameters/Entries/0/Source", TextInputControl.class)
                        .getText())
                .isEqualTo("other");
    }

    @Test
    void whatIsSeldomGivenHasAnEditorOnceItIsWanted(FxRobot robot) {
        select(robot, "List");
        assertThat(robot.lookup("#field-Credentials").tryQuery()).isEmpty();
        robot.interact(() -> node(robot, "open-Credentials", Button.class).fire());

        assertThat(robot.lookup("#field-Credentials").tryQuery()).isPresent();
    }

    @Test
    void severalStatesAreChangedTogether(FxRobot robot) {
        robot.interact(() -> session.selectionProperty()
                .set(new Selection(List.of(StatePath.root("List"), StatePath.root("Emit")), Optional.empty())));
        type(robot, "field-TimeoutSeconds", "60");

        assertThat(session.document().text()).containsSubsequence("\"TimeoutSeconds\": 60", "\"TimeoutSeconds\": 60");
    }

    @Test
    void theDefinitionTakesThePlaceOfTheFieldsAndGivesItBack(FxRobot robot) {
        select(robot, "List");
        robot.clickOn("#tab-data").clickOn("#definition-toggle");
        assertThat(robot.lookup("#field-definition").tryQuery()).isPresent();

        robot.clickOn("#definition-toggle");
        assertThat(robot.lookup("#field-InputPath").tryQuery()).isPresent();
    }

    @Test
    void theWheelScrollsTheFieldsAlsoOverAnEditorWithNothingToScroll(FxRobot robot) {
        select(robot, "List");
        robot.interact(() -> node(robot, "tab-data", ToggleButton.class).fire());
        robot.interact(
                () -> robot.lookup(".inspector").query().getScene().getWindow().setHeight(200));
        WaitForAsyncUtils.waitForFxEvents();
        ScrollPane scroll = robot.lookup(".scroll-pane").queryAs(ScrollPane.class);
        assertThat(scroll.getVvalue()).isZero();
        JsonEditor editor = node(robot, "field-ResultSelector", JsonEditor.class);
        robot.interact(editor::area);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Event.fireEvent(editor.lookup(".paragraph-box"), wheel(-120)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(scroll.getVvalue()).isPositive();
    }

    private static ScrollEvent wheel(double pixels) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                5,
                5,
                5,
                5,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
