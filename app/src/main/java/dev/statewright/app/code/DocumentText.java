package dev.statewright.app.code;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.model.command.DocumentChange;
import dev.statewright.model.command.PreparedEdit;
import dev.statewright.model.command.ReplaceText;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.List;

/**
 * Keeps the text of an editor and the document of a session in step. Typing is handed in as a command; changes from elsewhere are
 * made in the editor only where the text differs, so that its caret and scroll stay.
 */
final class DocumentText {

    /** The editor, as far as it matters here. Offsets are those of the shown text. */
    interface Editor {
        /** All of it: a copy, so not for every key. */
        String text();

        void replace(int start, int end, String replacement);
    }

    private final DocumentSession session;
    private final Editor editor;
    private final Runnable written;
    private LineEndings current;
    /** What was typed since the document was last in step, without what is being prepared. */
    private TextChange typed = TextChange.NONE;

    private TextChange preparing = TextChange.NONE;
    private boolean handingIn;
    private boolean following;
    /** Whether the document comes after the editor: all of it is there, and maybe more. */
    private boolean isAhead;

    /** @param written told when something was written that shall be handed in when that is due */
    DocumentText(DocumentSession session, Editor editor, Runnable written) {
        this.session = session;
        this.editor = editor;
        this.written = written;
        this.current = new LineEndings(session.document().text());
        session.addPendingEdit(this::handIn);
        session.addChangeListener(this::follow);
    }

    /** Translates between the offsets of document and editor as they are now. */
    LineEndings endings() {
        return current;
    }

    /** Whether the editor is being changed from outside, so that its events are no typing. */
    boolean isFollowing() {
        return following;
    }

    /** Notes what was typed; its ranges speak of the editor's text right before. */
    void typed(TextEdit edit) {
        if (!following) {
            typed = typed.then(TextChange.of(edit));
        }
    }

    /** Whether the document has all that was typed. */
    boolean isInStep() {
        return typed.isEmpty() && preparing.isEmpty();
    }

    /** What was typed and is not in the document yet, as a change of the document's text. */
    TextChange pending() {
        return current.toDocument(preparing.then(typed).trimmed(current.shown()));
    }

    /** As after a key: a small document follows at once, a large one a moment later. */
    void handInWhenDue() {
        written.run();
    }

    /** Makes a command of what was typed since the last time. */
    void handIn() {
        if (handingIn || following || isAhead) {
            return;
        }
        TextChange all = preparing.then(typed).trimmed(current.shown());
        preparing = TextChange.NONE;
        typed = TextChange.NONE;
        if (all.isEmpty()) {
            return;
        }
        handingIn = true;
        try {
            session.execute(new ReplaceText(current.toDocument(all)));
        } finally {
            handingIn = false;
        }
    }

    /**
     * As {@link #handIn}, but the document is read in the background. Typing may go on meanwhile: what comes later is handed in later.
     */
    void handInSoon() {
        if (handingIn || following) {
            return;
        }
        preparing = preparing.then(typed);
        typed = TextChange.NONE;
        TextChange all = preparing.trimmed(current.shown());
        if (!all.isEmpty()) {
            session.prepare(new ReplaceText(current.toDocument(all)), this::handIn);
        } else {
            preparing = TextChange.NONE;
        }
    }

    private void handIn(PreparedEdit prepared) {
        if (preparing.isEmpty()) {
            return;
        }
        TextChange carried = preparing;
        // whoever hears of the change may ask for what is pending: this is not, any more
        preparing = TextChange.NONE;
        isAhead = true;
        try {
            if (!session.execute(prepared)) {
                preparing = carried;
            }
        } finally {
            isAhead = false;
        }
    }

    private void follow(DocumentChange change) {
        LineEndings before = current;
        current = new LineEndings(change.after().text());
        if (isAhead) {
            return;
        }
        if (handingIn && (!current.hasReturns() || editor.text().equals(current.shown()))) {
            return;
        }
        following = true;
        try {
            List<TextEdit> edits = change.change().edits();
            // From the end on, so that the offsets of earlier edits stay true.
            for (int i = edits.size() - 1; i >= 0; i--) {
                TextRange range = before.toShown(edits.get(i).range());
                editor.replace(
                        range.start(),
                        range.end(),
                        LineEndings.shown(edits.get(i).replacement()));
            }
            if (before.hasReturns() || current.hasReturns()) {
                assureSame();
            }
        } finally {
            following = false;
        }
    }

    /** Line ends cut in two by an edit (CR and LF apart) can leave a difference; the document is right. */
    private void assureSame() {
        TextChange left = TextChange.between(editor.text(), current.shown());
        left.edits()
                .forEach(edit ->
                        editor.replace(edit.range().start(), edit.range().end(), edit.replacement()));
    }
}
