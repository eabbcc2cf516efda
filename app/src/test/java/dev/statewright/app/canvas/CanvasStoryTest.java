package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The canvas, driven with mouse and keys. */
class CanvasStoryTest extends CanvasStory {

    private static final StatePath A = StatePath.root("A");
    private static final StatePath B = StatePath.root("B");
    private static final StatePath C = StatePath.root("C");
    private static final StateTemplate PASS = CanvasFixture.template("Pass");

    @BeforeEach
    void openChain(FxRobot robot) {
        on.open(robot, Drawings.CHAIN);
    }

    @Test
    void aPassDroppedOnALineStandsBetweenItsNeighbours(FxRobot robot) {
        on.drop(robot, PASS, on.line(A));

        assertThat(on.session.document().text()).isEqualTo(Drawings.CHAIN.replace("""
                              "Next": "B"
                            },
                        """, """
                              "Next": "Pass"
                            },
                            "Pass": {
                              "Type": "Pass",
                              "Next": "B"
                            },
                        """));
        assertThat(on.session.selection()).isEqualTo(Selection.of(StatePath.root("Pass")));
    }

    @Test
    void undoBringsTheOriginalBytesBack(FxRobot robot) {
        on.drop(robot, PASS, on.line(A));
        robot.interact(() -> on.session.undo());

        assertThat(on.session.document().text()).isEqualTo(Drawings.CHAIN);
        assertThat(on.session.dirtyProperty().get()).isFalse();
    }

    @Test
    void escapeDuringAPaletteDragMeansNothingHappened(FxRobot robot) {
        Point2D place = on.screen(on.line(A));
        robot.interact(() -> on.canvas.drag().started(PASS, place.getX(), place.getY()));
        robot.interact(() -> on.canvas.drag().cancelled());
        robot.interact(() -> on.canvas.drag().dropped(place.getX(), place.getY()));

        assertThat(on.session.document().text()).isEqualTo(Drawings.CHAIN);
    }

