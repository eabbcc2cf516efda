package dev.statewright.app.canvas;

import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Rect;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A state as a screen reader knows it: where its card is, what is said of it, whether it is selected. Nothing of it is seen. */
final class StateItem extends Region {

    private final StatePath state;
    private final StateItems items;

    StateItem(StatePath state, StateItems items) {
        this.state = state;
        this.items = items;
        setManaged(false);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    StatePath state() {
        return state;
    }

    void place(Rect card) {
        resizeRelocate(card.x(), card.y(), card.width(), card.height());
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> items.describe(state);
            case INDEX -> items.all().indexOf(this);
            case SELECTED -> items.selected().contains(this);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case FIRE, REQUEST_FOCUS -> items.select(state);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
