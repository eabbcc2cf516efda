package dev.statewright.app.inspector;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Notice;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import java.util.List;
import java.util.Map;

/** Tells of inputs that were not taken when their fields are no longer seen, and leads back to them. */
final class RefusedInputs {

    private static final String SUBJECT = "refused-input";

    private final DocumentSession session;
    private final Workbench workbench;

    RefusedInputs(DocumentSession session, Workbench workbench) {
        this.session = session;
        this.workbench = workbench;
    }

    /**
     * To be called when other fields are about to be shown.
     *
     * @param selected what was selected, to be selected again by those who go back
     * @param tab the tab with the fields
     * @param refused what was typed and not taken, by fields
     */
    void tell(Selection selected, String tab, Map<String, String> refused) {
        if (refused.isEmpty() || selected.equals(session.selection())) {
            return;
        }
        String input = refused.values().iterator().next();
        session.notices()
                .show(new Notice(
                        Notice.Kind.WARNING,
                        SUBJECT,
                        selected.primary()
                                .map(state -> Words.text("inspector.refused-of", input, state.name()))
                                .orElseGet(() -> Words.text("inspector.refused", input)),
                        List.of(new Notice.Choice(Words.text("inspector.go-back"), () -> {
                            session.select(selected);
                            workbench.inspectorTabProperty().set(tab);
                        }))));
    }
}
