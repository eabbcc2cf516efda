package dev.statewright.app.canvas;

import dev.statewright.app.palette.ItemSearch;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Notices;
import dev.statewright.app.session.Sessions;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.cloud.CloudResource;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window with nothing but a canvas, and what stories do there with mouse and keys. Layout happens at once. */
final class CanvasFixture {

    final AtomicBoolean codeShown = new AtomicBoolean();
    final List<WorkflowEntry> opened = new ArrayList<>();
    final BorderPane root = new BorderPane();
    DocumentSession session;
    CanvasPane canvas;

    void show(Stage stage) {
        stage.setScene(new Scene(root, 900, 700));
        // one that another test has left may be larger, or stand elsewhere
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /**
     * Opens menus. The headless platform throws on its painting thread where a menu that grows reaches beyond its screen, which
     * no other platform does; what is thrown by our code still fails the test, on its own thread.
     */
    void menus(Runnable steps) {
        WaitForAsyncUtils.autoCheckException = false;
        try {
            steps.run();
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.clearExceptions();
        } finally {
            WaitForAsyncUtils.autoCheckException = true;
        }
    }

    void open(FxRobot robot, String text) {
        robot.interact(() -> {
            if (canvas != null) {
                canvas.close();
            }
            DocumentServices services = Sessions.services();
            session = new DocumentSession(
                    AslDocument.of(text), Optional.empty(), Sessions.noWorkspace(), new Notices(), services);
            canvas = new CanvasPane(
                    session,
                    new SimpleObjectProperty<>(Appearance.LIGHT),
                    new ItemSearch(services.background(), services.ui()),
                    elsewhere());
            canvas.view().setAnimated(false);
            root.setCenter(canvas);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Does something with the mouse while Shift is held down. */
    void withShift(FxRobot robot, Runnable gesture) {
        EventHandler<MouseEvent> shifted = CanvasFixture::shifted;
        robot.press(KeyCode.SHIFT);
        robot.interact(() -> root.getScene().addEventFilter(MouseEvent.ANY, shifted));
        gesture.run();
        robot.interact(() -> root.getScene().removeEventFilter(MouseEvent.ANY, shifted));
        robot.release(KeyCode.SHIFT);
    }

    /** The headless platform's robot leaves the keys that are held out of its mouse events; every other platform has them there. */
    private static void shifted(MouseEvent event) {
        if (!event.isShiftDown()) {
            event.consume();
            Event.fireEvent(
                    event.getTarget(),
                    new MouseEvent(
                            event.getSource(),
                            event.getTarget(),
                            event.getEventType(),
                            event.getSceneX(),
                            event.getSceneY(),
                            event.getScreenX(),
                            event.getScreenY(),
                            event.getButton(),
                            event.getClickCount(),
                            true,
                            event.isControlDown(),
                            event.isAltDown(),
                            event.isMetaDown(),
                            event.isPrimaryButtonDown(),
                            event.isMiddleButtonDown(),
                            event.isSecondaryButtonDown(),
                            event.isSynthesized(),
                            event.isPopupTrigger(),
                            event.isStillSincePress(),
                            event.getPickResult()));
        }
    }

    private Elsewhere elsewhere() {
        return new Elsewhere() {
            @Override
            public void showCode() {
                codeShown.set(true);
            }

            @Override
            public void testState() {}

            @Override
            public void show(CloudResource resource) {}

            @Override
            public void open(WorkflowEntry workflow) {
                opened.add(workflow);
            }
        };
    }

    String text() {
        return session.document().text();
    }

    /** Drops a template at a place of the diagram, as the palette does. */
    void drop(FxRobot robot, StateTemplate template, Point place) {
        Point2D at = screen(place);
        robot.interact(() -> canvas.drag().started(template, 5, 5));
        robot.interact(() -> canvas.drag().moved(at.getX(), at.getY()));
        robot.interact(() -> canvas.drag().dropped(at.getX(), at.getY()));
    }

    /** Presses at one place and moves to another; the button stays down. */
    void drag(FxRobot robot, Point from, Point to) {
        robot.moveTo(screen(from));
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(screen(to));
    }

    /** Drags from one place to another and lets go. */
    void dragAndDrop(FxRobot robot, Point from, Point to) {
        drag(robot, from, to);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void click(FxRobot robot, Point place) {
        robot.clickOn(screen(place));
    }

    Point card(StatePath state) {
        return rect(state).center();
    }

    Rect rect(StatePath state) {
        return canvas.view().diagram().rectOf(state).orElseThrow();
    }

    /** Where the plus of the line behind a state is. */
    Point line(StatePath from) {
        return Marker.middleOf(
                canvas.view().diagram().edge(Transition.next(from)).orElseThrow());
    }

    /** The arrow's tip of a transition, from a little inside the line. */
    Point arrow(Transition transition) {
        List<Point> points =
                canvas.view().diagram().edge(transition).orElseThrow().points();
        Point tip = points.getLast();
        Point before = points.get(points.size() - 2);
        double length = before.distanceTo(tip);
        return new Point(tip.x() + (before.x() - tip.x()) * 4 / length, tip.y() + (before.y() - tip.y()) * 4 / length);
    }

    Point2D screen(Point place) {
        Point inView = canvas.view().viewport().toView(place);
        return canvas.view().localToScreen(inView.x(), inView.y());
    }

    /** The flow of the document: from each state to what follows, along the flow. */
    List<String> targets() {
        return FlowGraphs.of(session.document().machine()).root().edges().stream()
                .filter(edge -> edge.transition().from().isPresent())
                .map(edge -> edge.transition().from().orElseThrow() + ">"
                        + edge.target().replace("state:", ""))
                .toList();
    }

    static StateTemplate template(String name) {
        return StateTemplates.flow().stream()
                .filter(each -> each.baseName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
