package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Option;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ComboBoxListViewSkin;

/**
 * A combo box that gets its list when somebody comes near or opens it. The list with its cells costs more than all else in a form, and hardly
 * ever is it looked at.
 */
final class OptionBox extends ComboBox<Option> {

    private boolean awake;

    OptionBox() {
        Approach.follow(this, this::wake);
    }

    @Override
    public void show() {
        wake();
        super.show();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return awake ? new ComboBoxListViewSkin<>(this) : new RestingOptionSkin(this);
    }

    private void wake() {
        if (!awake) {
            awake = true;
            setSkin(new ComboBoxListViewSkin<>(this));
        }
    }
}
