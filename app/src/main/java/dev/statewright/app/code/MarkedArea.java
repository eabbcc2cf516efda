package dev.statewright.app.code;

import dev.statewright.model.diagnostic.Severity;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.CodeArea;

/** An area for one JSON value in its colours, with mistakes underlined while typing. */
final class MarkedArea {

    private final CodeArea area = new CodeArea();
    private final VisibleStyles styles = new VisibleStyles(area, () -> CodeLanguage.JSON);

    MarkedArea(String text) {
        area.getStyleClass().addAll("code", "small-code");
        area.setWrapText(false);
        CodeKeys.install(area, false, () -> CodeLanguage.JSON);
        area.plainTextChanges().subscribe(_ -> mark());
        area.replaceText(text);
        area.moveTo(0);
        area.showParagraphAtTop(0);
    }

    CodeArea area() {
        return area;
    }

    private void mark() {
        styles.showMarks(tree(area.getText()).map(SyntaxTree::errors).orElse(List.of()).stream()
                .map(each -> new Mark(each.range(), Severity.ERROR, each.message()))
                .toList());
    }

    /** A text as JSON; absent where it is blank, which is not wrong. */
    static Optional<SyntaxTree> tree(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(JsonParser.parse(text));
    }
}
