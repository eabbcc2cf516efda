package dev.statewright.app.inspector;

import dev.statewright.app.panel.VisibleFocus;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;

/**
 * Scrolls to the control that has been given the keyboard, once it has its place. The toolkit does so only for the Tab key, and a control that
 * has just been added, or stands in the place of one that is gone, may lie out of sight.
 */
final class FocusInView {

    private static final double MARGIN = 14;

    private final ScrollPane scroll;

    private FocusInView(ScrollPane scroll) {
        this.scroll = scroll;
    }

    static Subscription follow(ScrollPane scroll) {
        FocusInView view = new FocusInView(scroll);
        return scroll.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(focused -> Platform.runLater(() -> view.reveal(focused)));
    }

    private void reveal(Node focused) {
        if (focused == null || focused.getScene() == null || !isInside(focused)) {
            return;
        }
        scroll.applyCss();
        scroll.layout();
        Node content = scroll.getContent();
        Bounds place = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        double top = scroll.getVvalue() * hidden;
        boolean isOut = place.getMaxY() <= top || place.getMinY() >= top + seen;
        // who clicks on a part of a control wants it to stay under the pointer
        if (hidden <= 0 || !isOut && !VisibleFocus.isOn(focused)) {
            return;
        }
        if (place.getMinY() < top) {
            scroll.setVvalue(Math.max(0, place.getMinY() - 2 * MARGIN) / hidden);
        } else if (place.getMaxY() > top + seen) {
            scroll.setVvalue(Math.min(hidden, place.getMaxY() + MARGIN - seen) / hidden);
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at == scroll.getContent()) {
                return true;
            }
        }
        return false;
    }
}
