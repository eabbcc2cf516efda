package dev.statewright.app.cloud.viewer;

import javafx.scene.control.Label;

/** The sentence of what went wrong last, where the user looks; nothing while all is well. */
public final class Problem extends Label {

    public Problem() {
        getStyleClass().add("field-error");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        clear();
    }

    public void tell(String sentence) {
        setText(sentence);
        setVisible(!sentence.isEmpty());
        setManaged(!sentence.isEmpty());
    }

    public void clear() {
        tell("");
    }
}
