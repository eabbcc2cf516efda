package dev.statewright.app.studio;

import dev.statewright.app.action.Action;
import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.VisitedPlaces.Place;
import dev.statewright.app.session.Workbench;
import dev.statewright.icons.ActionIcons;
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
        workbench.sessionProperty().flatMap(DocumentSession::selectionProperty).subscribe(this::visit);
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

    private void visit(Selection selection) {
        if (selection != null && !travelling) {
            DocumentSession session = workbench.session();
            selection.primary().ifPresent(state -> workbench.visited().visit(new Place(session.file(), state)));
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
            if (now != null && now.document().machine().state(place.state()).isPresent()) {
                now.select(Selection.of(place.state()));
            }
        } finally {
            travelling = false;
        }
    }
}
