package dev.statewright.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.session.Workbench;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.command.SetField;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextChange;
import dev.statewright.renderer.theme.Appearance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The inspector's own widgets: what is done to them is found in the text, and what the text says they show. */
@ExtendWith(ApplicationExtension.class)
class InspectorStoryTest {

    private static final String WORKFLOW = """
            {
              "StartAt": "List",
              "States": {
                "List": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::aws-sdk:sfn:listExecutions",
                  "Parameters": {
                    "MaxResults": 100
                  },
                  "Next": "Emit"
                },
                "Emit": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::events:putEvents",
                  "Parameters": {
                    "Entries": [
                      {
                        "Detail": {
                          "a": 1
                        },
                        "Source": "s"
                      }
                    ]
                  },
                  "End": true
                }
              }
            }
            """;

    /** What makes the state List the task that it is. */
    private static final String LIST_TASK = """
            "Type": "Task",
                  "Resource": "arn:aws:states:::aws-sdk:sfn:listExecutions",
                  "Parameters": {
                    "MaxResults": 100
                  },\
            """;

    @TempDir
    static Path home;

    private DocumentSession session;
    private Workbench workbench;

    @Start
    void start(Stage stage) {
        session = Sessions.of(WORKFLOW);
        workbench = new Workbench(
                new PreferenceStore(home), new SimpleObjectProperty<>(Appearance.LIGHT), Sessions.services());
        stage.setScene(new Scene(new InspectorPane(session, workbench, List.of()), 372, 900));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void aParameterIsTypedIntoTheForm(FxRobot robot) {
        select(robot, "Emit");
        type(robot, "field-Parameters/Entries/0/Source", "shop");

        assertThat(session.document().text()).isEqualTo(WORKFLOW.replace("\"Source\": \"s\"", "\"Source\": \"shop\""));
    }

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
    void aParameterIsAddedFromTheCatalogue(FxRobot robot) {
        select(robot, "List");
        choose(robot, "field-adding to Parameters", "StatusFilter");
        choose(robot, "field-Parameters/StatusFilter", "FAILED");

        assertThat(session.document().text()).contains("\"StatusFilter\": \"FAILED\"");
    }

    @Test
    void theKeyboardGoesToWhatHasBeenAdded(FxRobot robot) {
        select(robot, "List");
        robot.interact(
                () -> node(robot, "field-adding to Parameters", ComboBox.class).requestFocus());
        choose(robot, "field-adding to Parameters", "NextToken");
        assertThat(focusOwner(robot).getId()).isEqualTo("field-Parameters/NextToken");
        robot.write("abc").type(KeyCode.ENTER);
        assertThat(session.document().text()).contains("\"NextToken\": \"abc\"");

        robot.interact(() -> node(robot, "tab-errors", ToggleButton.class).fire());
        robot.interact(() -> node(robot, "add-retrier", Button.class).requestFocus());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(focusOwner(robot).getId()).startsWith("field-retrier-0-");
    }

    @Test
    void theKeyboardStaysInTheFormWhenControlsAreMadeAnew(FxRobot robot) {
        select(robot, "List");
        robot.interact(
                () -> node(robot, "remove Parameters/MaxResults", Button.class).requestFocus());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.document().text()).doesNotContain("MaxResults");
        assertThat(focusOwner(robot).getId()).isEqualTo("field-adding to Parameters");

        type(robot, "field-name", "Listing");
        assertThat(focusOwner(robot).getId()).isEqualTo("field-name");
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

    @Test
    void whatTheValidatorSaysStandsUnderItsFieldWithItsFix(FxRobot robot) {
        robot.interact(() -> session.execute(new ReplaceText(
                TextChange.between(WORKFLOW, WORKFLOW.replace("\"Next\": \"Emit\"", "\"Next\": \"Emmit\"")))));
        select(robot, "List");

        Node field = node(robot, "field-Next", ComboBox.class);
        Node remark = field.getParent().lookup(".remark");
        assertThat(((Labeled) remark.lookup(".label")).getText()).isEqualTo("Missing 'Next' target: Emmit");
        robot.interact(() -> ((Hyperlink) remark.lookup(".hyperlink")).fire());
        assertThat(session.document().text()).isEqualTo(WORKFLOW);
    }

    @Test
    void whatIsSaidOfFieldsOfAnotherTabIsCountedWithAWayThere(FxRobot robot) {
        replace(robot, "\"MaxResults\": 100\n      }", "\"MaxResults\": 100\n      }, \"ResultPath\": \"here\"");
        select(robot, "List");

        assertThat(saidAbove(robot)).containsExactly("Problems in “Input / Output”: 1");
        robot.interact(
                () -> robot.lookup("#problems-in-data").queryAs(Hyperlink.class).fire());
        assertThat(saidAbove(robot)).isEmpty();
        assertThat(remarkUnder(robot, "field-ResultPath"))
                .isEqualTo("The value for the field 'ResultPath' must be a valid JSONPath that names one place");
    }

    @Test
    void whatIsWrongWithAValueIsSaidUnderTheValueAndNotUnderItsKind(FxRobot robot) {
        replace(robot, LIST_TASK, "\"Type\": \"Wait\", \"Seconds\": -1,");
        select(robot, "List");
        assertThat(remarkUnder(robot, "field-wait-value"))
                .isEqualTo("The value for the field 'Seconds' must be at least 0");
    }

    @Test
    void whatIsWrongWithAnOperandIsSaidUnderTheOperand(FxRobot robot) {
        replace(robot, LIST_TASK, """
                "Type": "Choice", "Choices": [ { "Variable": "$.a", "NumericEquals": "x", "Next": "Emit" } ], "Default": "Emit",\
                """);
        select(robot, "List");
        assertThat(remarkUnder(robot, "field-rule-0-value")).startsWith("Expected value of type Number");
    }

    @Test
    void noRoomIsLeftBelowWhatIsSaidOfFieldsSideBySide(FxRobot robot) {
        replace(robot, "\"MaxResults\": 100\n      }", """
                "MaxResults": 100
                      }, "Retry": [ { "ErrorEquals": [ "A" ], "MaxAttempts": -1, "BackoffRate": 0.5 } ]\
                """);
        select(robot, "List");
        robot.interact(() -> workbench.inspectorTabProperty().set("errors"));
        WaitForAsyncUtils.waitForFxEvents();

        Node remark = boxOf(robot, "field-retrier-0-MaxAttempts").lookup(".remark");
        Node next = boxOf(robot, "field-retrier-0-BackoffRate").lookup(".field-label");
        double gap = next.localToScene(next.getBoundsInLocal()).getMinY()
                - remark.localToScene(remark.getBoundsInLocal()).getMaxY();
        assertThat(gap).isBetween(0.0, 20.0);
    }

    @Test
    void theMarkThatExplainsAFieldStandsBesideTheStarOfWhatIsRequired(FxRobot robot) {
        select(robot, "Emit");
        Node star = robot.lookup(".required-mark").query();
        robot.moveTo(star);
        WaitForAsyncUtils.waitForFxEvents();
        Node mark = robot.lookup("#field-help-mark").query();

        assertThat(mark.localToScene(mark.getBoundsInLocal()).getMinX())
                .isGreaterThan(star.localToScene(star.getBoundsInLocal()).getMaxX());
    }

    @Test
    void theMarkThatExplainsAFieldKeepsToTheStarWhenTheLabelGrows(FxRobot robot) {
        select(robot, "Emit");
        Node star = robot.lookup(".required-mark").query();
        robot.moveTo(star);
        WaitForAsyncUtils.waitForFxEvents();
        Node mark = robot.lookup("#field-help-mark").query();
        AtomicReference<Double> gap = new AtomicReference<>();
        robot.interact(() -> {
            star.getParent().getChildrenUnmodifiable().getFirst().setStyle("-fx-font-size: 20px");
            star.getScene().getRoot().applyCss();
            star.getScene().getRoot().layout();
            gap.set(mark.localToScene(mark.getBoundsInLocal()).getMinX()
                    - star.localToScene(star.getBoundsInLocal()).getMaxX());
        });

        assertThat(gap.get()).isBetween(0.0, 6.0);
    }

    private void replace(FxRobot robot, String before, String now) {
        assertThat(WORKFLOW).contains(before);
        robot.interact(
                () -> session.execute(new ReplaceText(TextChange.between(WORKFLOW, WORKFLOW.replace(before, now)))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> saidAbove(FxRobot robot) {
        return robot.lookup(".note-box .label").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .toList();
    }

    private static String remarkUnder(FxRobot robot, String id) {
        return ((Labeled) node(robot, id, Node.class).getParent().lookup(".remark .label")).getText();
    }

    private static Node boxOf(FxRobot robot, String id) {
        return node(robot, id, Node.class).getParent();
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldThatTakesIt(FxRobot robot) {
        robot.interact(
                () -> session.execute(
                        new ReplaceText(
                                TextChange.between(
                                        WORKFLOW,
                                        WORKFLOW.replace(
                                                "\"Type\": \"Task\",\n      \"Resource\": \"arn:aws:states:::aws-sdk:sfn:listExecutions\",",
                                                "\"Type\": \"Choice\",\n      \"Choices\": [ { \"Variable\": \"$.a\", \"IsPresent\": true } ],")))));
        select(robot, "List");

        Node field = node(robot, "field-rule-0-Next", ComboBox.class);
        assertThat(((Labeled) field.getParent().lookup(".remark").lookup(".label")).getText())
                .isEqualTo("These fields are required: [Next]");
    }

    @Test
    void aFieldTellsWhatItMeansAndWhereItStands(FxRobot robot) {
        select(robot, "Emit");
        robot.interact(() -> node(robot, "field-Parameters/Entries/0/Source", TextInputControl.class)
                .requestFocus());
        robot.type(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#field-help-text").queryLabeled().getText())
                .startsWith("string. A parameter of the API action that the task calls.");
        assertThat(robot.lookup(".json-pointer").queryLabeled().getText())
                .isEqualTo("/States/Emit/Parameters/Entries/0/Source");
        robot.type(KeyCode.ESCAPE);
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
    void theTabKeyGoesThroughAllFieldsFromTopToBottom(FxRobot robot) {
        select(robot, "Emit");
        robot.interact(() -> node(robot, "field-name", TextInputControl.class).requestFocus());
        List<String> visited = new ArrayList<>();
        double lowest = 0;
        Node focused = focusOwner(robot);
        while (!visited.contains(described(focused)) && visited.size() < 80) {
            visited.add(described(focused));
            double y = focused.localToScene(focused.getBoundsInLocal()).getMinY() + scrolled(robot);
            assertThat(y).as(visited.toString()).isGreaterThan(lowest - 30);
            lowest = y;
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            focused = focusOwner(robot);
            if (focused.getId() != null && focused.getId().equals("definition-toggle")) {
                break;
            }
        }

        assertThat(visited)
                .contains(
                        "field-Resource",
                        "field-callback",
                        "field-Parameters/Entries/0/Source",
                        "field-TimeoutSeconds",
                        "field-Next",
                        "field-Comment",
                        "field-QueryLanguage");
    }

    private Node focusOwner(FxRobot robot) {
        return robot.lookup(".inspector").query().getScene().getFocusOwner();
    }

    private static String described(Node node) {
        return node.getId() == null ? node.toString() : node.getId();
    }

    /** How far the fields are scrolled, in pixels. */
    private static double scrolled(FxRobot robot) {
        ScrollPane scroll = robot.lookup(".scroll-pane").queryAs(ScrollPane.class);
        double more = scroll.getContent().getBoundsInLocal().getHeight()
                - scroll.getViewportBounds().getHeight();
        return scroll.getVvalue() * Math.max(0, more);
    }

    @Test
    void everyControlHasANameForThoseWhoCannotSeeIt(FxRobot robot) {
        for (String state : List.of("List", "Emit")) {
            select(robot, state);
            assertThat(robot.lookup((Node node) -> node.isFocusTraversable() && node.getId() != null)
                            .<Node>queryAll())
                    .isNotEmpty()
                    .allSatisfy(
                            node -> assertThat(nameOf(node)).as(node.getId()).isNotBlank());
        }
    }

    private static String nameOf(Node node) {
        String says = node.getAccessibleText();
        return says == null && node instanceof Labeled labeled ? labeled.getText() : says;
    }

    private void select(FxRobot robot, String state) {
        robot.interact(() -> session.selectionProperty().set(Selection.of(StatePath.root(state))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, String id, String text) {
        TextInputControl field = node(robot, id, TextInputControl.class);
        robot.interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        robot.write(text).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static void choose(FxRobot robot, String id, String text) {
        ComboBox<Object> box = node(robot, id, ComboBox.class);
        robot.interact(() -> box.setValue(box.getItems().stream()
                .filter(option -> box.getConverter().toString(option).equals(text))
                .findFirst()
                .orElseThrow()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Ids may hold what selectors do not take. */
    private static <T extends Node> T node(FxRobot robot, String id, Class<T> type) {
        return robot.lookup((Node node) -> id.equals(node.getId()) && type.isInstance(node))
                .queryAs(type);
    }
}
