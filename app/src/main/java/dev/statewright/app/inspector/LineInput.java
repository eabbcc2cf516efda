package dev.statewright.app.inspector;

import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;

/** A text field that gets caret, selection and menu when somebody comes near. */
final class LineInput extends TextField {

    private boolean awake;

    LineInput() {
        Approach.follow(this, this::wake);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return awake ? new TextFieldSkin(this) : new RestingTextSkin(this, false);
    }

    private void wake() {
        if (!awake) {
            awake = true;
            setSkin(new TextFieldSkin(this));
            if (isFocused()) {
                // as a text field does that gets the keyboard
                selectRange(getLength(), 0);
            }
        }
    }
}
