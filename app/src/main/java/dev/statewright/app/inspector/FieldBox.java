package dev.statewright.app.inspector;

import dev.statewright.app.panel.VisibleFocus;
import dev.statewright.app.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A control with its label above it, and under it what there is to say: that its input was not taken, and what the validator says. */
final class FieldBox extends VBox {

    private static final String INVALID = "invalid";
    private static final double MARK = 16;

    private final String id;
    private final Node control;
    private final Region anchor;
    private Optional<Node> complaint = Optional.empty();
    private Optional<String> complained = Optional.empty();
    private Optional<Runnable> insist = Optional.empty();
    private List<Node> remarks = List.of();
    private Optional<Region> mark = Optional.empty();

    private FieldBox(String id, Node control, Region anchor) {
        this.id = id;
        this.control = control;
        this.anchor = anchor;
        getStyleClass().add("field");
    }

    /** @param label empty where somebody else has said what the control is */
    static FieldBox of(String id, String label, Region control, FieldSet set) {
        if (label.isEmpty()) {
            FieldBox bare = new FieldBox(id, control, control);
            bare.getChildren().add(control);
            set.register(bare, Optional.empty());
            return bare;
        }
        Label text = new Label(label);
        text.getStyleClass().add("field-label");
        text.setLabelFor(control);
        return under(id, text, text, control, set);
    }

    /** A control that says itself what it is. */
    static FieldBox ofNamed(String id, Region control, FieldSet set) {
        FieldBox box = new FieldBox(id, control, control);
        box.getChildren().add(control);
        set.register(box, Optional.of(control));
        return box;
    }

    /** @param head what stands above the control; {@code label} is it, or in it */
    static FieldBox under(String id, Region head, Region label, Node control, FieldSet set) {
        FieldBox box = new FieldBox(id, control, label);
        box.getChildren().addAll(head, control);
        set.register(box, Optional.of(label));
        return box;
    }

    String fieldId() {
        return id;
    }

    /** Says that the input was not taken; {@code anyway} takes it as text all the same. */
    void complain(Optional<String> sentence, Optional<Runnable> anyway) {
        insist = anyway;
        if (sentence.isPresent() && sentence.equals(complained)) {
            // who is about to click on its link makes the field say it again
            return;
        }
        complained = sentence;
        complaint.ifPresent(getChildren()::remove);
        control.getStyleClass().remove(INVALID);
        complaint = sentence.map(this::complaint);
        complaint.ifPresent(node -> {
            getChildren().add(getChildren().indexOf(control) + 1, node);
            control.getStyleClass().add(INVALID);
        });
    }

    /** Shows what the validator says of the field. */
    void remark(List<Remark> said) {
        getChildren().removeAll(remarks);
        remarks = said.stream().<Node>map(RemarkView::new).toList();
        getChildren().addAll(remarks);
    }

    /** Lets the mark that explains fields stand beside this one's label. */
    void carry(Region helpMark) {
        mark = Optional.of(helpMark);
        helpMark.setManaged(false);
        getChildren().add(helpMark);
        // it has no part in the layout, which nothing else may ask for
        requestLayout();
    }

    /** Lets a view stand right under the control. */
    void put(Node beneath) {
        if (!getChildren().contains(beneath)) {
            getChildren().add(getChildren().indexOf(control) + 1, beneath);
        }
    }

    void take(Node beneath) {
        getChildren().remove(beneath);
    }

    void putDown(Region helpMark) {
        mark = Optional.empty();
        getChildren().remove(helpMark);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        mark.ifPresent(helpMark -> {
            // what stands above the control has its new size by now, what is in it only after its own layout
            if (anchor.getParent() != this) {
                anchor.getParent().layout();
            }
            Bounds beside = inBox(anchor);
            double x = Math.min(beside.getMaxX() + 4, getWidth() - MARK);
            helpMark.resizeRelocate(x, beside.getCenterY() - MARK / 2, MARK, MARK);
        });
    }

    private Bounds inBox(Node node) {
        Bounds bounds = node.getBoundsInParent();
        for (Node parent = node.getParent(); parent != this; parent = parent.getParent()) {
            bounds = parent.localToParent(bounds);
        }
        return bounds;
    }

    private Node complaint(String text) {
        Label sentence = new Label(text);
        sentence.getStyleClass().add("field-error");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        List<Node> lines = new ArrayList<>(List.of(sentence));
        if (insist.isPresent()) {
            Hyperlink link = new Hyperlink(Words.text("inspector.use-anyway"));
            link.setId("anyway " + id);
            link.getStyleClass().add("field-anyway");
            link.setOnAction(event -> {
                // the link goes with the complaint
                VisibleFocus.give(control);
                insist.ifPresent(Runnable::run);
            });
            lines.add(link);
        }
        return new VBox(lines.toArray(Node[]::new));
    }
}
