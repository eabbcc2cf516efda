package dev.statewright.app.code;

import javafx.application.Platform;
import javafx.geometry.Orientation;
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
                .map(ScrollBar.class::cast)
                // A bar that appears while the pane lays itself out is not placed until the next layout, which nobody
                // asks for.
                .forEach(bar -> {
                    bar.visibleProperty().subscribe(seen -> Platform.runLater(pane::requestLayout));
                    pane.needsLayoutProperty().subscribe(needed -> {
                        if (!needed && isMisplaced(bar)) {
                            Platform.runLater(pane::requestLayout);
                        }
                    });
                });
        return pane;
    }

    private static boolean isMisplaced(ScrollBar bar) {
        boolean upright = bar.getOrientation() == Orientation.VERTICAL;
        return bar.isVisible() && (upright ? bar.getLayoutX() == 0 : bar.getLayoutY() == 0);
    }
}
