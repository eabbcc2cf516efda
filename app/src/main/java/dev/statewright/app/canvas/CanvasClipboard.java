package dev.statewright.app.canvas;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.clipboard.CutStates;
import dev.statewright.model.clipboard.PasteStates;
import dev.statewright.model.clipboard.StateClipboard;
import java.util.List;
import java.util.Optional;

/** Copies, cuts and pastes states as text. */
final class CanvasClipboard {

    private final DocumentSession session;
    private final TextClipboard clipboard;

    CanvasClipboard(DocumentSession session, TextClipboard clipboard) {
        this.session = session;
        this.clipboard = clipboard;
    }

    /** Copies what is selected; false where nothing is. */
    boolean copy() {
        Optional<String> text =
                StateClipboard.copy(session.document(), session.selection().states());
        text.ifPresent(clipboard::put);
        return text.isPresent();
    }

    /** Copies what is selected and takes it out of the flow. */
    void cut() {
        List<StatePath> states = session.selection().states();
        if (copy()) {
            session.execute(new CutStates(states));
        }
    }

    /** Puts the states on the clipboard where a new state would go: see {@link InsertionPlace}. */
    void paste() {
        String text = clipboard.text().orElse("");
        InsertionPlace.of(
                        session.document().machine(), session.diagramProperty().get(), session.selection())
                .ifPresent(target -> session.execute(new PasteStates(target, text)));
    }
}
