package dev.statewright.app.panel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/**
 * The keyboard given to a control by a key other than Tab. The toolkit draws the ring of a control that has the keyboard only where Tab or an
 * arrow has brought it; whoever comes by another key has to see where they are, too.
 */
public final class VisibleFocus {

    private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    private VisibleFocus() {}

    /** Gives the keyboard to a control, which shows it until it loses it. */
    public static void give(Node node) {
        node.requestFocus();
        if (node.isFocused()) {
            node.pseudoClassStateChanged(VISIBLE, true);
            node.focusedProperty().addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Boolean> focused, Boolean before, Boolean now) {
                    node.focusedProperty().removeListener(this);
                    node.pseudoClassStateChanged(VISIBLE, false);
                }
            });
        }
    }

    /** Whether a control shows that it has the keyboard, as it changes. */
    public static BooleanBinding of(Node node) {
        return Bindings.createBooleanBinding(() -> isOn(node), node.getPseudoClassStates());
    }

    /** Whether a control shows that it has the keyboard. */
    public static boolean isOn(Node node) {
        return node.getPseudoClassStates().contains(VISIBLE);
    }
}
