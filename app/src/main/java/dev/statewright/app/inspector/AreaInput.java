package dev.statewright.app.inspector;

import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;

/** A text area of a few wrapped lines that gets caret, scroll bars and menu when somebody comes near. */
final class AreaInput extends TextArea {

    private static final double HEIGHT = 54;

    private boolean awake;

    AreaInput() {
        setWrapText(true);
        // the same at rest and in use
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
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
