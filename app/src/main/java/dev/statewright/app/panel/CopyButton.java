package dev.statewright.app.panel;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/** Puts a text on the clipboard, and says so for a moment. */
public final class CopyButton extends Button {

    private static final Duration SAYING_SO = Duration.seconds(1.2);

    private final String name;
    private final PauseTransition pause = new PauseTransition(SAYING_SO);

    /** @param name what stands on the button */
    public CopyButton(String name, Supplier<String> text) {
        this.name = name;
        getStyleClass().addAll("small-button");
        pause.setOnFinished(event -> rest());
        rest();
        setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.get());
            Clipboard.getSystemClipboard().setContent(content);
            setText(Words.text("run.copied"));
            setGraphic(new IconView(ActionIcons.CHECK, 13));
            pause.playFromStart();
        });
    }

    private void rest() {
        setText(name);
        setGraphic(new IconView(ActionIcons.COPY, 13));
    }
}
