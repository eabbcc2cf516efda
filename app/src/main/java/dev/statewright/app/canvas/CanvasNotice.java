package dev.statewright.app.canvas;

import dev.statewright.app.words.Words;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.text.Position;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Says on the canvas that the text cannot be read, where, and leads to it. */
final class CanvasNotice extends VBox {

    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

    private final Label title = new Label();
    private final Label detail = new Label();
    private final Button toCode = new Button(Words.text("canvas.go-to-code"));
    private boolean small;

    CanvasNotice(Runnable showCode) {
        getStyleClass().add("canvas-notice");
        title.getStyleClass().add("canvas-notice-title");
        detail.getStyleClass().add("canvas-notice-detail");
        detail.setWrapText(true);
        toCode.setId("canvas-go-to-code");
        toCode.setOnAction(_ -> showCode.run());
        toCode.setMinWidth(USE_PREF_SIZE);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        arrange();
        setVisible(false);
    }

    /** Follows the document: seen while its text has syntax errors. */
    void follow(AslDocument document) {
        List<SyntaxError> errors = document.tree().errors();
        setVisible(!errors.isEmpty());
        if (errors.isEmpty()) {
            return;
        }
        SyntaxError first = errors.getFirst();
        Position at = document.tree().positionOf(first.range().start());
        boolean drawn = !document.machine().states().isEmpty();
        title.setText(Words.text("canvas.not-json"));
        detail.setText(Words.text("canvas.syntax-error", at.line(), at.column(), first.message()));
        if (small != drawn) {
            small = drawn;
            arrange();
        }
        requestLayout();
    }

    /** Small it is one row, otherwise a card. */
    private void arrange() {
        if (small) {
            HBox row = new HBox(10, detail, toCode);
            row.setAlignment(Pos.CENTER_LEFT);
            getChildren().setAll(row);
        } else {
            getChildren().setAll(title, detail, toCode);
        }
        pseudoClassStateChanged(SMALL, small);
    }

    /** Whether it is all there is to see: nothing of the text could be read. */
    boolean standsAlone() {
        return isVisible() && !small;
    }

    /** Whether it must leave room for a drawing: some of the text could be read. */
    boolean isBesideDrawing() {
        return isVisible() && small;
    }
}
