package dev.statewright.app.studio;

import dev.statewright.app.file.DocumentFiles;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Workbench;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desks of a window's documents; each is made when its document first comes to the front. */
final class Desks {

    private final Workbench workbench;
    private final DocumentFiles files;
    private final Features features;
    private final Map<DocumentSession, DocumentDesk> desks = new HashMap<>();
    private final Map<DocumentSession, TabView> views = new HashMap<>();

    Desks(Workbench workbench, DocumentFiles files, Features features) {
        this.workbench = workbench;
        this.files = files;
        this.features = features;
    }

    DocumentDesk of(DocumentSession session) {
        return desks.computeIfAbsent(
                session, wanted -> new DocumentDesk(wanted, firstView(wanted), workbench, features, files::open));
    }

    private TabView firstView(DocumentSession session) {
        return Optional.ofNullable(views.remove(session))
                .orElseGet(() -> new TabView(files.firstView(session), Optional.empty()));
    }

    /** How many documents have come to the front so far. */
    int count() {
        return desks.size();
    }

    /** How a document is to be seen when it first comes to the front. */
    void remember(DocumentSession session, TabView view) {
        views.put(session, view);
    }

    /** How a document is seen now. */
    TabView viewOf(DocumentSession session) {
        return Optional.ofNullable(desks.get(session))
                .map(DocumentDesk::view)
                .or(() -> Optional.ofNullable(views.get(session)))
                .orElseGet(() -> new TabView(workbench.viewModeProperty().get(), Optional.empty()));
    }

    /** Takes a document with its desk out of this window. */
    DocumentDesk takeOut(DocumentSession session) {
        DocumentDesk taken = of(session);
        desks.remove(session);
        files.documents().release(session);
        return taken;
    }

    /** Puts a document with its desk, from another window, into this one. */
    void bringIn(DocumentDesk moved) {
        moved.moveTo(files::open);
        desks.put(moved.session(), moved);
        files.documents().add(moved.session());
    }

    /** The desks of documents that were closed go with them. */
    void sweep() {
        List<DocumentSession> gone = desks.keySet().stream()
                .filter(session -> !workbench.documents().contains(session))
                .toList();
        gone.forEach(session -> desks.remove(session).close());
        views.keySet().retainAll(workbench.documents());
    }

    /**
     * Every desk is made anew when it is next wanted, save those on which a run is shown: it would go with its desk.
     *
     * @return the documents of those that stay
     */
    List<DocumentSession> makeAnew() {
        List<DocumentSession> kept = new ArrayList<>();
        for (DocumentSession session : List.copyOf(desks.keySet())) {
            if (desks.get(session).showsARun()) {
                kept.add(session);
            } else {
                forget(session);
            }
        }
        return kept;
    }

    /** Lets a desk go; how its document is seen is kept. */
    void forget(DocumentSession session) {
        Optional.ofNullable(desks.remove(session)).ifPresent(desk -> {
            views.put(session, desk.view());
            desk.close();
        });
    }

    void close() {
        desks.values().forEach(DocumentDesk::close);
        desks.clear();
    }
}
