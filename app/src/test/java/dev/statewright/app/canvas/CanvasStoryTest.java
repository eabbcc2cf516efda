package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Notices;
import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.layout.LayoutEngine;
import dev.statewright.renderer.layout.LayoutOptions;
import dev.statewright.renderer.theme.Appearance;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The canvas, driven with mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class CanvasStoryTest {

    private static final StatePath A = StatePath.root("A");
    private static final StatePath B = StatePath.root("B");
    private static final StatePath C = StatePath.root("C");
    private static final StateTemplate PASS = template("Pass");

    private final AtomicBoolean codeShown = new AtomicBoolean();
    private final BorderPane root = new BorderPane();
    private DocumentSession session;
    private CanvasPane canvas;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 900, 700));
        stage.show();
    }

    @BeforeEach
    void openChain(FxRobot robot) {
        open(robot, Drawings.CHAIN);
    }

    @Test
    void aPassDroppedOnALineStandsBetweenItsNeighbours(FxRobot robot) {
        drop(robot, PASS, line(A));

        assertThat(session.document().text()).isEqualTo(Drawings.CHAIN.replace("""
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
        assertThat(session.selection()).isEqualTo(Selection.of(StatePath.root("Pass")));
    }

    @Test
    void undoBringsTheOriginalBytesBack(FxRobot robot) {
        drop(robot, PASS, line(A));
        robot.interact(() -> session.undo());

        assertThat(session.document().text()).isEqualTo(Drawings.CHAIN);
        assertThat(session.dirtyProperty().get()).isFalse();
    }

    @Test
    void escapeDuringAPaletteDragMeansNothingHappened(FxRobot robot) {
        Point2D place = screen(line(A));
        robot.interact(() -> canvas.drag().started(PASS, place.getX(), place.getY()));
        robot.interact(() -> canvas.drag().cancelled());
        robot.interact(() -> canvas.drag().dropped(place.getX(), place.getY()));

        assertThat(session.document().text()).isEqualTo(Drawings.CHAIN);
    }

    @Test
    void aStateIsMovedWithTheMouse(FxRobot robot) {
        drag(robot, card(C), line(A));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(targets()).containsExactly("A>C", "C>B", "B>end");
    }

    @Test
    void escapeDuringAMoveMeansNothingHappened(FxRobot robot) {
        drag(robot, card(C), line(A));
        robot.type(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);

        assertThat(session.document().text()).isEqualTo(Drawings.CHAIN);
    }

    @Test
    void f2RenamesOverTheCardAndEveryReferenceFollows(FxRobot robot) {
        click(robot, card(B));
        robot.type(KeyCode.F2);
        robot.write("Middle");
        robot.type(KeyCode.ENTER);

        assertThat(session.document().text()).isEqualTo(Drawings.CHAIN.replace("\"B\"", "\"Middle\""));
        assertThat(root.lookup("#canvas-rename")).isNull();
    }

    @Test
    void aNameThatIsTakenIsRefusedBesideTheField(FxRobot robot) {
        robot.doubleClickOn(screen(card(B)));
        TextField field = (TextField) root.lookup("#canvas-rename");
        robot.write("C");
        robot.type(KeyCode.ENTER);

        assertThat(session.document().text()).isEqualTo(Drawings.CHAIN);
        assertThat(field.getScene()).isNotNull();
        assertThat(((Label) root.lookup(".rename-refusal")).getText()).contains("C");

        robot.type(KeyCode.ESCAPE);
        assertThat(root.lookup("#canvas-rename")).isNull();
    }

    @Test
    void deletingHealsTheFlow(FxRobot robot) {
        click(robot, card(B));
        robot.type(KeyCode.DELETE);

        assertThat(targets()).containsExactly("A>C", "C>end");
    }

    @Test
    void deletingASelectedRuleTakesOnlyTheRule(FxRobot robot) {
        open(robot, Drawings.BRANCHED);
        Transition rule = Transition.choice(StatePath.root("Which"), 0);
        robot.interact(() -> {
            canvas.view().requestFocus();
            session.select(Selection.of(rule));
        });
        robot.type(KeyCode.DELETE);

        assertThat(session.document().machine().states()).hasSize(5);
        assertThat(session.document().text()).contains("\"Choices\": [").doesNotContain("NumericEquals");
    }

    @Test
    void duplicatingPutsACopyBehindTheState(FxRobot robot) {
        click(robot, card(B));
        robot.push(KeyCode.CONTROL, KeyCode.D);

        assertThat(targets()).containsExactly("A>B", "B>B (1)", "B (1)>C", "C>end");
    }

    @Test
    void theContextMenuHasWhatFitsTheState(FxRobot robot) {
        robot.rightClickOn(screen(card(B)));
        robot.clickOn("Duplicate");

        assertThat(targets()).hasSize(4);
    }

    @Test
    void arrowsWalkAlongTheFlowAndTheDescriptionFollows(FxRobot robot) {
        robot.interact(() -> canvas.view().requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.DOWN);

        assertThat(session.selection()).isEqualTo(Selection.of(B));
        assertThat(canvas.view().getAccessibleText()).isEqualTo("B, Pass, 2 of 3");
    }

    @Test
    void theKeyAAddsAStateBehindTheSelectedOne(FxRobot robot) {
        click(robot, card(A));
        robot.type(KeyCode.A);
        robot.write("wait");
        robot.type(KeyCode.ENTER);

        assertThat(targets()).containsExactly("A>Wait", "Wait>B", "B>C", "C>end");
    }

    @Test
    void thePlusOnALineAddsAState(FxRobot robot) {
        robot.moveTo(screen(line(B)));
        robot.clickOn(screen(line(B)));
        robot.write("pass");
        robot.type(KeyCode.ENTER);

        assertThat(targets()).containsExactly("A>B", "B>Pass", "Pass>C", "C>end");
    }

    @Test
    void intoAnEmptyWorkflowTheFirstStateIsDropped(FxRobot robot) {
        open(robot, "{ \"StartAt\": \"\", \"States\": {} }");
        drop(robot, PASS, canvas.view().diagram().boxes().getFirst().rect().center());

        assertThat(targets()).containsExactly("Pass>end");
        assertThat(session.document().machine().scope().startAt()).contains("Pass");
    }

    @Test
    void aTextThatIsNotJsonSaysWhereAndLeadsToTheCode(FxRobot robot) {
        open(robot, "not: json");
        robot.clickOn("#canvas-go-to-code");

        assertThat(((Label) root.lookup(".canvas-notice-detail")).getText()).startsWith("Line 1, column 1: ");
        assertThat(codeShown).isTrue();
    }

    private void open(FxRobot robot, String text) {
        robot.interact(() -> {
            if (canvas != null) {
                canvas.close();
            }
            DocumentServices services = new DocumentServices(
                    document -> new LayoutEngine().layout(FlowGraphs.of(document.machine()), LayoutOptions.DEFAULT),
                    (_, _) -> List.of(),
                    Runnable::run,
                    Runnable::run);
            Workspace workspace = new Workspace(
                    Path.of(""), Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), List.of());
            session = new DocumentSession(AslDocument.of(text), Optional.empty(), workspace, new Notices(), services);
            canvas = new CanvasPane(session, new SimpleObjectProperty<>(Appearance.LIGHT), () -> codeShown.set(true));
            canvas.view().setAnimated(false);
            root.setCenter(canvas);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Drops a template at a place of the diagram, as the palette does. */
    private void drop(FxRobot robot, StateTemplate template, Point place) {
        Point2D at = screen(place);
        robot.interact(() -> canvas.drag().started(template, 5, 5));
        robot.interact(() -> canvas.drag().moved(at.getX(), at.getY()));
        robot.interact(() -> canvas.drag().dropped(at.getX(), at.getY()));
    }

    private void drag(FxRobot robot, Point from, Point to) {
        robot.moveTo(screen(from));
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(screen(to));
    }

    private void click(FxRobot robot, Point place) {
        robot.clickOn(screen(place));
    }

    private Point card(StatePath state) {
        return canvas.view().diagram().rectOf(state).map(Rect::center).orElseThrow();
    }

    private Point line(StatePath from) {
        return Marker.middleOf(
                canvas.view().diagram().edge(Transition.next(from)).orElseThrow());
    }

    private Point2D screen(Point place) {
        Point inView = canvas.view().viewport().toView(place);
        return canvas.view().localToScreen(inView.x(), inView.y());
    }

    /** The flow of the document: from each state to what follows, along the flow. */
    private List<String> targets() {
        return FlowGraphs.of(session.document().machine()).root().edges().stream()
                .filter(edge -> edge.transition().from().isPresent())
                .map(edge -> edge.transition().from().orElseThrow() + ">"
                        + edge.target().replace("state:", ""))
                .toList();
    }

    private static StateTemplate template(String name) {
        return StateTemplates.flow().stream()
                .filter(each -> each.baseName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
