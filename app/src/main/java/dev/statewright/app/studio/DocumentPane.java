package dev.statewright.app.studio;

import dev.statewright.app.code.CodePane;
import dev.statewright.app.merge.MergePane;
import dev.statewright.app.panel.DocumentPart;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.panel.VisibleFocus;
import dev.statewright.app.proposal.ProposalPane;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Merge;
import dev.statewright.app.session.Proposal;
import dev.statewright.app.session.ViewMode;
import dev.statewright.app.session.Workbench;
import dev.statewright.model.workspace.FunctionEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The middle of the window for one document: picture, text or both, or picture and a function's code; the panel under them. */
final class DocumentPane extends BorderPane {

    private final Workbench workbench;
    private final List<DocumentPart> parts;
    private final CanvasSlot canvas;
    private final CodePane code;
    private final BottomPanel bottom;
    private final ProposalPane proposal;
    private final MergePane merge;
    private final SplitPane views = new SplitPane();
    private Optional<Node> instead = Optional.empty();
    private final Subscription following;

    DocumentPane(DocumentSession session, Workbench workbench, CanvasSlot canvas, List<DocumentPart> parts) {
        this.workbench = workbench;
        this.parts = parts;
        this.canvas = canvas;
        this.code = new CodePane(session, workbench.services());
        this.proposal = new ProposalPane(session);
        this.merge = new MergePane(session);
        getStyleClass().add("document-pane");
        views.getStyleClass().add("views");
        List<PanelTab> tabs =
                parts.stream().flatMap(part -> part.bottomTabs().stream()).toList();
        bottom = new BottomPanel(tabs, workbench);
        setCenter(views);
        setTop(new VBox(parts.stream().flatMap(part -> part.bars().stream()).toArray(Node[]::new)));
        setBottom(bottom);
        setMinWidth(0);
        bottom.setMinWidth(0);
        canvas.view().setMinWidth(0);
        code.setMinWidth(0);
        views.getItems()
                .subscribe(
                        () -> session.pictureSeenProperty().set(views.getItems().contains(canvas.view())));
        Subscription places = parts.stream()
                .map(part -> part.inPlaceOfCanvas().subscribe(this::showInstead))
                .reduce(Subscription.EMPTY, Subscription::and);
        following = Subscription.combine(
                places,
                workbench.viewModeProperty().subscribe(this::arrange),
                workbench.functionProperty().subscribe(this::showFunction),
                session.proposalProperty().subscribe(this::showProposal),
                session.mergeProperty().subscribe(this::showMerge));
    }

    /** Its parts for the keyboard, in reading order. */
    List<Node> regions() {
        List<Node> regions = new ArrayList<>(views.getItems());
        regions.add(bottom);
        return regions;
    }

    /** Gives the keyboard to what is in the middle: the drawing, or the text where there is none. */
    void takeKeyboard() {
        FocusRegions.first(views.getItems().getFirst()).ifPresent(VisibleFocus::give);
    }

    CodePane code() {
        return code;
    }

    void close() {
        following.unsubscribe();
        bottom.close();
        code.close();
        canvas.close().run();
    }

    private void arrange(ViewMode mode) {
        workbench.functionProperty().set(Optional.empty());
        showViews(mode);
        if (mode == ViewMode.CODE) {
            code.requestFocus();
        }
    }

    private void showViews(ViewMode mode) {
        List<Node> shown = new ArrayList<>();
        if (mode.showsPicture()) {
            shown.add(picture());
        }
        if (mode.showsText()) {
            shown.add(code);
        }
        views.getItems().setAll(shown);
        if (mode == ViewMode.SPLIT) {
            views.setDividerPositions(0.55);
        }
    }

    private Node picture() {
        return instead.orElse(canvas.view());
    }

    /** Where a part has something else to show, the workflow's own drawing steps aside. */
    private void showInstead(Optional<Node> before, Optional<Node> wanted) {
        Node old = picture();
        if (before.isPresent() && !instead.equals(before)) {
            return;
        }
        instead = wanted;
        int place = views.getItems().indexOf(old);
        if (place >= 0) {
            double[] dividers = views.getDividerPositions();
            views.getItems().set(place, picture());
            views.setDividerPositions(dividers);
        } else if (wanted.isPresent()) {
            views.getItems().addFirst(picture());
        } else {
            showViews(workbench.viewModeProperty().get());
        }
    }

    /** A change that is not made yet stands beside the picture of what there is. */
    private void showProposal(Optional<Proposal> proposed) {
        if (proposed.isPresent()) {
            proposal.show(proposed.get());
            views.getItems().setAll(picture(), proposal);
            views.setDividerPositions(0.5);
            proposal.requestFocus();
        } else if (views.getItems().contains(proposal)) {
            showViews(workbench.viewModeProperty().get());
        }
    }

    /** Conflicts stand beside the picture of what there is. */
    private void showMerge(Optional<Merge> wanted) {
        if (wanted.isPresent()) {
            merge.show(wanted.get());
            views.getItems().setAll(picture(), merge);
            views.setDividerPositions(0.5);
            merge.requestFocus();
        } else if (views.getItems().contains(merge)) {
            showViews(workbench.viewModeProperty().get());
        }
    }

    /** A function's code stands beside the canvas, so that a run of it can be watched there. */
    private void showFunction(Optional<FunctionEntry> wanted) {
        Optional<Node> editor = wanted.flatMap(function ->
                parts.stream().flatMap(part -> part.editorOf(function).stream()).findFirst());
        if (editor.isPresent()) {
            views.getItems().setAll(picture(), editor.get());
            views.setDividerPositions(0.42);
            editor.get().requestFocus();
        } else {
            showViews(workbench.viewModeProperty().get());
        }
    }
}
