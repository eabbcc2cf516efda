package dev.statewright.app.canvas;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import dev.statewright.renderer.fx.DiagramView;
import dev.statewright.renderer.fx.Viewport;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Smaller, the present zoom, larger, all of it: in a corner of the canvas. */
final class ZoomControls extends HBox {

    private static final double ICON = 14;

    ZoomControls(DiagramView view) {
        getStyleClass().add("zoom-controls");
        setAlignment(Pos.CENTER);
        Button percent = new Button();
        percent.getStyleClass().add("zoom-percent");
        percent.setId("zoom-percent");
        percent.setTooltip(new Tooltip(Words.text("canvas.zoom-actual-size")));
        percent.setFocusTraversable(false);
        percent.setOnAction(_ -> view.zoomBy(1 / view.viewport().zoom()));
        view.viewportProperty().subscribe(viewport -> percent.setText(percent(viewport)));
        getChildren()
                .addAll(
                        button("zoom-out", ActionIcons.MINUS, () -> view.zoomBy(1 / Viewport.STEP)),
                        percent,
                        button("zoom-in", ActionIcons.PLUS, () -> view.zoomBy(Viewport.STEP)),
                        button("zoom-fit", ActionIcons.FIT, view::fit));
    }

    private static String percent(Viewport viewport) {
        return Words.text("canvas.percent", Math.round(viewport.zoom() * 100));
    }

    private static Button button(String id, IconKey icon, Runnable handler) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new IconView(icon, ICON));
        button.setTooltip(new Tooltip(Words.text("canvas." + id)));
        button.setAccessibleText(Words.text("canvas." + id));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> handler.run());
        return button;
    }
}
