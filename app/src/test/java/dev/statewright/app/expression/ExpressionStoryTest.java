package dev.statewright.app.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.Selection;
import dev.statewright.app.studio.WorkflowStory;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.text.TextChange;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Expressions typed into the inspector, with the list of proposals and the value under the field. */
class ExpressionStoryTest extends WorkflowStory {

    private static final String WORKFLOW = """
            {
              "StartAt": "Order",
              "States": {
                "Order": {
                  "Type": "Pass",
                  "Result": {"total": 12, "items": [{"name": "Latte"}]},
                  "ResultPath": "$.order",
                  "Next": "Ship"
                },
                "Ship": {
                  "Type": "Pass",
                  "InputPath": "$",
                  "Parameters": {
                    "first.$": "$.customer"
                  },
                  "End": true
                }
              }
            }
            """;

    @Test
    void aPathIsTypedWithTheKeyboardAlone(FxRobot robot) throws IOException, TimeoutException {
        open(robot);
        TextInputControl field = field(robot, "#field-InputPath");

        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("$.");

        assertThat(proposals().getItems()).extracting(each -> each.label()).containsExactly(".customer", ".order");
        assertThat(proposals().getAccessibleText()).isEqualTo("Proposals");
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(field.getText()).isEqualTo("$.order");
        assertThat(isOpen()).isFalse();
        assertThat(input()).isEqualTo("$");
        robot.push(KeyCode.ENTER);
        assertThat(input()).isEqualTo("$.order");
    }

    @Test
    void aDotBehindAKnownObjectOpensItsFields(FxRobot robot) throws IOException, TimeoutException {
        open(robot);
        TextInputControl field = field(robot, "#field-InputPath");

        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("$.customer");
        assertThat(isOpen()).isFalse();
        robot.write(".");

        assertThat(field.getText()).isEqualTo("$.customer.");
        assertThat(proposals().getItems()).extracting(each -> each.label()).containsExactly(".name");
        robot.push(KeyCode.BACK_SPACE).write(".");
        assertThat(proposals().getItems()).extracting(each -> each.label()).containsExactly(".name");
        robot.push(KeyCode.ENTER);
        assertThat(field.getText()).isEqualTo("$.customer.name");
    }

