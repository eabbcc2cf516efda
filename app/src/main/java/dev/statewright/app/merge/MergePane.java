package dev.statewright.app.merge;

import dev.statewright.app.panel.DecisionPane;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Merge;
import dev.statewright.app.words.Words;
import dev.statewright.model.merge.Conflict;
import dev.statewright.model.merge.Resolution;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Brings two versions of a document together: every conflict with both sides; the rest is merged already. */
public final class MergePane extends DecisionPane {

    private final DocumentSession session;
    private final VBox conflicts = new VBox(16);
    private final Map<Conflict, ConflictView> views = new IdentityHashMap<>();

    public MergePane(DocumentSession session) {
        super("merge", Words.text("merge.apply"), "merge-later", Words.text("merge.later"));
        this.session = session;
        getStyleClass().add("merge-pane");
        ScrollPane scroll = new ScrollPane(conflicts);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        fill(scroll);
    }

    /** Shows two versions with nothing decided. */
    public void show(Merge merge) {
        List<Conflict> open = merge.versions().conflicts();
        title.setText(open.size() == 1 ? Words.text("merge.title-one") : Words.text("merge.title", open.size()));
        views.clear();
        List<ConflictView> shown = new ArrayList<>();
        for (Conflict conflict : open) {
            ConflictView view = new ConflictView(conflict, shown.size() + 1);
            view.resolutionProperty().subscribe(_ -> allowApplying());
            views.put(conflict, view);
            shown.add(view);
        }
        conflicts.getChildren().setAll(shown);
        allowApplying();
    }

    @Override
    public void requestFocus() {
        // before the scroll pane has its skin, what is in it is in no window and cannot have the keyboard
        applyCss();
        layout();
        conflicts.getChildren().stream()
                .findFirst()
                .map(first -> first.lookup(".radio-button"))
                .ifPresent(Node::requestFocus);
    }

    private void allowApplying() {
        apply.setDisable(
                views.values().stream().anyMatch(view -> resolution(view).isEmpty()));
    }

    private static Optional<Resolution> resolution(ConflictView view) {
        return Optional.ofNullable(view.resolutionProperty().get());
    }

    @Override
    protected void apply() {
        Merge merge = session.mergeProperty().get().orElseThrow();
        String text = merge.versions()
                .text(conflict -> resolution(views.get(conflict)).orElseThrow());
        session.mergeProperty().set(Optional.empty());
        merge.done().accept(text);
    }

    @Override
    protected void leave() {
        Optional<Merge> merge = session.mergeProperty().get();
        session.mergeProperty().set(Optional.empty());
        merge.ifPresent(left -> left.later().run());
    }
}
