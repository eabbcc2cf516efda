package dev.statewright.app.studio;

import dev.statewright.app.action.Action;
import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.DrawingOptions;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.VisitedPlaces.Place;
import dev.statewright.app.session.Workbench;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import java.util.List;
import java.util.Optional;

/** Remembers which states the user has looked at, and leads back to them, also in other workflows. */
final class Travels {

    private final Workbench workbench;
    private final DocumentFiles files;
    private boolean travelling;

    Travels(Workbench workbench, DocumentFiles files) {
        this.workbench = workbench;
        this.files = files;
        var session = workbench.sessionProperty();
        session.flatMap(DocumentSession::selectionProperty).subscribe(_ -> visit());
        session.flatMap(DocumentSession::drawingProperty)
                .map(DrawingOptions::focus)
                .subscribe(_ -> visit());
    }

    List<Action> actions() {
        return List.of(
                new Action("studio.back", () -> workbench.visited().back().ifPresent(this::go))
                        .withIcon(ActionIcons.CHEVRON_LEFT)
                        .withKeys("Alt+Left")
                        .enabledWhen(workbench.visited().canGoBackProperty()),
                new Action("studio.forward", () -> workbench.visited().forward().ifPresent(this::go))
                        .withIcon(ActionIcons.CHEVRON_RIGHT)
                        .withKeys("Alt+Right")
                        .enabledWhen(workbench.visited().canGoForwardProperty()));
    }

    /** A state that is selected is a place, and a scope that is looked into. */
    private void visit() {
        DocumentSession session = workbench.session();
        if (session == null || travelling) {
            return;
        }
        ScopePath focus = session.drawingProperty().get().focus();
        Optional<StatePath> state = session.selection().primary();
        if (state.isPresent() || !focus.isRoot()) {
            workbench.visited().visit(new Place(session.file(), focus, state));
        }
    }

    private void go(Place place) {
        travelling = true;
        try {
            Optional<DocumentSession> open = Optional.ofNullable(workbench.session());
            boolean elsewhere =
                    open.filter(session -> session.file().equals(place.file())).isEmpty();
            if (elsewhere) {
                place.file()
                        .ifPresent(file -> open.flatMap(
                                        session -> session.workspace().workflow(file))
                                .ifPresentOrElse(files::open, () -> files.open(file)));
            }
            DocumentSession now = workbench.session();
            if (now != null) {
                show(now, place);
            }
        } finally {
            travelling = false;
        }
    }

    /** As far as it is still there. */
    private static void show(DocumentSession session, Place place) {
        List<StatePath> there = place.state().stream()
                .filter(state -> session.document().machine().state(state).isPresent())
                .toList();
        // without this the focus would follow the selection that there was
        session.select(Selection.NONE);
        if (place.focus().isRoot()
                || session.document().machine().scope(place.focus()).isPresent()) {
            DrawingOptions drawn = session.drawingProperty().get();
            session.drawingProperty().set(drawn.focusedOn(place.focus()));
        }
        session.select(Selection.of(there));
    }
}
