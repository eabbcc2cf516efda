package dev.statewright.app.session;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Where the user has been, as in a browser: back, and forward again until another way is taken. */
public final class VisitedPlaces {

    private static final int MOST = 200;

    /**
     * A place in a workflow.
     *
     * @param file of the workflow; absent for one that was never saved
     * @param focus the scope that was drawn
     * @param state that was looked at, if any
     */
    public record Place(Optional<Path> file, ScopePath focus, Optional<StatePath> state) {}

    private final Deque<Place> behind = new ArrayDeque<>();
    private final Deque<Place> ahead = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(this, "canGoForward");
    private Optional<Place> here = Optional.empty();

    /** The user is somewhere; the same place as before is no step. */
    public void visit(Place place) {
        if (here.equals(Optional.of(place))) {
            return;
        }
        here.ifPresent(behind::push);
        if (behind.size() > MOST) {
            behind.removeLast();
        }
        here = Optional.of(place);
        ahead.clear();
        update();
    }

    /** The place before this one, which is then the present one. */
    public Optional<Place> back() {
        return step(behind, ahead);
    }

    /** The place that {@link #back} left. */
    public Optional<Place> forward() {
        return step(ahead, behind);
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    private Optional<Place> step(Deque<Place> from, Deque<Place> to) {
        Optional<Place> next = Optional.ofNullable(from.poll());
        if (next.isPresent()) {
            here.ifPresent(to::push);
            here = next;
            update();
        }
        return next;
    }

    private void update() {
        canGoBack.set(!behind.isEmpty());
        canGoForward.set(!ahead.isEmpty());
    }
}
