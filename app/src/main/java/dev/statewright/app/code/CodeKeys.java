package dev.statewright.app.code;

import dev.statewright.app.code.edit.LineEdits;
import dev.statewright.app.code.edit.TextOutcome;
import dev.statewright.model.text.TextRange;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** Connects {@link TypingAid} with a code area. */
final class CodeKeys {

    /** So many lines tell how a text is indented. */
    private static final int SAMPLE = 60;

    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    private final CodeArea area;
    private final boolean tabIndents;
    private final Supplier<CodeLanguage> language;

    private CodeKeys(CodeArea area, boolean tabIndents, Supplier<CodeLanguage> language) {
        this.area = area;
        this.tabIndents = tabIndents;
        this.language = language;
    }

    /** @param tabIndents whether Tab writes an indent; otherwise it goes on to the next control, as in a form */
    static void install(CodeArea area, boolean tabIndents, Supplier<CodeLanguage> language) {
        CodeKeys keys = new CodeKeys(area, tabIndents, language);
        area.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        area.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
    }

    private void pressed(KeyEvent event) {
        // another filter of the area may have used it
        if (event.isConsumed() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.TAB) {
            tab(event);
            event.consume();
        } else if (area.isEditable() && event.getCode() == KeyCode.ENTER) {
            Window window = window();
            apply(window, TypingAid.enter(window.text, window.selection, unit(), language.get()));
            event.consume();
        } else if (area.isEditable() && event.getCode() == KeyCode.BACK_SPACE) {
            Window window = window();
            consume(event, window, TypingAid.backspace(window.text, window.selection));
        }
    }

    private void tab(KeyEvent event) {
        boolean several = area.getSelectedText().indexOf('\n') >= 0;
        if (!tabIndents || !area.isEditable()) {
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        } else if (several || event.isShiftDown()) {
            Window window = window();
            TextOutcome outcome =
                    LineEdits.indent(window.text, window.selection, event.isShiftDown() ? "" : unit(), unit().length());
            outcome.change()
                    .edits()
                    .reversed()
                    .forEach(edit -> area.replaceText(
                            window.start + edit.range().start(),
                            window.start + edit.range().end(),
                            edit.replacement()));
            TextRange selected = outcome.selection();
            area.selectRange(window.start + selected.start(), window.start + selected.end());
        } else {
            area.replaceSelection(unit());
        }
    }

    private void typed(KeyEvent event) {
        if (isOfAMenu(event)) {
            event.consume();
            return;
        }
        if (area.isEditable() && !event.isShortcutDown() && event.getCharacter().length() == 1) {
            char character = event.getCharacter().charAt(0);
            Window window = window();
            consume(event, window, TypingAid.typed(window.text, window.selection, character));
        }
    }

    /** Alt alone is a way to letters on a Mac only; elsewhere it is one to menus and actions, whose letters an area would write. */
    private static boolean isOfAMenu(KeyEvent event) {
        return event.isAltDown() && !event.isControlDown() && !MAC;
    }

    /** The lines that are selected, with the breaks around them: no key needs to look at a whole text. */
    private record Window(String text, TextRange selection, int start) {}

    private Window window() {
        int from = area.getSelection().getStart();
        int to = area.getSelection().getEnd();
        int first = area.offsetToPosition(from, Bias.Forward).getMajor();
        int last = area.offsetToPosition(to, Bias.Forward).getMajor();
        int start = area.getAbsolutePosition(first, 0);
        int end = area.getAbsolutePosition(last, area.getParagraphLength(last));
        start = Math.max(0, start - 1);
        end = Math.min(area.getLength(), end + 1);
        return new Window(area.getText(start, end), new TextRange(from - start, to - start), start);
    }

    private String unit() {
        int last = Math.min(SAMPLE, area.getParagraphs().size()) - 1;
        return TypingAid.unit(area.getText(0, 0, last, area.getParagraphLength(last)));
    }

    private void consume(KeyEvent event, Window window, Optional<TypingAid.Outcome> outcome) {
        outcome.ifPresent(found -> {
            apply(window, found);
            event.consume();
        });
    }

    private void apply(Window window, TypingAid.Outcome outcome) {
        TextRange range = outcome.edit().range();
        if (range.length() > 0 || !outcome.edit().replacement().isEmpty()) {
            area.replaceText(
                    window.start + range.start(),
                    window.start + range.end(),
                    outcome.edit().replacement());
        }
        area.moveTo(window.start + outcome.caret());
        area.requestFollowCaret();
    }
}
