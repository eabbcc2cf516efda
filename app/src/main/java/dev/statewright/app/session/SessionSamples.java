package dev.statewright.app.session;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.sample.KnownData;
import dev.statewright.model.sample.WorkflowSamples;
import dev.statewright.runtime.preview.Previews;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/**
 * What the data of each state of the open workflow look like: the one place that all who help with expressions ask. Followed in the
 * background from the moment on that somebody asks first.
 */
public final class SessionSamples {

    private final ReadOnlyObjectProperty<AslDocument> document;
    private final DocumentServices services;
    private final ObjectProperty<KnownData> known = new SimpleObjectProperty<>(this, "known", KnownData.NONE);
    private final ReadOnlyObjectWrapper<WorkflowSamples> samples =
            new ReadOnlyObjectWrapper<>(this, "samples", WorkflowSamples.NONE);
    private final LatestWins<Wanted, WorkflowSamples> following;
    private Subscription changes = Subscription.EMPTY;
    private boolean wanted;

    private record Wanted(AslDocument document, KnownData known) {

        WorkflowSamples follow() {
            return WorkflowSamples.of(document.machine(), known, Previews.evaluator());
        }
    }

    SessionSamples(ReadOnlyObjectProperty<AslDocument> document, DocumentServices services) {
        this.document = document;
        this.services = services;
        this.following = new LatestWins<>(Wanted::follow, services.background(), services.ui(), samples::set);
    }

    /** What is known besides the definition: runs, mocks, examples. Set by whoever gathers it. */
    public ObjectProperty<KnownData> knownProperty() {
        return known;
    }

    /** The data of all states, a moment after the latest change. */
    public ReadOnlyObjectProperty<WorkflowSamples> samplesProperty() {
        if (!wanted) {
            wanted = true;
            changes = known.subscribe(_ -> follow());
        }
        return samples.getReadOnlyProperty();
    }

    private void follow() {
        following.request(new Wanted(document.get(), known.get()));
    }

    /** To be called when the document is another. */
    void refresh() {
        if (wanted) {
            follow();
        }
    }

    /** As {@link #refresh}, as soon as nobody types any more. */
    void refreshAtRest() {
        if (wanted) {
            following.request(new Wanted(document.get(), known.get()), services.atRest());
        }
    }

    /** Lets go of the data of a document that is not the present one any more: the next are asked for later. */
    void pause() {
        following.cancel();
    }

    void close() {
        changes.unsubscribe();
        following.cancel();
    }
}
