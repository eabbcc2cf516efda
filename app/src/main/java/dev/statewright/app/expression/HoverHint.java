package dev.statewright.app.expression;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/** Shows a hint where the mouse rests on a text. One for many controls. */
public final class HoverHint {

    private static final Duration PATIENCE = Duration.ofMillis(450);
    private static final double BELOW = 18;

    private final Tooltip hint = new Tooltip();
    private final Tooltip ofField = new Tooltip();

    public HoverHint() {
        hint.getStyleClass().add("path-hint");
        hint.setAutoHide(true);
        ofField.setShowDelay(javafx.util.Duration.millis(PATIENCE.toMillis()));
        ofField.getStyleClass().add("path-hint");
    }

    /** @param sentences what there is to say of the character at a place of the text */
    public void install(Node control, IntFunction<Optional<String>> sentences) {
        switch (control) {
            case TextInputControl input -> inField(input, sentences);
            case CodeArea area -> inArea(area, sentences);
            default -> {}
        }
    }

    private void inField(TextInputControl input, IntFunction<Optional<String>> sentences) {
        input.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            Optional<String> sentence = sentences.apply(characterAt(input, event));
            if (sentence.isPresent()) {
                ofField.setText(sentence.get());
                Tooltip.install(input, ofField);
            } else {
                Tooltip.uninstall(input, ofField);
            }
        });
    }

    private static int characterAt(TextInputControl input, MouseEvent event) {
        return switch (input.getSkin()) {
            case TextFieldSkin skin -> skin.getIndex(event.getX(), event.getY()).getInsertionIndex();
            case TextAreaSkin skin -> skin.getIndex(event.getX(), event.getY()).getInsertionIndex();
            default -> 0;
        };
    }

    private void inArea(CodeArea area, IntFunction<Optional<String>> sentences) {
        area.setMouseOverTextDelay(PATIENCE);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> {
            Point2D place = event.getScreenPosition();
            sentences.apply(event.getCharacterIndex()).ifPresent(sentence -> {
                hint.setText(sentence);
                hint.show(area, place.getX(), place.getY() + BELOW);
            });
        });
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> hint.hide());
    }
}
