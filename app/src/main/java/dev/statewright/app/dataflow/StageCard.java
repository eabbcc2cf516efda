package dev.statewright.app.dataflow;

import dev.statewright.app.words.Words;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A step as a card: its name, what is written there, the data behind it. */
abstract class StageCard extends VBox {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass UNREACHED = PseudoClass.getPseudoClass("unreached");
    private static final double WIDTH = 250;
    private static final double PROBLEM_LINE = 18;

    private final Stage stage;
    private final Label note = new Label();
    private final HBox head = new HBox(6);
    private final Label problem = new Label();

    StageCard(Stage stage) {
        this.stage = stage;
        getStyleClass().add("stage-card");
        setId("flow-" + stage.id());
        widen(WIDTH);
        Label title = new Label(title(stage));
        title.getStyleClass().add("stage-title");
        title.setMinWidth(USE_PREF_SIZE);
        note.getStyleClass().add("stage-note");
        note.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(title, space, note);
        head.getStyleClass().add("stage-head");
        problem.setId("flow-problem-" + stage.id());
        problem.getStyleClass().add("stage-problem");
        problem.setWrapText(true);
        problem.setMinHeight(PROBLEM_LINE);
        problem.setMaxHeight(4 * PROBLEM_LINE);
        problem.tooltipProperty().bind(problem.textProperty().map(StageCard::tooltip));
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        getChildren().addAll(head, problem);
    }

    Stage stage() {
        return stage;
    }

    /** Shows the data as they are now. */
    abstract void show(FlowAnswer answer);

    /** Shows what the document says now. */
    void update() {}

    /** Hands in what was typed. */
    void commit() {}

    /** Adds a control to the end of the head. */
    void addToHead(Node control) {
        head.getChildren().add(control);
    }

    /** Adds something under the head; a value takes all the room that is left. */
    void add(Node node, boolean grows) {
        if (grows) {
            VBox.setVgrow(node, Priority.ALWAYS);
        }
        getChildren().add(getChildren().size() - 1, node);
    }

    /** @param width in pixels */
    final void widen(double width) {
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }

    void note(String text) {
        note.setText(text);
    }

    void problem(String sentence) {
        problem.setText(sentence);
        pseudoClassStateChanged(FAILED, !sentence.isEmpty());
    }

    void unreached(boolean is) {
        pseudoClassStateChanged(UNREACHED, is);
    }

    /** The whole of a sentence that may be cut off. */
    private static Tooltip tooltip(String sentence) {
        Tooltip tooltip = new Tooltip(sentence);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(2 * WIDTH);
        return tooltip;
    }

    static String title(Stage stage) {
        return switch (stage.kind()) {
            case INPUT, WORK, END -> Words.text("dataflow.stage-" + stage.id());
            case RULES -> Words.text("dataflow.stage-rules");
            case TOLD -> Words.text("dataflow.told-" + stage.id());
            case PATH, TEMPLATE, VARIABLES -> stage.field();
        };
    }
}
