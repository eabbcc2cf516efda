package dev.statewright.app.code;

import dev.statewright.model.text.TextRange;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/** Connects {@link TypingAid} with a code area. */
final class CodeKeys {

    private final CodeArea area;

    private CodeKeys(CodeArea area) {
        this.area = area;
    }

    static void install(CodeArea area) {
        CodeKeys keys = new CodeKeys(area);
        area.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        area.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
    }

    private void pressed(KeyEvent event) {
        if (!area.isEditable() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            apply(TypingAid.enter(area.getText(), selection()));
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            consume(event, TypingAid.backspace(area.getText(), selection()));
        } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
            area.replaceSelection(TypingAid.unit(area.getText()));
            event.consume();
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
