package dev.statewright.app.code;

import dev.statewright.app.code.edit.TextOutcome;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.model.command.EditText;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.function.BiFunction;
import org.fxmisc.richtext.CodeArea;

/** The text as commands see it: in the document's offsets, with everything handed in that was typed. One command is one step of undo. */
final class CodeEditor {

    private static final int LINES_ABOVE = 3;

    private final DocumentSession session;
    private final CodeArea area;
    private final DocumentText text;
    private boolean writing;

    CodeEditor(DocumentSession session, CodeArea area, DocumentText text) {
        this.session = session;
        this.area = area;
        this.text = text;
    }

    DocumentSession session() {
        return session;
    }

    CodeArea area() {
        return area;
    }

    /** The document with all that was typed. */
    AslDocument document() {
        text.handIn();
        return session.document();
    }

    /** Where the caret stands in {@link #document}'s text. */
    int caret() {
        text.handIn();
        return text.endings().toDocument(area.getCaretPosition());
    }

    /** What is selected in {@link #document}'s text. */
    TextRange selection() {
        text.handIn();
        return new TextRange(
                text.endings().toDocument(area.getSelection().getStart()),
                text.endings().toDocument(area.getSelection().getEnd()));
    }

    /** Does something with the selected text, as a command of that name. */
    void edit(String nameKey, BiFunction<String, TextRange, TextOutcome> what) {
        apply(nameKey, what.apply(document().text(), selection()));
    }

    void apply(String nameKey, TextOutcome outcome) {
        text.handIn();
        if (!outcome.change().isEmpty()) {
            session.execute(new EditText(nameKey, outcome.change()));
        }
        select(outcome.selection());
    }

    /**
     * Writes something as if it had been typed: nobody waits until a large text is read again.
     *
     * @param change of the shown text
     */
    void write(TextChange change) {
        writing = true;
        try {
            List<TextEdit> edits = change.edits();
            for (TextEdit edit : edits.reversed()) {
                area.replaceText(edit.range().start(), edit.range().end(), edit.replacement());
            }
        } finally {
            writing = false;
        }
    }

    /** Whether several changes are being written that belong together. */
    boolean isWriting() {
        return writing;
    }

    /** Selects a stretch of the document's text, and shows it. */
    void select(TextRange range) {
        TextRange shown = text.endings().toShown(range);
        area.selectRange(Math.min(shown.start(), area.getLength()), Math.min(shown.end(), area.getLength()));
        area.requestFollowCaret();
    }

    /** As {@link #reveal}; what is typed next is typed there. */
    void show(TextRange range) {
        reveal(range);
        area.requestFocus();
    }

    /** As {@link #select}, with the place near the top if it was not to be seen. */
    void reveal(TextRange range) {
        select(range);
        revealLine(area.getCurrentParagraph());
    }

    /** Puts a line near the top, counted from 0, unless it is to be seen already. */
    void revealLine(int paragraph) {
        boolean seen = area.getVisibleParagraphs().size() > 0
                && area.firstVisibleParToAllParIndex() < paragraph
                && paragraph < area.lastVisibleParToAllParIndex();
        if (!seen) {
            area.showParagraphAtTop(Math.max(0, paragraph - LINES_ABOVE));
        }
    }

    /** Sets a breakpoint at the state of the caret, or takes it away. */
    void toggleBreakpoint() {
        session.selection().primary().ifPresent(session.breakpoints()::toggle);
    }
}
