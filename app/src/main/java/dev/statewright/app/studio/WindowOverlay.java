package dev.statewright.app.studio;

import dev.statewright.app.panel.VisibleFocus;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * One thing above the whole window, until Escape or a click beside it; then the keyboard is where it was before. While it is there, Tab and
 * arrows go round in it.
 */
final class WindowOverlay extends StackPane {

    private Optional<Node> before = Optional.empty();
    private boolean stepping;
    private boolean backwards;

    WindowOverlay() {
        getStyleClass().add("window-overlay");
        setAlignment(Pos.TOP_CENTER);
        setVisible(false);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            KeyCode key = event.getCode();
            stepping = key == KeyCode.TAB || key.isArrowKey();
            backwards = key == KeyCode.UP || key == KeyCode.LEFT || key == KeyCode.TAB && event.isShiftDown();
        });
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((_, _, now) -> keepWithin(now));
            }
        });
    }

    /** A step of the keyboard that leads behind what is shown goes to its other end instead. */
    private void keepWithin(Node focused) {
        if (stepping && isVisible() && focused != null && !KeyboardOrder.isWithin(focused, this)) {
            stepping = false;
            List<Node> here = KeyboardOrder.within(this);
            if (!here.isEmpty()) {
                VisibleFocus.give(backwards ? here.getLast() : here.getFirst());
            }
        }
    }

    /** Shows something, as large as it wants to be. */
    void show(Region region) {
        Optional<Node> focused = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
        if (!isVisible()) {
            before = focused;
        }
        region.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().setAll(region);
        setVisible(true);
        applyCss();
        layout();
        region.requestFocus();
    }

    /** Whether a thing of that kind is to be seen. */
    boolean shows(Class<? extends Region> kind) {
        return isVisible() && getChildren().stream().anyMatch(kind::isInstance);
    }

    void close() {
        if (isVisible()) {
            setVisible(false);
            getChildren().clear();
            before.ifPresent(Node::requestFocus);
        }
    }
}
