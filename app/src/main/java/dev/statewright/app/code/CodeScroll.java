package dev.statewright.app.code;

import javafx.application.Platform;
import javafx.scene.control.ScrollBar;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/** Scroll bars around a code area. */
final class CodeScroll {

    private CodeScroll() {}

    static VirtualizedScrollPane<CodeArea> of(CodeArea area) {
        VirtualizedScrollPane<CodeArea> pane = new VirtualizedScrollPane<>(area);
        pane.getChildrenUnmodifiable().stream()
                .filter(ScrollBar.class::isInstance)
                // A bar that appears while the pane lays itself out is not placed until the next layout, which nobody
                // asks for.
                .forEach(bar -> bar.visibleProperty().subscribe(seen -> Platform.runLater(pane::requestLayout)));
        return pane;
    }
}
