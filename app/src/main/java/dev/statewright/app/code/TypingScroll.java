package dev.statewright.app.code;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.fxmisc.richtext.CodeArea;

/** Typing at the right border scrolls by half of what is seen: to scroll for each letter would lay out all lines for each letter. */
final class TypingScroll {

    private final CodeArea area;
    private boolean typed;

    private TypingScroll(CodeArea area) {
        this.area = area;
    }

    static void install(CodeArea area) {
        TypingScroll scroll = new TypingScroll(area);
        area.multiPlainChanges().subscribe(_ -> scroll.typed = true);
        area.addEventFilter(ScrollEvent.ANY, scroll::pointed);
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, scroll::pointed);
        area.estimatedScrollXProperty().addListener((_, before, now) -> scroll.scrolled(before, now));
    }

    private void pointed(Event event) {
        typed = false;
    }

    private void scrolled(double before, double now) {
        if (typed && now > before && area.isFocused()) {
            typed = false;
            Platform.runLater(() -> area.scrollXBy(area.getWidth() / 2));
        }
    }
}
