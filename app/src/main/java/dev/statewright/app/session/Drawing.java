package dev.statewright.app.session;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.renderer.diagram.Diagram;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A session's picture: laid out in the background after every change of the document and of what is to be shown of it, as long as somebody
 * looks at it. The first picture is made in any case.
 */
final class Drawing {

    final ReadOnlyObjectWrapper<Diagram> diagram = new ReadOnlyObjectWrapper<>(this, "diagram");
    final BooleanProperty seen = new SimpleBooleanProperty(this, "seen", true);
    final ObjectProperty<DrawingOptions> options = new SimpleObjectProperty<>(this, "options", DrawingOptions.whole());
    private final LatestWins<Wanted, Diagram> layout;
    private final ReadOnlyObjectProperty<AslDocument> document;
    private final DocumentServices services;

    /** The same as {@link #diagram}, for the background. */
    private volatile Diagram delivered;

    private boolean stale;

    private record Wanted(AslDocument document, DrawingOptions options) {}

    Drawing(ReadOnlyObjectProperty<AslDocument> document, DocumentServices services) {
        this.document = document;
        this.services = services;
        this.layout = new LatestWins<>(
                wanted -> orTheOneThatIsShown(services.layout().apply(wanted.document, wanted.options)),
                services.background(),
                services.ui(),
                this::deliver);
        options.addListener((_, _, _) -> refresh());
        seen.addListener((_, _, isSeen) -> {
            if (isSeen && stale) {
                refresh();
            }
        });
    }

    /** Most of what is typed changes no picture: then nobody is told, and nothing is painted. Of what has changed most is the same. */
    private Diagram orTheOneThatIsShown(Diagram made) {
        Diagram before = delivered;
        return before == null ? made : made.equals(before) ? before : made.sharing(before);
    }

    private void deliver(Diagram next) {
        delivered = next;
        diagram.set(next);
    }

    void refresh() {
        refresh(services.background());
    }

    /** As {@link #refresh}, as soon as nobody types any more. */
    void refreshAtRest() {
        refresh(services.atRest());
    }

    private void refresh(Executor when) {
        stale = !seen.get() && diagram.get() != null;
        if (stale) {
            layout.cancel();
        } else {
            layout.request(new Wanted(document.get(), options.get()), when);
        }
    }

    /** Lets go of the picture of a document that is not the present one any more: the next is asked for later. */
    void pause() {
        stale = true;
        layout.cancel();
    }

    /** Changes what is drawn as little as possible so that a state is seen. */
    void show(StatePath state) {
        options.set(options.get().showing(state));
    }

    /** A scope that is gone cannot be drawn: the one around it is. */
    void keepFocus() {
        ScopePath focus = options.get().focus();
        while (!focus.isRoot() && document.get().machine().scope(focus).isEmpty()) {
            focus = focus.owner().scope();
        }
        if (!focus.equals(options.get().focus())) {
            options.set(options.get().focusedOn(focus));
        }
    }

    void close() {
        layout.cancel();
    }
}
