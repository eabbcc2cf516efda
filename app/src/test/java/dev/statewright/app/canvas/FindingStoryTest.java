package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Searching the drawing, looking into what is nested, folding. */
class FindingStoryTest extends CanvasStory {

    private static final StatePath WHICH = StatePath.root("Which");
    private static final StatePath YES = StatePath.root("Yes");
    private static final ScopePath BRANCH = new ScopePath(SyntaxPath.of("States", "Yes", "Branches", 0));
    private static final StatePath INNER_1 = BRANCH.state("Inner 1");
    private static final StatePath INNER_2 = BRANCH.state("Inner 2");

    @BeforeEach
    void openBranches(FxRobot robot) {
        on.open(robot, Drawings.BRANCHED);
    }

    @Test
    void theSearchStepsThroughWhatItFindsAndCounts(FxRobot robot) {
        find(robot, "inner");
        assertThat(on.session.selection()).isEqualTo(Selection.of(INNER_1));
        assertThat(count()).isEqualTo("1 of 2");

        robot.type(KeyCode.ENTER);
        assertThat(on.session.selection()).isEqualTo(Selection.of(INNER_2));
        robot.type(KeyCode.ENTER);
        assertThat(on.session.selection()).isEqualTo(Selection.of(INNER_1));

        robot.type(KeyCode.ESCAPE);
        assertThat(on.root.lookup("#find-states").isVisible()).isFalse();
        assertThat(on.canvas.view().isFocused()).isTrue();
        robot.type(KeyCode.F3);
        assertThat(on.session.selection()).isEqualTo(Selection.of(INNER_2));
    }

    @Test
    void aTypeAndTextInsideAreFoundToo(FxRobot robot) {
        find(robot, "numericequals");
        assertThat(on.session.selection()).isEqualTo(Selection.of(WHICH));

        assertThat(StateSearch.find(on.session.document().machine(), "parallel"))
                .containsExactly(YES);
    }

    @Test
    void whatIsNotThereIsCountedAsNone(FxRobot robot) {
        find(robot, "elephant");

        assertThat(count()).isEqualTo("0 of 0");
    }

    @Test
    void theKeysLeadIntoABranchAndOutAgain(FxRobot robot) {
        robot.interact(() -> {
            on.canvas.view().requestFocus();
            on.session.select(Selection.of(YES));
        });
        robot.push(KeyCode.ALT, KeyCode.DOWN);

        assertThat(on.canvas.view().diagram().states()).containsExactlyInAnyOrder(INNER_1, INNER_2);
        assertThat(on.root.lookup("#breadcrumb").isVisible()).isTrue();

        robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(on.canvas.view().diagram().states()).contains(WHICH, YES);
        assertThat(on.session.selection()).isEqualTo(Selection.of(YES));
        assertThat(on.root.lookup("#breadcrumb").isVisible()).isFalse();
    }

    @Test
    void theBreadcrumbLeadsBackToTheWhole(FxRobot robot) {
        enterBranch(robot);
        robot.clickOn("Whole workflow");

        assertThat(on.canvas.view().diagram().states()).contains(WHICH);
    }

    @Test
    void insideABranchStatesAreDroppedAsOutside(FxRobot robot) {
        enterBranch(robot);
        on.drop(robot, CanvasFixture.template("Pass"), on.line(INNER_1));

        assertThat(on.session.document().machine().state(BRANCH.state("Pass"))).isPresent();
    }

    @Test
    void whatIsFoundOutsideTheScopeIsShown(FxRobot robot) {
        enterBranch(robot);
        find(robot, "which");

        assertThat(on.canvas.view().diagram().states()).contains(WHICH);
    }

    @Test
    void aGroupIsFoldedAndUnfoldedByKey(FxRobot robot) {
        robot.interact(() -> {
            on.canvas.view().requestFocus();
            on.session.select(Selection.of(YES));
        });
        robot.type(KeyCode.MINUS);
        assertThat(on.canvas.view().diagram().states()).contains(YES).doesNotContain(INNER_1);
        assertThat(on.session.drawingProperty().get().layout().collapsed()).isEqualTo(Set.of(YES));
        assertThat(on.text()).isEqualTo(Drawings.BRANCHED);

        robot.type(KeyCode.MINUS);
        assertThat(on.canvas.view().diagram().states()).contains(INNER_1);
    }

    @Test
    void aStateThatIsSelectedElsewhereUnfoldsWhatItIsIn(FxRobot robot) {
        robot.interact(() -> {
            on.session.select(Selection.of(YES));
            on.session.drawingProperty().set(on.session.drawingProperty().get().toggling(YES));
            on.session.select(Selection.of(INNER_2));
        });

        assertThat(on.canvas.view().diagram().rectOf(INNER_2)).isPresent();
    }

    @Test
    void theContextPadOffersWhatFitsTheStateAndDoesIt(FxRobot robot) {
        on.click(robot, on.card(WHICH));
        assertThat(pad("canvas.add-rule")).isInstanceOf(Button.class);
        assertThat(pad("canvas.add-branch")).isNull();
        assertThat(pad("canvas.add-rule").getAccessibleText()).isEqualTo("Add a rule");

        robot.clickOn(pad("canvas.add-rule"));
        assertThat(on.session.document().text()).contains("\"Next\": \"Yes\" }, {");
    }

    @Test
    void aRuleIsDraggedOutOfTheContextPad(FxRobot robot) {
        on.click(robot, on.card(WHICH));
        StatePath last = StatePath.root("Last");
        robot.drag(pad("canvas.add-rule")).moveTo(on.screen(on.card(last)));
        robot.drop();

        assertThat(on.session.document().text()).contains("{ \"Next\": \"Last\" }");
    }

    @Test
    void thePadStaysWhenTheWindowIsLaidOutWhileTheButtonIsDown(FxRobot robot) {
        Node pad = on.root.lookup("#context-pad");
        robot.moveTo(on.screen(on.card(StatePath.root("Which"))));
        robot.press(MouseButton.PRIMARY);
        robot.interact(() -> {
            on.canvas.requestLayout();
            on.canvas.layout();
        });
        robot.release(MouseButton.PRIMARY);

        assertThat(pad.isVisible()).isTrue();
    }

    @Test
    void thePadStepsAsideForSeveralStates(FxRobot robot) {
        robot.interact(() -> on.session.select(Selection.of(WHICH, YES)));

        assertThat(on.root.lookup("#context-pad").isVisible()).isFalse();
    }

    private void enterBranch(FxRobot robot) {
        robot.interact(() -> {
            on.canvas.view().requestFocus();
            on.session.select(Selection.of(YES));
            on.canvas.actions().get("canvas.enter").run();
        });
    }

    private void find(FxRobot robot, String text) {
        robot.interact(() -> on.canvas.actions().get("canvas.find").run());
        robot.write(text);
    }

    private String count() {
        return ((Label) on.root.lookup(".find-states-count")).getText();
    }

    private Node pad(String action) {
        return on.root.lookupAll(".icon-button").stream()
                .filter(node -> ("pad-" + action).equals(node.getId()) && node.isVisible())
                .findFirst()
                .orElse(null);
    }
}
