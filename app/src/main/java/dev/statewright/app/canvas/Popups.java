package dev.statewright.app.canvas;

import dev.statewright.app.panel.SearchList;
import dev.statewright.app.words.Words;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The one small field or list that stands over the drawing at a place of the diagram, and moves with it. */
final class Popups {

    private static final double NARROWEST = 160;
    /** The height of a field of one line. */
    private static final double LINE = 34;

    private final Pane canvas;
    private final DiagramView view;
    private Optional<Shown> shown = Optional.empty();

    private record Shown(Region region, Rect place, boolean over) {}

    Popups(Pane canvas, DiagramView view) {
        this.canvas = canvas;
        this.view = view;
        view.viewportProperty().addListener((_, _, _) -> canvas.requestLayout());
    }

    boolean isOpen() {
        return shown.isPresent();
    }

    /** Shows a field in place of a part of the diagram, as wide as it is. */
    void showOver(Region region, Rect place) {
        show(new Shown(region, place, true));
    }

    /** Shows a list beside a part of the diagram, within the canvas. */
    void showBeside(Region region, Rect place) {
        show(new Shown(region, place, false));
    }

    /** Shows a list to search in and choose from beside a part of the diagram. */
    <T> SearchList<T> list(String id, String prompt, SearchList.Contents<T> contents, Rect place) {
        AtomicReference<Region> list = new AtomicReference<>();
        SearchList<T> search =
                new SearchList<>(id, prompt, Words.text("canvas.nothing-found"), contents, () -> close(list.get()));
        list.set(search);
        showBeside(search, place);
        search.begin();
        return search;
    }

    /** Takes the popup away; the canvas has the keyboard again. */
    void close(Region region) {
        if (shown.filter(now -> now.region == region).isPresent()) {
            boolean hadFocus = region.isFocusWithin();
            shown = Optional.empty();
            canvas.getChildren().remove(region);
            if (hadFocus) {
                view.requestFocus();
            }
        }
    }

    /** Takes whatever is shown away; false when nothing was. */
    boolean close() {
        boolean open = shown.isPresent();
        shown.ifPresent(now -> close(now.region));
        return open;
    }

    /** Puts the popup to its place; part of the canvas's layout. */
    void layout() {
        shown.ifPresent(now -> {
            Rect place = view.viewport().toView(now.place);
            Region region = now.region;
            if (now.over) {
                double width = Math.max(NARROWEST, place.width());
                double height = region.prefHeight(width);
                region.resizeRelocate(place.centerX() - width / 2, place.centerY() - LINE / 2, width, height);
            } else {
                double width = region.prefWidth(-1);
                double height = region.prefHeight(width);
                region.resizeRelocate(
                        within(place.centerX() + 16, width, canvas.getWidth()),
                        within(place.centerY() - 20, height, canvas.getHeight()),
                        width,
                        height);
            }
        });
    }

    private void show(Shown next) {
        close();
        shown = Optional.of(next);
        canvas.getChildren().add(next.region);
        canvas.requestLayout();
        canvas.layout();
    }

    private static double within(double wanted, double length, double room) {
        return Math.max(8, Math.min(wanted, room - length - 8));
    }
}
