package dev.statewright.app.inspector;

import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;

/** A text area of a few wrapped lines that gets caret, scroll bars and menu when somebody comes near. */
final class AreaInput extends TextArea {

    private boolean awake;

    AreaInput() {
        setWrapText(true);
        getStyleClass().add("area-input");
        Approach.follow(this, this::wake);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return awake ? new TextAreaSkin(this) : new RestingTextSkin(this, true);
    }

    private void wake() {
        if (!awake) {
            awake = true;
            setSkin(new TextAreaSkin(this));
        }
    }
}
