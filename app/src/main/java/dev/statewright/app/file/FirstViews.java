package dev.statewright.app.file;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.session.Workbench;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * In which view documents are first seen: in that of the document in front. A document of which only the text can be shown stands
 * aside: after it the others open as they would have opened before it.
 */
final class FirstViews {

    private final Workbench workbench;
    private final Map<DocumentSession, ViewMode> first = new WeakHashMap<>();
    private final Map<DocumentSession, ViewMode> besideText = new WeakHashMap<>();

    FirstViews(Workbench workbench) {
        this.workbench = workbench;
    }

    /** To be told of a document before it comes to the front. */
    void opens(DocumentSession session) {
        first.put(session, usual());
    }

    ViewMode of(DocumentSession session) {
        return first.getOrDefault(session, workbench.viewModeProperty().get());
    }

    /** Shows the document in front as text, since nothing else of it can be shown. */
    void showAsText(DocumentSession front) {
        besideText.put(front, of(front));
        workbench.viewModeProperty().set(ViewMode.CODE);
    }

    /** The view that the next document opens in. */
    ViewMode usual() {
        ViewMode seen = workbench.viewModeProperty().get();
        return seen == ViewMode.CODE ? besideText.getOrDefault(workbench.session(), seen) : seen;
    }
}
