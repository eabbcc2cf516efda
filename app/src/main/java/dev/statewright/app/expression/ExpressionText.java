package dev.statewright.app.expression;

import dev.statewright.model.text.TextRange;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.util.Subscription;
import org.fxmisc.richtext.CodeArea;

/** A control that expressions are typed into. */
public interface ExpressionText {

    /** About as high as a line of a text area. */
    double LINE = 18;

    /** The control itself, which has the keyboard while somebody types. */
    Node node();

    String text();

    /** In UTF-16 code units. */
    int caret();

    /** Puts a text in the place of another. */
    void replace(TextRange range, String with, int caretAfter);

    /** Where the caret is on the screen, as high as what must stay to be seen: its line, or all of a field of one line; absent where the control does not know. */
    Optional<Bounds> caretOnScreen();

    /** Calls back whenever the text changes. */
    Subscription onTyped(Runnable typed);

    /** Calls back whenever the caret moves. */
    Subscription onMoved(Runnable moved);

    /** A text field or a text area. */
    static ExpressionText of(TextInputControl control) {
        return new ExpressionText() {
            @Override
            public Node node() {
                return control;
            }

            @Override
            public String text() {
                return control.getText() == null ? "" : control.getText();
            }

            @Override
            public int caret() {
                return Math.min(control.getCaretPosition(), text().length());
            }

            @Override
            public void replace(TextRange range, String with, int caretAfter) {
                control.replaceText(range.start(), range.end(), with);
                control.positionCaret(caretAfter);
            }

            @Override
            public Optional<Bounds> caretOnScreen() {
                if (control.getInputMethodRequests() == null) {
                    return Optional.empty();
                }
                Point2D place = control.getInputMethodRequests().getTextLocation(0);
                Bounds whole = control.localToScreen(control.getLayoutBounds());
                return Optional.of(
                        control instanceof TextField
                                ? new BoundingBox(place.getX(), whole.getMinY(), 0, whole.getHeight())
                                : new BoundingBox(place.getX(), place.getY() - LINE, 0, LINE));
            }

            @Override
            public Subscription onTyped(Runnable typed) {
                return control.textProperty().subscribe((_, _) -> typed.run());
            }

            @Override
            public Subscription onMoved(Runnable moved) {
                return control.caretPositionProperty().subscribe((_, _) -> moved.run());
            }
        };
    }

    /** An editor of code. */
    static ExpressionText of(CodeArea area) {
        return new ExpressionText() {
            @Override
            public Node node() {
                return area;
            }

            @Override
            public String text() {
                return area.getText();
            }

            @Override
            public int caret() {
                return area.getCaretPosition();
            }

            @Override
            public void replace(TextRange range, String with, int caretAfter) {
                area.replaceText(range.start(), range.end(), with);
                area.moveTo(caretAfter);
            }

            @Override
            public Optional<Bounds> caretOnScreen() {
                return area.getCaretBounds();
            }

            @Override
            public Subscription onTyped(Runnable typed) {
                return area.textProperty().subscribe((_, _) -> typed.run());
            }

            @Override
            public Subscription onMoved(Runnable moved) {
                return area.caretPositionProperty().subscribe((_, _) -> moved.run());
            }
        };
    }
}
