package dev.statewright.app.studio;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.renderer.diagram.Point;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What somebody does in the window with mouse and keyboard, by the ids of what is seen there. */
final class Hands {

    private final FxRobot robot;
    private final StudioFixture on;

    Hands(FxRobot robot, StudioFixture on) {
        this.robot = robot;
        this.on = on;
    }

    /** Types into the palette's search and carries the item of that key onto a place of the drawing. */
    void drag(String search, String key, Place place) throws TimeoutException {
        robot.clickOn("#palette-search");
        robot.push(KeyCode.CONTROL, KeyCode.A).write(search, 0);
        String id = "palette-" + key;
        StudioFixture.until(() -> find(id).isPresent());
        settle();
        StudioFixture.until(() -> place.in(on).isPresent());
        toTheDrawing();
        key(KeyCode.SHIFT, KeyCode.DIGIT1);
        Point2D to = on.screen(place.in(on).orElseThrow());
        robot.moveTo(node(id, Node.class))
                .press(MouseButton.PRIMARY)
                .moveBy(12, 6)
                .moveTo(to)
                .moveBy(1, 1);
        robot.release(MouseButton.PRIMARY);
        settle();
    }

    /** Somewhere on the drawing. */
    interface Place {
        /** Absent as long as it is not drawn. */
        Optional<Point> in(StudioFixture window);
    }

    static Place box(Optional<Transition> slot) {
        return window -> window.canvas().diagram().boxes().stream()
                .filter(box -> box.slot().equals(slot))
                .findFirst()
                .map(box -> box.rect().center());
    }

    static Place line(Transition transition) {
        return window -> window.canvas().diagram().edge(transition).map(edge -> {
            List<Point> points = edge.points();
            return new Point(
                    (points.getFirst().x() + points.get(1).x()) / 2,
                    (points.getFirst().y() + points.get(1).y()) / 2);
        });
    }

    /** Clicks a state's card. */
    void select(String state) {
        on.select(robot, state);
    }

    void tab(String id) {
        robot.interact(() -> node("tab-" + id, ToggleButton.class).fire());
        settle();
    }

    /** Types into a field of the inspector and presses Enter. */
    void type(String id, String text) {
        TextInputControl field = node("field-" + id, TextInputControl.class);
        // put in as a paste does: letter by letter is tested where it matters, and takes a minute here
        robot.interact(() -> {
            field.requestFocus();
            field.selectAll();
            field.replaceSelection(text);
        });
        robot.push(KeyCode.ENTER);
        settle();
    }

    /** Writes JSON into an editor of the inspector and hands it in by key. */
    void json(String id, String text) {
        JsonEditor editor = node("field-" + id, JsonEditor.class);
        robot.interact(() -> {
            CodeArea area = editor.area();
            area.requestFocus();
            area.replaceText(text);
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
    }

    @SuppressWarnings("unchecked")
    void choose(String id, String text) {
        ComboBox<Object> box = node("field-" + id, ComboBox.class);
        robot.interact(() -> box.setValue(box.getItems().stream()
                .filter(option -> box.getConverter().toString(option).equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + text + " in " + box.getItems()))));
        settle();
    }

    void tick(String id) {
        robot.interact(() -> node("field-" + id, CheckBox.class).fire());
        settle();
    }

    void press(String id) {
        robot.interact(() -> node(id, ButtonBase.class).fire());
        settle();
    }

    /** Chooses from the menu that is open. */
    void fromMenu(String id) {
        robot.interact(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No menu with " + id))
                .fire());
        key(KeyCode.ESCAPE);
    }

    void key(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /** Gives the keyboard to the drawing, as a click on its background does. */
    void toTheDrawing() {
        robot.interact(() -> on.canvas().requestFocus());
    }

    private <T extends Node> T node(String id, Class<T> type) {
        return type.cast(find(id).orElseThrow(() -> new AssertionError("Nothing with the id " + id)));
    }

    /** Ids may hold what selectors do not take. */
    private Optional<Node> find(String id) {
        return robot.lookup((Node node) -> id.equals(node.getId())).tryQuery();
    }

    private void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        try {
            StudioFixture.until(() -> on.session() == null || isDrawn());
        } catch (TimeoutException late) {
            throw new AssertionError("The drawing does not follow the document", late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isDrawn() {
        return on.session().document().machine().states().stream()
                .filter(state -> state.path().scope().isRoot())
                .map(state -> StatePath.root(state.name()))
                .allMatch(path -> on.canvas().diagram().rectOf(path).isPresent());
    }
}
