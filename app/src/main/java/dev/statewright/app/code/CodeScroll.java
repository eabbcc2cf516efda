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
                    // until then it would lie over the first line
                    bar.layoutXProperty().subscribe(_ -> bar.setOpacity(isPlaced(bar) ? 1 : 0));
                    bar.layoutYProperty().subscribe(_ -> bar.setOpacity(isPlaced(bar) ? 1 : 0));
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
        return bar.isVisible() && !isPlaced(bar);
    }

    private static boolean isPlaced(ScrollBar bar) {
        return bar.getOrientation() == Orientation.VERTICAL ? bar.getLayoutX() > 0 : bar.getLayoutY() > 0;
    }
}
