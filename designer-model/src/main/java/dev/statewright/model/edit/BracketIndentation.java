package dev.statewright.model.edit;

import dev.statewright.model.syntax.HclLines;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Indents the lines of an object in a Terraform file by the brackets around them; lines of heredocs and comments stay as they are. */
final class BracketIndentation {

    private BracketIndentation() {}

    static TextChange of(String text, TextRange object, int indent) {
        String base = Lines.indentAt(text, object.start());
        List<TextEdit> edits = new ArrayList<>();
        for (HclLines.Line line : HclLines.within(text, object)) {
            String wanted = base + " ".repeat(indent * line.depth());
            TextRange blanks = new TextRange(line.start(), Lines.skipBlanks(text, line.start()));
            boolean empty = blanks.end() >= text.length() || Lines.isBreak(text.charAt(blanks.end()));
            if (!empty && !blanks.of(text).equals(wanted)) {
                edits.add(TextEdit.replace(blanks, wanted));
            }
        }
        return new TextChange(edits);
    }
}
