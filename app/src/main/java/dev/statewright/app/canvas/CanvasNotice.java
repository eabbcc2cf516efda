package dev.statewright.app.canvas;

import dev.statewright.app.words.Words;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.text.Position;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says on the canvas that the text cannot be read, where, and leads to it. */
final class CanvasNotice extends VBox {

    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

    private final Label title = new Label();
    private final Label detail = new Label();
    private boolean small;

    CanvasNotice(Runnable showCode) {
        getStyleClass().add("canvas-notice");
        title.getStyleClass().add("canvas-notice-title");
        detail.getStyleClass().add("canvas-notice-detail");
        detail.setWrapText(true);
        Button toCode = new Button(Words.text("canvas.go-to-code"));
        toCode.setId("canvas-go-to-code");
        toCode.setOnAction(_ -> showCode.run());
        getChildren().addAll(title, detail, toCode);
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
        small = drawn;
        title.setManaged(!small);
        title.setVisible(!small);
        pseudoClassStateChanged(SMALL, small);
        requestLayout();
    }

    /** Whether it is all there is to see: nothing of the text could be read. */
    boolean standsAlone() {
        return isVisible() && !small;
    }

    /** Whether it must leave room for a drawing: some of the text could be read. */
    boolean isSmall() {
        return small;
    }
}
