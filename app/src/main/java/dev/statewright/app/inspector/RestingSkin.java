package dev.statewright.app.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.SkinBase;
import javafx.util.Subscription;

/** A control as it looks while nobody touches it: a few parts, which follow what the control says until its usual skin takes over. */
abstract class RestingSkin<C extends Control> extends SkinBase<C> {

    /** What a control learns of its colours while it rests is not all that its usual skin asks for, and must not be taken for it. */
    private static final String RESTING = "resting";

    private final List<Node> parts = new ArrayList<>();
    private Subscription following = Subscription.EMPTY;

    RestingSkin(C control) {
        super(control);
        control.getStyleClass().add(RESTING);
    }

    final void add(Node part) {
        parts.add(part);
        getChildren().add(part);
    }

    /** @param more is unsubscribed from when the control gets another skin */
    final void follow(Subscription more) {
        following = following.and(more);
    }

    @Override
    public void dispose() {
        if (getSkinnable() != null) {
            following.unsubscribe();
            getSkinnable().getStyleClass().remove(RESTING);
            // only its own: the next skin's parts are among them already
            getChildren().removeAll(parts);
            super.dispose();
        }
    }
}
