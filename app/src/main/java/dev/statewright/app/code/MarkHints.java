package dev.statewright.app.code;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/** Shows what a mark says while the mouse rests on it. */
final class MarkHints {

    private static final Duration REST = Duration.ofMillis(350);

    MarkHints(CodeArea area, Supplier<List<Mark>> marks) {
        Tooltip hint = new Tooltip();
        hint.setWrapText(true);
        hint.setMaxWidth(420);
        area.setMouseOverTextDelay(REST);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> {
            int offset = event.getCharacterIndex();
            marks.get().stream()
                    .filter(mark -> mark.range().touches(offset))
                    .findFirst()
                    .ifPresent(mark -> {
                        Point2D place = event.getScreenPosition();
                        hint.setText(mark.message());
                        hint.show(area, place.getX(), place.getY() + 14);
                    });
        });
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> hint.hide());
    }
}
