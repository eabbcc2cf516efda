package dev.statewright.app.studio;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;

/** What the keyboard reaches in a part of the window, in the order in which Tab goes. */
final class KeyboardOrder {

    private KeyboardOrder() {}

    /** The part itself, too, where the keyboard reaches it. */
    static List<Node> within(Node part) {
        List<Node> found = new ArrayList<>();
        collect(part, found);
        return found;
    }

    static boolean isWithin(Node node, Node part) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == part) {
                return true;
            }
        }
        return false;
    }

    private static void collect(Node node, List<Node> found) {
        if (node == null || !node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        boolean isWhole = node.isFocusTraversable() && node instanceof Control && !(node instanceof ScrollPane);
        if (!isWhole && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
