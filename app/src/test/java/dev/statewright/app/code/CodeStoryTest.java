package dev.statewright.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.measure.LargeWorkflow;
import dev.statewright.app.session.Sessions;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.studio.StudioFixture;
import dev.statewright.model.completion.Completion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The editor as its user meets it: the keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class CodeStoryTest {

    @TempDir
    static Path home;

    private final StudioFixture on = new StudioFixture();
    private CodeArea code;

    @Start
    void start(Stage stage) {
        on.show(stage, home, 1280, 800);
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        on.open(robot, Files.writeString(home.resolve("greeting.asl.json"), Sessions.GREETING));
        robot.interact(() -> on.workbench.viewModeProperty().set(ViewMode.CODE));
        WaitForAsyncUtils.waitForFxEvents();
        code = robot.lookup("#code").queryAs(CodeArea.class);
        robot.interact(code::requestFocus);
    }

    @Test
    void aFieldIsCompletedWithItsCommaAndTheNextStateAfterIt(FxRobot robot) throws Exception {
        caretBehind(robot, "\"Seconds\": 5,");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        StudioFixture.until(() -> !offered(robot).isEmpty());
        assertThat(offered(robot)).contains("Comment", "Assign").doesNotContain("Type", "SecondsPath");
        robot.write("Comm");
        StudioFixture.until(() -> offered(robot).equals(List.of("Comment")));
        robot.push(KeyCode.ENTER);
        robot.write("why");

        StudioFixture.until(() -> on.text().contains("\"Comment\": \"why\""));
        assertThat(on.session().document().tree().errors()).isEmpty();
    }

    @Test
    void aQuoteOpensWhatCanStandThereAndTheOneThatEndsItDoesNot(FxRobot robot) throws Exception {
        caretBehind(robot, "\"Seconds\": 5,");
        robot.push(KeyCode.ENTER);
        robot.write("\"");
        StudioFixture.until(() -> offered(robot).contains("Comment"));

        robot.write("Comment");
        StudioFixture.until(() -> offered(robot).isEmpty());
        robot.write("\"");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(offered(robot)).isEmpty();
        assertThat(on.text()).contains("\"Seconds\": 5,\n      \"Comment\"\n");
    }

    @Test
    void theListIsAsHighAsItsRowsAndScrollsOnlyBeyondTheMost(FxRobot robot) throws Exception {
        caretBehind(robot, "\"Seconds\": 5,");
        robot.push(KeyCode.ENTER);
        for (String typed : List.of("", "C", "o", "m")) {
            robot.write(typed);
            robot.push(KeyCode.CONTROL, KeyCode.SPACE);
            StudioFixture.until(() -> !offered(robot).isEmpty());
            WaitForAsyncUtils.waitForFxEvents();
            ListView<?> list = robot.lookup("#completion-list").queryAs(ListView.class);
            int rows = list.getItems().size();
            boolean scrolls = list.lookupAll(".scroll-bar").stream().anyMatch(Node::isVisible);
            assertThat(scrolls).as("%s rows for '%s'", rows, typed).isEqualTo(rows > 9);
            assertThat(list.getHeight()).isEqualTo(24 * Math.min(rows, 9));
            Region popup = (Region) list.getParent();
            assertThat(popup.getHeight()).isEqualTo(popup.prefHeight(popup.getWidth()));
        }
    }

    @Test
    void theListMakesRoomForWhatIsSaidOfTheChosenOne(FxRobot robot) throws Exception {
        caretBehind(robot, "\"Seconds\": 5,");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        StudioFixture.until(() -> !offered(robot).isEmpty());
        Region popup = (Region) robot.lookup("#completion-list").query().getParent();
        for (int i = 0; i < offered(robot).size(); i++) {
            robot.push(KeyCode.DOWN);
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> popup.getParent().layout());
            assertThat(popup.getHeight()).isEqualTo(popup.prefHeight(popup.getWidth()));
        }
    }

    @Test
    void typingInTheLongestLineLeavesAllOthersAsWideAsTheyWere(FxRobot robot) throws Exception {
        caretBehind(robot, "\"Type\": \"Pass\",");
        robot.interact(() -> code.insertText(code.getCaretPosition(), " \"Comment\": \"" + "y".repeat(400) + "\","));
        caretBehind(robot, "\"Comment\": \"yy");
        WaitForAsyncUtils.waitForFxEvents();
        Set<Double> widths = new HashSet<>();
        Runnable watch = () -> code.lookupAll(".paragraph-box").forEach(line -> widths.add(((Region) line).getWidth()));
        robot.interact(() -> code.getScene().addPreLayoutPulseListener(watch));
        robot.write("zzzz");
        robot.interact(() -> code.getScene().removePreLayoutPulseListener(watch));

        assertThat(widths).hasSize(1).allSatisfy(width -> assertThat(width).isGreaterThan(400 * 7));
        assertThat(on.text()).contains("\"yyzzzzyy");

        String text = on.text();
        robot.interact(() -> code.replaceText(text.indexOf("yyzzzz"), text.indexOf("\"", text.indexOf("yyzzzz")), ""));
        StudioFixture.until(
                () -> code.lookupAll(".paragraph-box").stream().allMatch(line -> ((Region) line).getWidth() < 400 * 7));
    }

    @Test
    void aCallTellsWhichArgumentIsBeingWritten(FxRobot robot) throws Exception {
        caretBehind(robot, "\"Type\": \"Pass\",");
        robot.interact(() -> code.insertText(code.getCaretPosition(), " \"Output\": \"{% $pad($x, 3) %}\","));
        caretBehind(robot, "$pad($x, ");
        StudioFixture.until(() -> argument(robot).equals(List.of("width")));

        caretBehind(robot, "$pad(");
        StudioFixture.until(() -> argument(robot).equals(List.of("text")));

        robot.push(KeyCode.ESCAPE);
        assertThat(argument(robot)).isEmpty();
    }

    private static List<String> argument(FxRobot robot) {
        return robot.lookup(".call-hint .call-argument").queryAllAs(javafx.scene.control.Label.class).stream()
                .map(javafx.scene.control.Label::getText)
                .toList();
    }

    @Test
    void renamingInTheTextRenamesEveryPlaceAsOneStep(FxRobot robot) throws Exception {
        String before = on.text();
        caretBehind(robot, "\"StartAt\": \"");
        robot.push(KeyCode.F2);
        TextField name = robot.lookup("#code-new-name-field").queryAs(TextField.class);
        String old = name.getText();
        robot.interact(() -> name.setText("Hello"));
        robot.push(KeyCode.ENTER);

        assertThat(on.text()).doesNotContain('"' + old + '"').contains("\"StartAt\": \"Hello\"", "\"Hello\": {");
        robot.interact(() -> on.session().undo());
        assertThat(on.text()).isEqualTo(before);
    }

    @Test
    void goingToAStateAndToALineNeedsNoMouse(FxRobot robot) {
        caretBehind(robot, "\"Next\": \"");
        robot.push(KeyCode.F12);
        assertThat(code.getText().substring(code.getSelection().getStart() - 1))
                .startsWith('"' + code.getSelectedText() + "\": {");
        robot.push(KeyCode.CONTROL, KeyCode.G);
        robot.interact(() ->
                robot.lookup("#code-line-number-field").queryAs(TextField.class).setText("2:3"));
        robot.push(KeyCode.ENTER);
        assertThat(code.getCurrentParagraph()).isEqualTo(1);
        assertThat(code.getCaretColumn()).isEqualTo(2);
        assertThat(code.isFocused()).isTrue();
    }

    @Test
    void linesMoveDuplicateAndGoAndUndoBringsThemBack(FxRobot robot) {
        String before = on.text();
        caretBehind(robot, "\"Seconds\"");
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(on.text().indexOf("\"Seconds\"")).isLessThan(on.text().indexOf("\"Type\": \"Wait\""));
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(on.text()).isEqualTo(before);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(on.text().split("\"Seconds\"", -1)).hasSize(3);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        assertThat(on.text()).isEqualTo(before);
    }

    @Test
    void theLetterOfAKeyWithAltIsNotWritten(FxRobot robot) {
        robot.interact(() -> code.replaceText(0, 1, "{\n\n"));
        caretBehind(robot, "\"Seconds\": 5");
        robot.interact(() -> {
            fire(KeyEvent.KEY_PRESSED, "", KeyCode.F);
            fire(KeyEvent.KEY_TYPED, "F", KeyCode.UNDEFINED);
            fire(KeyEvent.KEY_RELEASED, "", KeyCode.F);
        });

        assertThat(code.getText()).isEqualTo(Sessions.GREETING);
        assertThat(on.text()).isEqualTo(Sessions.GREETING);
    }

    /** With Shift and Alt, as a window system tells it. */
    private void fire(EventType<KeyEvent> type, String character, KeyCode key) {
        Event.fireEvent(code, new KeyEvent(type, character, "", key, true, false, true, false));
    }

    @Test
    void theTextStaysWhereItIsWhenAStateInSightIsRenamed(FxRobot robot) throws Exception {
        robot.interact(() -> on.workbench.viewModeProperty().set(ViewMode.DESIGN));
        on.open(robot, Files.writeString(home.resolve("many.asl.json"), LargeWorkflow.of(60)));
        robot.interact(() -> on.workbench.viewModeProperty().set(ViewMode.CODE));
        WaitForAsyncUtils.waitForFxEvents();
        code = robot.lookup("#code").queryAs(CodeArea.class);
        robot.interact(code::requestFocus);
        int line = code.getText()
                .substring(0, code.getText().indexOf("\"Step 20\": {"))
                .split("\n")
                .length;
        caretBehind(robot, "\"Step 20\": {\n      \"Type\": \"Cho");
        robot.interact(() -> code.showParagraphAtTop(line - 12));
        StudioFixture.until(() -> code.firstVisibleParToAllParIndex() == line - 12);
        robot.push(KeyCode.F2);
        robot.write("Decide");
        robot.push(KeyCode.ENTER);
        StudioFixture.until(() -> on.text().contains("\"Decide\": {"));
        WaitForAsyncUtils.waitForFxEvents();

        robot.interact(code::layout);
        assertThat(code.firstVisibleParToAllParIndex()).isEqualTo(line - 12);
        assertThat(code.getText().substring(0, code.getCaretPosition())).endsWith("\"Type\": \"Cho");
    }

    @Test
    void theFieldForWhatIsSoughtStaysLegibleBesideThePicture(FxRobot robot) throws Exception {
        for (ViewMode mode : List.of(ViewMode.SPLIT, ViewMode.CODE)) {
            robot.interact(() -> on.workbench.viewModeProperty().set(mode));
            robot.interact(code::requestFocus);
            robot.push(KeyCode.CONTROL, KeyCode.H);
            robot.interact(() -> robot.lookup("#find").queryAs(TextField.class).setText("Type"));
            StudioFixture.until(() -> robot.lookup("#find")
                                    .query()
                                    .getLayoutBounds()
                                    .getWidth()
                            > 120
                    && robot.lookup("#code-find-case").query().getLayoutBounds().getWidth() > 10);
            robot.interact(code::requestFocus);
            robot.push(KeyCode.ESCAPE);
            StudioFixture.until(() -> robot.lookup("#find").queryAll().isEmpty());
        }
    }

    @Test
    void replacingAllIsOneStepAndCountsWhatItReplaced(FxRobot robot) {
        String before = on.text();
        robot.push(KeyCode.CONTROL, KeyCode.H);
        robot.interact(() -> {
            robot.lookup("#find").queryAs(TextField.class).setText("\"Type\"");
            robot.lookup("#replacement").queryAs(TextField.class).setText("\"Kind\"");
        });
        robot.interact(() -> robot.lookup("#code-replace-all").queryButton().fire());
        assertThat(on.text()).contains("\"Kind\"").doesNotContain("\"Type\"");
        robot.interact(() -> on.session().undo());
        assertThat(on.text()).isEqualTo(before);
    }

    @Test
    void theWayGoesFromProblemToProblemAndAFixIsAKeyAway(FxRobot robot) throws Exception {
        robot.interact(() -> {
            int at = code.getText().indexOf("\"Rest\"");
            code.replaceText(at, at + 6, "\"Rust\"");
        });
        StudioFixture.until(() -> !on.session().diagnostics().isEmpty());
        robot.interact(() -> code.moveTo(0));
        robot.push(KeyCode.F8);
        int place = code.getCaretPosition();
        assertThat(on.session().diagnostics()).anyMatch(each -> each.range().start() == place);
    }

    @Test
    void whatIsFoldedStaysFoldedWhileTheTextChangesAbove(FxRobot robot) {
        caretBehind(robot, "\"Seconds\"");
        int line = code.getCurrentParagraph();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
        assertThat(code.isFolded(line)).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(numbers()).contains(line - 1).doesNotContain(line, line + 1);
        robot.interact(() -> code.insertText(1, "\n"));
        assertThat(code.isFolded(line + 1)).isTrue();
        robot.interact(() -> code.moveTo(line + 1, 0));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(code.isFolded(line + 1)).isFalse();
        assertThat(numbers()).contains(line + 2);
    }

    /** The numbers of lines that are to be seen. */
    private List<Integer> numbers() {
        return code.lookupAll(".gutter").stream()
                .filter(Node::isVisible)
                .map(row -> Integer.valueOf(((Label) row.lookup(".line-number")).getText()))
                .toList();
    }

    @Test
    void aPlaceIsDescribedByTheKeyboardToo(FxRobot robot) {
        caretBehind(robot, "\"Secon");
        robot.push(KeyCode.CONTROL, KeyCode.I);
        assertThat(robot.lookup("#hover-card").lookup(".label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("How many seconds to wait.")
                .anyMatch(text -> text.endsWith("/Seconds"));
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#hover-card").queryAll()).isEmpty();
    }

    private void caretBehind(FxRobot robot, String text) {
        robot.interact(() -> code.moveTo(code.getText().indexOf(text) + text.length()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static List<String> offered(FxRobot robot) {
        return robot.lookup("#completion-list").queryAllAs(ListView.class).stream()
                .flatMap(list -> ((ListView<Completion>) list).getItems().stream())
                .map(Completion::label)
                .toList();
    }
}