    @Test
    void theListIsAsHighAsItsRowsAndScrollsOnlyBeyondTheMost(FxRobot robot) throws IOException, TimeoutException {
        open(robot);
        TextInputControl field = field(robot, "#field-InputPath");
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A);
        for (String typed : new String[] {"$", ".", "c"}) {
            robot.write(typed);
            ListView<?> list = proposals();
            int rows = list.getItems().size();
            boolean scrolls = list.lookupAll(".scroll-bar").stream().anyMatch(Node::isVisible);
            assertThat(scrolls).as("%s rows behind '%s'", rows, field.getText()).isEqualTo(rows > 9);
            assertThat(list.getHeight()).isEqualTo(26 * Math.min(rows, 9) + 12);
            var popup = list.localToScreen(list.getLayoutBounds());
            assertThat(popup.getMinY())
                    .as("the field stays to be seen")
                    .isGreaterThanOrEqualTo(
                            field.localToScreen(field.getLayoutBounds()).getMaxY());
        }
    }

    @Test
    void whatAServiceAnswersIsKnownAsSoonAsItIsCalled(FxRobot robot) throws IOException, TimeoutException {
        open(robot);
        var session = on.session();
        String called = WORKFLOW.replace(
                        "\"Type\": \"Pass\",\n      \"Result\"", "\"Type\": \"Task\",\n      \"Result\"")
                .replace(
                        "\"Result\": {\"total\": 12, \"items\": [{\"name\": \"Latte\"}]}",
                        "\"Resource\": \"arn:aws:states:::dynamodb:getItem\"");

        robot.interact(() -> session.execute(new ReplaceText(TextChange.between(WORKFLOW, called))));

        var samples = session.samples().samplesProperty();
        until(() -> samples.get()
                .of(StatePath.root("Ship"))
                .filter(sample -> sample.input().value().path("order").has("Item"))
                .isPresent());
    }

    @Test
    void escapeClosesTheListAndNothingElse(FxRobot robot) throws IOException, TimeoutException {
        open(robot);
        TextInputControl field = field(robot, "#field-InputPath");

        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("$.cus");
        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(isOpen()).isTrue();
        robot.push(KeyCode.ESCAPE);

        assertThat(isOpen()).isFalse();
        assertThat(field.getText()).isEqualTo("$.cus");
        robot.push(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo("$");
    }

    @Test
    void theListFollowsWhatIsTyped(FxRobot robot) throws IOException, TimeoutException {
        open(robot);
        TextInputControl field = field(robot, "#field-InputPath");

        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("$.nam");

        assertThat(proposals().getItems())
                .extracting(each -> each.label())
                .containsExactly(".customer.name", ".order.items[*].name");
        robot.push(KeyCode.TAB);
        assertThat(field.getText()).isEqualTo("$.customer.name");
        assertThat(field.isFocused()).isTrue();
    }

    @Test
    void theValueStandsUnderTheFieldThatHasTheKeyboard(FxRobot robot) throws IOException, TimeoutException {
        open(robot);
        TextInputControl field = field(robot, "#field-InputPath");

        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("$.order.total");
        until(() -> "12".equals(preview(robot)));
        assertThat(robot.lookup("#expression-preview .preview-origin")
                        .queryAs(Label.class)
                        .getText())
                .isEqualTo("From Order");

        robot.write("x");
        until(() -> preview(robot).startsWith("The JSONPath '$.order.totalx'"));
    }

    @Test
    void aCallTellsWhichArgumentIsBeingWritten(FxRobot robot) throws IOException, TimeoutException {
        open(robot);
        robot.clickOn("#field-Parameters");
        var editor = robot.lookup("#field-Parameters .code").queryAs(org.fxmisc.richtext.CodeArea.class);
        String call = "{\"first.$\": \"States.Format('{}', $.customer)\"}";
        robot.interact(() -> {
            editor.replaceText(call);
            editor.requestFocus();
            editor.moveTo(call.indexOf("{}"));
        });
        assertThat(argument(robot)).isEqualTo("template");

        robot.interact(() -> editor.moveTo(call.indexOf("$.customer") + 2));
        assertThat(argument(robot)).isEqualTo("value\u2026");

        robot.interact(() -> editor.moveTo(call.indexOf("first")));
        assertThat(robot.lookup("#expression-preview .call-argument").tryQuery())
                .isEmpty();
    }

    @Test
    void aResultPathTellsWhereTheResultLands(FxRobot robot) throws IOException, TimeoutException {
        open(robot);
        robot.interact(() -> on.session().select(Selection.of(StatePath.root("Order"))));

        TextInputControl field = field(robot, "#field-ResultPath");

        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("$.customer.id");

        until(() -> "{ \"customer\": { \"name\": \u2026, \"id\": \u2039the result\u203a } }".equals(preview(robot)));
    }

    private static String argument(FxRobot robot) {
        return robot.lookup("#expression-preview .call-argument")
                .queryAs(Label.class)
                .getText();
    }

    @Test
    void anExpressionInsideJsonIsCompletedToo(FxRobot robot) throws IOException, TimeoutException {
        open(robot);
        var editor = robot.clickOn("#field-Parameters")
                .lookup("#field-Parameters .code")
                .queryAs(org.fxmisc.richtext.CodeArea.class);

        robot.interact(() -> editor.moveTo(editor.getText().indexOf("$.customer") + 2));
        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(proposals().getItems()).extracting(each -> each.label()).contains(".order");
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);

        assertThat(editor.getText()).contains("\"first.$\": \"$.order\"");
        until(() -> preview(robot).contains("\"total\" : 12") || preview(robot).contains("\"total\": 12"));
    }

    @Test
    void aPathThatIsPointedAtSaysWhoPutItThere(FxRobot robot) throws IOException, TimeoutException {
        open(robot);
        TextInputControl field = field(robot, "#field-InputPath");
        robot.clickOn(field)
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("$.order.total")
                .push(KeyCode.ENTER);

        robot.moveTo(field).moveBy(-field.getWidth() / 2 + 40, 0).moveBy(2, 0);

        until(() -> tooltip().startsWith("$.order.total"));
        assertThat(tooltip()).isEqualTo("$.order.total\nOrder puts it there (Result)\n12\nFrom Order");
    }

    private static String tooltip() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Tooltip && window.isShowing())
                .map(window -> ((Tooltip) window).getText())
                .findFirst()
                .orElse("");
    }

    private void open(FxRobot robot) throws IOException, TimeoutException {
        show(robot, 1280, 800);
        write("order.input.json", "{\"customer\":{\"name\":\"Ann\"}}");
        on.open(robot, write("order.asl.json", WORKFLOW));
        robot.interact(() -> {
            on.workbench.inspectorTabProperty().set("data");
            on.session().select(Selection.of(StatePath.root("Ship")));
        });
        var samples = on.session().samples().samplesProperty();
        until(() -> samples.get()
                .of(StatePath.root("Ship"))
                .filter(sample -> sample.input().value().has("customer"))
                .isPresent());
    }

    private String input() {
        return on.session()
                .document()
                .machine()
                .state(StatePath.root("Ship"))
                .orElseThrow()
                .common()
                .inputPath()
                .orElseThrow()
                .asText();
    }

    private static String preview(FxRobot robot) {
        return robot.lookup("#expression-preview-value").queryAllAs(Label.class).stream()
                .findFirst()
                .map(Label::getText)
                .orElse("");
    }

    private static TextInputControl field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextInputControl.class);
    }

    private static boolean isOpen() {
        return Window.getWindows().stream()
                .anyMatch(window -> window.isShowing() && window.getScene().lookup("#proposals") != null);
    }

    @SuppressWarnings("unchecked")
    private static ListView<dev.statewright.model.completion.expression.ExpressionProposal> proposals() {
        WaitForAsyncUtils.waitForFxEvents();
        return (ListView<dev.statewright.model.completion.expression.ExpressionProposal>) Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(window -> window.getScene().lookup("#proposals"))
                .filter(node -> node != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No proposals are open"));
    }

    private static void until(java.util.concurrent.Callable<Boolean> done) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, done);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
