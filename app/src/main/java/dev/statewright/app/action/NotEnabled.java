package dev.statewright.app.action;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;

/** The opposite of an action's condition, for the controls' {@code disable}. */
final class NotEnabled extends BooleanBinding {

    private final ObservableBooleanValue enabled;

    NotEnabled(ObservableBooleanValue enabled) {
        this.enabled = enabled;
        bind(enabled);
    }

    @Override
    protected boolean computeValue() {
        return !enabled.get();
    }
}
