package dev.statewright.app.run.output;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.panel.CopyButton;
import dev.statewright.app.run.live.RunOutcome;
import dev.statewright.app.run.live.RunStatusText;
import dev.statewright.app.words.Words;
import dev.statewright.icons.IconKey;
import dev.statewright.icons.StatusIcons;
import dev.statewright.runtime.service.ExecutionStatus;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What came out of the run: a banner that says how it ended, and the output, or the error with its cause. */
public final class OutputPane extends StackPane {

    private final Label nothing = new Label(Words.text("run.output-none"));
    private final Label title = new Label();
    private final Label line = new Label();
    private final HBox banner = new HBox(10);
    private final JsonEditor text = new JsonEditor(Words.text("run.output"));
    private final Label summary = new Label();
    private final VBox content = new VBox(10, banner, summary, text);

    /**
     * @param amounts what the run amounts to, in a line; empty while that is not known
     * @param redrive takes a run up again that failed
     */
    public OutputPane(ObservableValue<Optional<RunOutcome>> outcome, ObservableValue<String> amounts, Button redrive) {
        getStyleClass().addAll("run-pane", "output-pane");
        nothing.getStyleClass().add("placeholder-text");
        title.getStyleClass().add("banner-title");
        line.getStyleClass().add("banner-line");
        title.setMinWidth(Region.USE_PREF_SIZE);
        line.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        banner.setId("run-banner");
        banner.setAlignment(Pos.CENTER_LEFT);
        CopyButton copy = new CopyButton(Words.text("run.copy"), text::text);
        copy.setId("run-copy-output");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        banner.getChildren().addAll(title, line, space, redrive, copy);
        summary.setId("run-summary");
        summary.getStyleClass().add("muted");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.textProperty().bind(amounts);
        summary.visibleProperty().bind(summary.textProperty().isNotEmpty());
        summary.managedProperty().bind(summary.visibleProperty());
        text.setId("run-output");
        text.setEditable(false);
        text.area().setWrapText(true);
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(nothing, content);
        outcome.subscribe(this::show);
    }

    private void show(Optional<RunOutcome> outcome) {
        nothing.setVisible(outcome.isEmpty());
        content.setVisible(outcome.isPresent());
        outcome.ifPresent(end -> {
            String word = word(end.status());
            banner.getStyleClass().setAll("banner", word);
            title.setText(Words.text("run.banner-" + word));
            title.setGraphic(new IconView(icon(end.status()), 16));
            line.setText(RunStatusText.of(end));
            text.setText(textOf(end));
        });
    }

    private static String textOf(RunOutcome end) {
        if (end.output().isPresent()) {
            return PrettyJson.of(end.output().get());
        }
        return new FailureText(end.error(), end.cause()).toString();
    }

    private static String word(ExecutionStatus status) {
        return switch (status) {
            case SUCCEEDED -> "succeeded";
            case FAILED -> "failed";
            case TIMED_OUT -> "timed-out";
            case ABORTED, RUNNING -> "aborted";
        };
    }

    private static IconKey icon(ExecutionStatus status) {
        return switch (status) {
            case SUCCEEDED -> StatusIcons.SUCCEEDED;
            case FAILED, TIMED_OUT -> StatusIcons.FAILED;
            case ABORTED, RUNNING -> StatusIcons.CANCELLED;
        };
    }
}
