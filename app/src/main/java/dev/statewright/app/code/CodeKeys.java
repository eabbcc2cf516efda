package dev.statewright.app.code;

import dev.statewright.model.text.TextRange;
import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/** Connects {@link TypingAid} with a code area. */
final class CodeKeys {

    private final CodeArea area;
    private final boolean tabIndents;

    private CodeKeys(CodeArea area, boolean tabIndents) {
        this.area = area;
        this.tabIndents = tabIndents;
    }

    /** @param tabIndents whether Tab writes an indent; otherwise it goes on to the next control, as in a form */
    static void install(CodeArea area, boolean tabIndents) {
        CodeKeys keys = new CodeKeys(area, tabIndents);
        area.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        area.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.TAB) {
            tab(event);
            event.consume();
        } else if (area.isEditable() && event.getCode() == KeyCode.ENTER) {
            apply(TypingAid.enter(area.getText(), selection()));
            event.consume();
        } else if (area.isEditable() && event.getCode() == KeyCode.BACK_SPACE) {
            consume(event, TypingAid.backspace(area.getText(), selection()));
        }
    }

    private void tab(KeyEvent event) {
        if (event.isShiftDown()) {
            area.requestFocusTraversal(TraversalDirection.PREVIOUS);
        } else if (tabIndents && area.isEditable()) {
            area.replaceSelection(TypingAid.unit(area.getText()));
        } else {
            area.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private void typed(KeyEvent event) {
        if (area.isEditable() && !event.isShortcutDown() && event.getCharacter().length() == 1) {
            char character = event.getCharacter().charAt(0);
            consume(event, TypingAid.typed(area.getText(), selection(), character));
        }
    }

    private void consume(KeyEvent event, Optional<TypingAid.Outcome> outcome) {
        outcome.ifPresent(found -> {
            apply(found);
            event.consume();
        });
    }

    private void apply(TypingAid.Outcome outcome) {
        TextRange range = outcome.edit().range();
        if (range.length() > 0 || !outcome.edit().replacement().isEmpty()) {
            area.replaceText(range.start(), range.end(), outcome.edit().replacement());
        }
        area.moveTo(outcome.caret());
        area.requestFollowCaret();
    }

    private TextRange selection() {
        return new TextRange(area.getSelection().getStart(), area.getSelection().getEnd());
    }
}