    @Test
    void aStateIsMovedWithTheMouse(FxRobot robot) {
        on.drag(robot, on.card(C), on.line(A));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.targets()).containsExactly("A>C", "C>B", "B>end");
    }

    @Test
    void escapeDuringAMoveMeansNothingHappened(FxRobot robot) {
        on.drag(robot, on.card(C), on.line(A));
        robot.type(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);

        assertThat(on.session.document().text()).isEqualTo(Drawings.CHAIN);
    }

    @Test
    void f2RenamesOverTheCardAndEveryReferenceFollows(FxRobot robot) {
        on.click(robot, on.card(B));
        robot.type(KeyCode.F2);
        robot.write("Middle");
        robot.type(KeyCode.ENTER);

        assertThat(on.session.document().text()).isEqualTo(Drawings.CHAIN.replace("\"B\"", "\"Middle\""));
        assertThat(on.root.lookup("#canvas-rename")).isNull();
    }

    @Test
    void aNameThatIsTakenIsRefusedBesideTheField(FxRobot robot) {
        robot.doubleClickOn(on.screen(on.card(B)));
        TextField field = (TextField) on.root.lookup("#canvas-rename");
        robot.write("C");
        robot.type(KeyCode.ENTER);

        assertThat(on.session.document().text()).isEqualTo(Drawings.CHAIN);
        assertThat(field.getScene()).isNotNull();
        assertThat(((Label) on.root.lookup(".rename-refusal")).getText()).contains("C");

        robot.type(KeyCode.ESCAPE);
        assertThat(on.root.lookup("#canvas-rename")).isNull();
    }

    @Test
    void deletingHealsTheFlow(FxRobot robot) {
        on.click(robot, on.card(B));
        robot.type(KeyCode.DELETE);

        assertThat(on.targets()).containsExactly("A>C", "C>end");
    }

    @Test
    void deletingASelectedRuleTakesOnlyTheRule(FxRobot robot) {
        on.open(robot, Drawings.BRANCHED);
        Transition rule = Transition.choice(StatePath.root("Which"), 0);
        robot.interact(() -> {
            on.canvas.view().requestFocus();
            on.session.select(Selection.of(rule));
        });
        robot.type(KeyCode.DELETE);

        assertThat(on.session.document().machine().states()).hasSize(5);
        assertThat(on.session.document().text()).contains("\"Choices\": [").doesNotContain("NumericEquals");
    }

    @Test
    void duplicatingPutsACopyBehindTheState(FxRobot robot) {
        on.click(robot, on.card(B));
        robot.push(KeyCode.CONTROL, KeyCode.D);

        assertThat(on.targets()).containsExactly("A>B", "B>B (1)", "B (1)>C", "C>end");
    }

    @Test
    void copiesOfSeveralStatesComeTogetherBehindThemInOneStep(FxRobot robot) {
        robot.interact(() -> {
            on.canvas.view().requestFocus();
            on.session.select(Selection.of(A, B));
        });
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(on.targets()).containsExactly("A>B", "B>A (1)", "A (1)>B (1)", "B (1)>C", "C>end");

        robot.interact(on.session::undo);
        assertThat(on.text()).isEqualTo(Drawings.CHAIN);
        assertThat(on.session.selection()).isEqualTo(Selection.of(A, B));
    }

    @Test
    void whenADuplicateIsTakenBackTheStateIsSelectedAgain(FxRobot robot) {
        on.click(robot, on.card(B));
        robot.push(KeyCode.CONTROL, KeyCode.D);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        robot.interact(on.session::undo);
        robot.interact(on.session::undo);

        assertThat(on.session.selection()).isEqualTo(Selection.of(B));
    }

    @Test
    void theContextMenuHasWhatFitsTheState(FxRobot robot) {
        on.menus(() -> robot.rightClickOn(on.screen(on.card(B))).clickOn("Duplicate"));

        assertThat(on.targets()).hasSize(4);
    }

    @Test
    void arrowsWalkAlongTheFlowAndTheDescriptionFollows(FxRobot robot) {
        robot.interact(() -> on.canvas.view().requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.DOWN);

        assertThat(on.session.selection()).isEqualTo(Selection.of(B));
        assertThat(on.canvas.view().getAccessibleText()).isEqualTo("B, Pass, 2 of 3");
    }

    @Test
    void theKeyAAddsAStateBehindTheSelectedOne(FxRobot robot) {
        on.click(robot, on.card(A));
        robot.type(KeyCode.A);
        robot.write("wait");
        robot.type(KeyCode.ENTER);

        assertThat(on.targets()).containsExactly("A>Wait", "Wait>B", "B>C", "C>end");
    }

    @Test
    void theWholeCatalogueOfActionsIsSearchedByKey(FxRobot robot) {
        on.click(robot, on.card(A));
        robot.type(KeyCode.A);
        robot.write("redshift pause");
        robot.type(KeyCode.ENTER);

        assertThat(on.text()).contains("\"Resource\": \"arn:aws:states:::aws-sdk:redshift:pauseCluster\"");
        assertThat(on.targets()).containsExactly("A>PauseCluster", "PauseCluster>B", "B>C", "C>end");
    }

    @Test
    void underThePlusAnOptimizedIntegrationComesFirst(FxRobot robot) {
        robot.moveTo(on.screen(on.line(B)));
        robot.clickOn(on.screen(on.line(B)));
        robot.write("putevents");
        robot.type(KeyCode.ENTER);

        assertThat(on.text()).contains("\"Resource\": \"arn:aws:states:::events:putEvents\"");
    }

    @Test
    void fromTheMenuOfALineTheSearchIsReached(FxRobot robot) {
        on.menus(() ->
                robot.rightClickOn(on.screen(on.line(B))).clickOn("Insert here").clickOn("#menu-insert-other"));
        robot.write("human appr");
        robot.type(KeyCode.ENTER);

        assertThat(on.targets()).hasSizeGreaterThan(3).first().isEqualTo("A>B");
        assertThat(on.text()).contains(".waitForTaskToken");
    }

    @Test
    void thePlusOnALineAddsAState(FxRobot robot) {
        robot.moveTo(on.screen(on.line(B)));
        robot.clickOn(on.screen(on.line(B)));
        robot.write("pass");
        robot.type(KeyCode.ENTER);

        assertThat(on.targets()).containsExactly("A>B", "B>Pass", "Pass>C", "C>end");
    }

    @Test
    void intoAnEmptyWorkflowTheFirstStateIsDropped(FxRobot robot) {
        on.open(robot, "{ \"StartAt\": \"\", \"States\": {} }");
        on.drop(
                robot,
                PASS,
                on.canvas.view().diagram().boxes().getFirst().rect().center());

        assertThat(on.targets()).containsExactly("Pass>end");
        assertThat(on.session.document().machine().scope().startAt()).contains("Pass");
    }

    @Test
    void aTextThatIsNotJsonSaysWhereAndLeadsToTheCode(FxRobot robot) {
        on.open(robot, "not: json");
        robot.clickOn("#canvas-go-to-code");

        assertThat(((Label) on.root.lookup(".canvas-notice-detail")).getText()).startsWith("Line 1, column 1: ");
        assertThat(on.codeShown).isTrue();
    }

    @Test
    void whatIsWrongWithTheTextIsSaidBelowTheDrawingWhoseStartIsSeen(FxRobot robot) {
        on.open(robot, """
                {"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": , "Next": "B"}, "B": {"Type": "Succeed"}}}
                """);
        Node notice = on.root.lookup(".canvas-notice");
        DiagramView view = on.canvas.view();
        Rect start = view.viewport().toView(view.diagram().anchors().getFirst().rect());

        assertThat(notice.isVisible()).isTrue();
        assertThat(notice.getBoundsInParent().getMinY()).isGreaterThan(start.y() + start.height());
        assertThat(start.y()).isNotNegative();
    }
}
