package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.fx.Viewport;
import dev.statewright.renderer.fx.Wheel;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Looking at other parts of a drawing, from nearer and from farther, with wheel, fingers, mouse and keys. */
class MovingAboutStoryTest extends CanvasStory {

    private static final StatePath MIDDLE = StatePath.root("S15");
    private static final Offset<Double> NEARLY = Offset.offset(0.5);

    @BeforeEach
    void openALongChain(FxRobot robot) {
        on.open(robot, chain(30));
        robot.interact(() -> {
            on.canvas.view().requestFocus();
            on.canvas.view().zoomBy(1 / viewport().zoom());
            on.canvas.view().centerOn(on.card(MIDDLE));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theWheelZoomsAtThePointer(FxRobot robot) {
        Point below = new Point(on.card(MIDDLE).x() + 60, on.card(MIDDLE).y() + 150);
        Point2D pointer = on.screen(below);
        scroll(robot, new Turn(pointer, 0, 120));
        assertThat(on.screen(below).distance(pointer)).isCloseTo(0, NEARLY);
        assertThat(viewport().zoom()).isCloseTo(Math.sqrt(2), Offset.offset(1e-9));

        robot.moveTo(pointer);
        robot.scroll(3, VerticalDirection.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(viewport().zoom()).isCloseTo(1, Offset.offset(1e-9));
    }

    @Test
    void aDrawingSeenAsAWholeStaysSoWhenItsRoomChangesUntilSomebodyLooksElsewhere(FxRobot robot) {
        robot.interact(() -> on.canvas.view().fit());
        below(robot, 250);
        assertThat(isSeenWhole()).isTrue();
        below(robot, 0);
        assertThat(isSeenWhole()).isTrue();

        robot.interact(() -> on.canvas.view().zoomBy(2));
        double zoom = viewport().zoom();
        below(robot, 250);
        assertThat(viewport().zoom()).isEqualTo(zoom);
        assertThat(isSeenWhole()).isFalse();
    }

    @Test
    void aWorkflowJustOpenedIsSeenToItsEndWhenAPanelOpensUnderIt(FxRobot robot) {
        on.open(robot, chain(8));
        assertThat(isSeenWhole()).isTrue();
        below(robot, 250);
        assertThat(isSeenWhole()).isTrue();
        assertThat(viewport().zoom()).isLessThan(0.5);
    }

    @Test
    void whereTheWheelScrollsCtrlStillMakesItZoom(FxRobot robot) {
        robot.interact(() -> on.canvas.setWheel(Wheel.SCROLLS));
        Viewport before = viewport();
        Point below = new Point(on.card(MIDDLE).x() + 60, on.card(MIDDLE).y() + 150);
        Point2D pointer = on.screen(below);
        scroll(robot, new Turn(pointer, 0, -40));
        assertThat(viewport()).isEqualTo(new Viewport(1, before.left(), before.top() + 40));

        pointer = on.screen(below);
        scroll(robot, new Turn(pointer, 0, 240).withControl());
        assertThat(viewport().zoom()).isCloseTo(2, NEARLY);
        assertThat(on.screen(below).distance(pointer)).isCloseTo(0, NEARLY);
    }

    @Test
    void withCtrlTheWheelZooms(FxRobot robot) {
        scroll(robot, new Turn(on.screen(on.card(MIDDLE)), 0, 240).withControl());

        assertThat(viewport().zoom()).isCloseTo(2, NEARLY);
    }

    @Test
    void withShiftTheWheelMovesTheDrawingSidewaysWhicheverWayTheSystemTellsOfIt(FxRobot robot) {
        Viewport before = viewport();
        Point2D pointer = on.screen(on.card(MIDDLE));
        scroll(robot, new Turn(pointer, 0, -40).withShift());
        scroll(robot, new Turn(pointer, -40, 0).withShift());

        assertThat(viewport()).isEqualTo(new Viewport(1, before.left() + 80, before.top()));
    }

    @Test
    void twoFingersOnATouchPadMoveTheDrawingInEveryDirection(FxRobot robot) {
        Viewport before = viewport();
        Point2D pointer = on.screen(on.card(MIDDLE));
        scroll(robot, new Turn(pointer, 0, -10).withTouches(2));
        scroll(robot, new Turn(pointer, 0, -10).withInertia());
        scroll(robot, new Turn(pointer, 6, 0));
        scroll(robot, new Turn(pointer, 0, 0).of(ScrollEvent.SCROLL_STARTED));
        scroll(robot, new Turn(pointer, 0, -10));
        scroll(robot, new Turn(pointer, 0, 0).of(ScrollEvent.SCROLL_FINISHED));
        assertThat(viewport()).isEqualTo(new Viewport(1, before.left() - 6, before.top() + 30));

        scroll(robot, new Turn(pointer, 0, 240));
        assertThat(viewport().zoom()).isCloseTo(2, NEARLY);
    }

    @Test
    void twoFingersZoomBetweenThem(FxRobot robot) {
        Point corner = on.rect(MIDDLE).center();
        Point2D fingers = on.screen(corner);
        pinch(robot, fingers, 1.25, 1.25, 0.5);

        assertThat(viewport().zoom()).isCloseTo(1.25 * 1.25 * 0.5, Offset.offset(1e-9));
        assertThat(on.screen(corner).distance(fingers)).isCloseTo(0, NEARLY);
    }

    @Test
    void fingersZoomNoFurtherThanTheDrawingCanBeShown(FxRobot robot) {
        pinch(robot, on.screen(on.card(MIDDLE)), 4, 4, 4);
        assertThat(viewport().zoom()).isEqualTo(Viewport.MAX_ZOOM);

        pinch(robot, on.screen(on.card(MIDDLE)), 0.01, 0.01);
        assertThat(viewport().zoom()).isEqualTo(Viewport.MIN_ZOOM);
    }

    @Test
    void withTheSpaceBarHeldADragMovesTheDrawingAndNoState(FxRobot robot) {
        Viewport before = viewport();
        String text = on.text();
        Point2D from = on.screen(on.card(MIDDLE));
        robot.moveTo(from);
        robot.press(KeyCode.SPACE);
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(from.add(40, -90));
        robot.release(MouseButton.PRIMARY);
        robot.release(KeyCode.SPACE);

        assertThat(viewport().left()).isCloseTo(before.left() - 40, NEARLY);
        assertThat(viewport().top()).isCloseTo(before.top() + 90, NEARLY);
        assertThat(on.text()).isEqualTo(text);
        assertThat(on.session.selection().states()).isEmpty();
    }

    @Test
    void theMiddleButtonAndTheGroundMoveTheDrawing(FxRobot robot) {
        for (MouseButton button : new MouseButton[] {MouseButton.MIDDLE, MouseButton.PRIMARY}) {
            Viewport before = viewport();
            Point2D ground = on.screen(
                    new Point(on.rect(MIDDLE).x() - 120, on.card(MIDDLE).y()));
            robot.moveTo(ground);
            robot.press(button);
            robot.moveTo(ground.add(-30, 50));
            robot.release(button);

            assertThat(viewport().left()).isCloseTo(before.left() + 30, NEARLY);
            assertThat(viewport().top()).isCloseTo(before.top() - 50, NEARLY);
        }
    }

    @Test
    void aPressInTheMinimapLooksThereAndADragGoesOn(FxRobot robot) {
        Node map = on.root.lookup(".minimap");
        assertThat(map.isVisible()).isTrue();
        Point2D top = map.localToScreen(map.getLayoutBounds().getCenterX(), 12);
        robot.moveTo(top);
        robot.press(MouseButton.PRIMARY);
        double atTheTop = viewport().top();
        robot.moveTo(top.add(0, 60));
        robot.release(MouseButton.PRIMARY);

        assertThat(atTheTop).isLessThan(200);
        assertThat(viewport().top()).isGreaterThan(1500);
    }

    @Test
    void whatIsSeenWholeNeedsNoMinimap(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(on.canvas.view().diagram().bounds().height() * viewport().zoom())
                .isLessThanOrEqualTo(on.canvas.view().getHeight());
        assertThat(on.root.lookup(".minimap").isVisible()).isFalse();
    }

    @Test
    void theButtonsZoomStepByStepAndThePercentageGoesBackToAHundred(FxRobot robot) {
        robot.clickOn(button(2));
        assertThat(viewport().zoom()).isEqualTo(Viewport.STEP);
        assertThat(on.root.lookup("#zoom-percent")).hasFieldOrPropertyWithValue("text", "125 %");

        robot.clickOn(button(0));
        robot.clickOn(button(0));
        assertThat(viewport().zoom()).isCloseTo(1 / Viewport.STEP, Offset.offset(1e-9));

        robot.clickOn("#zoom-percent");
        assertThat(viewport().zoom()).isEqualTo(1);
    }

    /** Takes so many pixels of the window's height from the canvas. */
    private void below(FxRobot robot, double height) {
        robot.interact(() -> {
            Region panel = new Region();
            panel.setPrefHeight(height);
            on.root.setBottom(panel);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isSeenWhole() {
        return viewport()
                .visible(on.canvas.view().getWidth(), on.canvas.view().getHeight())
                .contains(on.canvas.view().diagram().bounds());
    }

    private Node button(int place) {
        return ((Pane) on.root.lookup(".zoom-controls")).getChildren().get(place);
    }

    private Viewport viewport() {
        return on.canvas.view().viewport();
    }

    /** What a mouse or a touch pad tells while somebody scrolls. */
    private record Turn(
            EventType<ScrollEvent> kind,
            Point2D at,
            double deltaX,
            double deltaY,
            boolean shift,
            boolean control,
            boolean inertia,
            int touches) {

        private Turn(Point2D at, double deltaX, double deltaY) {
            this(ScrollEvent.SCROLL, at, deltaX, deltaY, false, false, false, 0);
        }

        private Turn of(EventType<ScrollEvent> other) {
            return new Turn(other, at, deltaX, deltaY, shift, control, inertia, touches);
        }

        private Turn withShift() {
            return new Turn(kind, at, deltaX, deltaY, true, control, inertia, touches);
        }

        private Turn withControl() {
            return new Turn(kind, at, deltaX, deltaY, shift, true, inertia, touches);
        }

        private Turn withInertia() {
            return new Turn(kind, at, deltaX, deltaY, shift, control, true, touches);
        }

        private Turn withTouches(int count) {
            return new Turn(kind, at, deltaX, deltaY, shift, control, inertia, count);
        }
    }

    /** The headless platform's robot cannot turn the wheel while a key is held, and has no touch pad. */
    private void scroll(FxRobot robot, Turn turn) {
        Point2D inView = on.canvas.view().screenToLocal(turn.at);
        robot.interact(() -> Event.fireEvent(
                on.canvas.view(),
                new ScrollEvent(
                        turn.kind,
                        inView.getX(),
                        inView.getY(),
                        turn.at.getX(),
                        turn.at.getY(),
                        turn.shift,
                        turn.control,
                        false,
                        false,
                        false,
                        turn.inertia,
                        turn.deltaX,
                        turn.deltaY,
                        turn.deltaX,
                        turn.deltaY,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        turn.touches,
                        null)));
    }

    /** What a touch screen or a trackpad tells while two fingers move: each factor follows the one before. */
    private void pinch(FxRobot robot, Point2D at, double... factors) {
        fingers(robot, ZoomEvent.ZOOM_STARTED, at, 1, 1);
        double total = 1;
        for (double factor : factors) {
            total *= factor;
            fingers(robot, ZoomEvent.ZOOM, at, factor, total);
        }
        fingers(robot, ZoomEvent.ZOOM_FINISHED, at, 1, total);
    }

    private void fingers(FxRobot robot, EventType<ZoomEvent> kind, Point2D at, double factor, double total) {
        Point2D inView = on.canvas.view().screenToLocal(at);
        robot.interact(() -> Event.fireEvent(
                on.canvas.view(),
                new ZoomEvent(
                        kind,
                        inView.getX(),
                        inView.getY(),
                        at.getX(),
                        at.getY(),
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        factor,
                        total,
                        null)));
    }

    private static String chain(int states) {
        return IntStream.rangeClosed(1, states)
                .mapToObj(i -> "\"S%d\": {\"Type\": \"Pass\", %s}"
                        .formatted(i, i < states ? "\"Next\": \"S%d\"".formatted(i + 1) : "\"End\": true"))
                .collect(Collectors.joining(",\n", "{\"StartAt\": \"S1\", \"States\": {\n", "}}"));
    }
}
