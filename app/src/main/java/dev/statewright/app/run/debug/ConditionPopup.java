package dev.statewright.app.run.debug;

import dev.statewright.app.breakpoint.Breakpoints;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.debug.Breakpoint;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/**
 * Asks for the condition under which runs stop before any state. Enter takes it, Escape leaves all as it was; one that cannot be read stays
 * in its field with the reason below.
 */
final class ConditionPopup extends Popup {

    private static final double WIDTH = 340;
    private static final double GAP = 4;

    private final Breakpoints breakpoints;
    private final TextField condition = new TextField();
    private final Label problem = new Label();

    private ConditionPopup(Breakpoints breakpoints) {
        this.breakpoints = breakpoints;
        setAutoHide(true);
        setHideOnEscape(true);
        Label title = new Label(Words.text("debug.condition-title"));
        title.getStyleClass().add("field-label");
        title.setWrapText(true);
        title.setMinHeight(VBox.USE_PREF_SIZE);
        condition.setId("debug-condition");
        condition.getStyleClass().add("small-field");
        condition.setPromptText(Words.text("debug.condition-hint"));
        condition.setAccessibleText(title.getText());
        condition.setText(breakpoints.conditionProperty().get().orElse(""));
        condition.setOnAction(_ -> take());
        condition.textProperty().subscribe((_, _) -> problem.setText(""));
        problem.setId("debug-condition-problem");
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.setMinHeight(VBox.USE_PREF_SIZE);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        Button remove = button("debug.condition-remove", () -> finish(Optional.empty()));
        remove.disableProperty().bind(breakpoints.conditionProperty().map(Optional::isEmpty));
        Button set = button("debug.condition-done", this::take);
        set.getStyleClass().add("primary");
        HBox buttons = new HBox(6, remove, set);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(7, title, condition, problem, buttons);
        content.getStyleClass().addAll("popup-panel", "breakpoint-editor");
        content.setPrefWidth(WIDTH);
        getContent().setAll(content);
    }

    static void showBelow(Node owner, Breakpoints breakpoints) {
        ConditionPopup popup = new ConditionPopup(breakpoints);
        Bounds place = owner.localToScreen(owner.getBoundsInLocal());
        popup.show(owner, place.getMaxX() - WIDTH, place.getMaxY() + GAP);
        // the menu from which it comes gives the keyboard back when it has closed
        Platform.runLater(popup.condition::requestFocus);
    }

    private void take() {
        Optional<String> wanted = Optional.of(condition.getText().strip()).filter(text -> !text.isEmpty());
        Optional<String> refusal = wanted.flatMap(Breakpoint::problemOf);
        refusal.ifPresentOrElse(problem::setText, () -> finish(wanted));
    }

    private void finish(Optional<String> wanted) {
        breakpoints.stopWhere(wanted);
        hide();
    }

    private static Button button(String key, Runnable handler) {
        Button button = new Button(Words.text(key));
        button.setId(key);
        button.getStyleClass().add("small-button");
        button.setOnAction(_ -> handler.run());
        return button;
    }
}
