package dev.statewright.app.code;

import dev.statewright.app.expression.CallView;
import dev.statewright.model.completion.expression.CallAtCaret;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import org.fxmisc.richtext.CodeArea;

/** Shows over the caret how the function is called between whose parentheses it stands. Escape hides it until the call is another. */
final class CallHint {

    /** An expression over more lines is a rare one. */
    private static final int LINES = 30;

    private final CodeArea area;
    private final CodeLayer layer;
    private final CallView view = new CallView();
    private Optional<CallAtCaret> dismissed = Optional.empty();
    private boolean planned;

    CallHint(CodeArea area, CodeLayer layer) {
        this.area = area;
        this.layer = layer;
        view.getStyleClass().add("call-hint");
        view.setMouseTransparent(true);
        area.caretPositionProperty().addListener((_, _, _) -> plan());
        area.focusedProperty().subscribe((_, _) -> plan());
        area.addEventFilter(ScrollEvent.SCROLL, _ -> layer.hide(view));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && layer.shows(view)) {
            dismissed = call();
            layer.hide(view);
        }
    }

    private void plan() {
        if (!planned) {
            planned = true;
            // the caret has its place on the screen only when the text has been laid out
            Platform.runLater(this::show);
        }
    }

    private void show() {
        planned = false;
        Optional<CallAtCaret> call = area.isFocused() ? call() : Optional.empty();
        if (dismissed.isPresent() && !call.map(CallAtCaret::function).equals(dismissed.map(CallAtCaret::function))) {
            dismissed = Optional.empty();
        }
        if (call.isEmpty() || dismissed.isPresent()) {
            layer.hide(view);
            return;
        }
        view.show(call);
        area.getCaretBounds().ifPresentOrElse(place -> layer.showAbove(view, place), () -> layer.hide(view));
    }

    private Optional<CallAtCaret> call() {
        int paragraph = area.getCurrentParagraph();
        String line = area.getParagraph(paragraph).getText();
        String before = line.substring(0, Math.min(line.length(), area.getCaretColumn()));
        for (int above = paragraph - 1; above >= 0 && paragraph - above < LINES && !isWhole(before); above--) {
            before = area.getParagraph(above).getText() + "\n" + before;
        }
        return CallAtCaret.inSource(before);
    }

    /** Whether the lines above can say nothing more: an expression of JSON stands on the line of its key. */
    private static boolean isWhole(String before) {
        return before.contains("\":") || before.contains("{%") || before.contains("States.");
    }
}
