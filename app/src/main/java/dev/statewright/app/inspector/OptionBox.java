package dev.statewright.app.inspector;

import dev.statewright.app.inspector.field.Option;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A combo box that gets its list when somebody comes near or opens it. The list with its cells costs more than all else in a form, and hardly
 * ever is it looked at. By key the list is opened, gone through, and closed with Enter or, with the value as it was, with Escape: what is only
 * passed on the way is not chosen.
 */
final class OptionBox extends ComboBox<Option> {

    private boolean awake;
    private boolean escaped;
    private Option before;

    OptionBox() {
        Approach.follow(this, this::wake);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** @param choose called when a value has been chosen */
    void onChosen(Runnable choose) {
        valueProperty().subscribe((_, _) -> {
            if (!isShowing()) {
                choose.run();
            }
        });
        showingProperty().subscribe((_, showing) -> {
            if (!showing && escaped) {
                setValue(before);
            } else if (!showing) {
                choose.run();
            }
        });
    }

    @Override
    public void show() {
        wake();
        escaped = false;
        before = getValue();
        super.show();
    }

    /** On a closed box the arrows would choose one value after the other. */
    private void pressed(KeyEvent event) {
        boolean arrow = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
        if (arrow && !isShowing() && !isDisabled()) {
            show();
            event.consume();
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return awake ? listed() : new RestingOptionSkin(this);
    }

    private void wake() {
        if (!awake) {
            awake = true;
            setSkin(listed());
        }
    }

    private Skin<?> listed() {
        ComboBoxListViewSkin<Option> skin = new ComboBoxListViewSkin<>(this);
        skin.getPopupContent()
                .addEventFilter(KeyEvent.KEY_PRESSED, event -> escaped = event.getCode() == KeyCode.ESCAPE);
        return skin;
    }
}
