package dev.statewright.app.code;

import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;

/** A small editor for one JSON value: coloured, with brackets closed and mistakes underlined while typing. It keeps no history. */
public final class JsonEditor extends StackPane {

    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused-within");
    private static final double LINE = 18;
    private static final double PADDING = 26;

    private final CodeArea area = new CodeArea();
    private final VisibleStyles styles = new VisibleStyles(area, () -> CodeLanguage.JSON);
    private Optional<String> error = Optional.empty();

    /** @param accessibleText what it holds */
    public JsonEditor(String accessibleText) {
        getStyleClass().add("json-editor");
        area.getStyleClass().addAll("code", "small-code");
        area.setAccessibleText(accessibleText);
        area.setWrapText(false);
        CodeKeys.install(area, false, () -> CodeLanguage.JSON);
        area.plainTextChanges().subscribe(change -> check());
        area.focusedProperty().subscribe(focused -> pseudoClassStateChanged(FOCUSED, focused));
        getChildren().add(CodeScroll.of(area));
    }

    public String text() {
        return area.getText();
    }

    /** Replaces the text; the caret goes to its beginning. */
    public void setText(String text) {
        if (!area.getText().equals(text)) {
            area.replaceText(text);
            area.moveTo(0);
            area.showParagraphAtTop(0);
        }
    }

    public ObservableValue<String> textProperty() {
        return area.textProperty();
    }

    public void setEditable(boolean editable) {
        area.setEditable(editable);
    }

    /** What is wrong with the text: line, column and a sentence; empty where it is one JSON value, or nothing. */
    public Optional<String> error() {
        return error;
    }

    /** Makes room for the text, between these numbers of lines. */
    public void setLines(int least, int most) {
        area.textProperty()
                .map(text -> Math.clamp(text.lines().count(), least, most) * LINE + PADDING)
                .orElse(least * LINE + PADDING)
                .subscribe(height -> {
                    setMinHeight(height);
                    setPrefHeight(height);
                    setMaxHeight(height);
                });
    }

    /** The area itself, for listeners of focus and keys. */
    public CodeArea area() {
        return area;
    }

    private void check() {
        String text = area.getText();
        if (text.isBlank()) {
            error = Optional.empty();
            styles.showMarks(List.of());
            return;
        }
        SyntaxTree tree = JsonParser.parse(text);
        styles.showMarks(tree.errors().stream()
                .map(each -> new Mark(each.range(), Severity.ERROR, each.message()))
                .toList());
        error = tree.errors().stream().findFirst().map(each -> {
            var position = tree.positionOf(each.range().start());
            return position + " " + each.message();
        });
    }
}
