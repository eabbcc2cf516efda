package dev.statewright.app.run;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.run.live.LaunchedRun;
import dev.statewright.app.run.live.RunOutcome;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.run.live.RunStatusText;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.runtime.service.ExecutionStatus;
import java.time.Duration;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How the run stands, in the top bar; once it has ended it can be taken off the canvas here. */
final class RunStatusChip extends HBox {

    private static final double MOST = 300;

    private final RunViewModel run;
    private final ObservableBooleanValue halted;
    private final Label text = new Label();
    private final Button hide = new Button();
    private final Timeline seconds = new Timeline(new KeyFrame(javafx.util.Duration.millis(200), event -> showText()));

    /** @param halted whether the run stands still */
    RunStatusChip(RunViewModel run, ObservableBooleanValue halted) {
        super(6);
        this.halted = halted;
        this.run = run;
        setAlignment(Pos.CENTER_LEFT);
        setId("run-status");
        setMaxHeight(USE_PREF_SIZE);
        text.setMinWidth(0);
        text.setMaxWidth(MOST);
        hide.setId("run-hide");
        hide.getStyleClass().add("chip-button");
        hide.setGraphic(new IconView(ActionIcons.CLOSE, 11));
        hide.setAccessibleText(Words.text("run.hide-run"));
        hide.setTooltip(new Tooltip(Words.text("run.hide-run-explained")));
        hide.setOnAction(event -> run.hide());
        getChildren().addAll(text, hide);
        seconds.setCycleCount(Animation.INDEFINITE);
        run.phaseProperty().subscribe(this::show);
        run.outcomeProperty().subscribe(outcome -> show(run.phase()));
        // a history that breaks off has no outcome that would tell of it
        run.runProperty().subscribe(_ -> showText());
        halted.subscribe(_ -> showText());
    }

    void close() {
        seconds.stop();
    }

    private void show(RunPhase phase) {
        getStyleClass().setAll("chip", "run-status", look(phase));
        setVisible(phase != RunPhase.NONE);
        setManaged(phase != RunPhase.NONE);
        hide.setVisible(phase == RunPhase.ENDED);
        hide.setManaged(phase == RunPhase.ENDED);
        if (phase == RunPhase.RUNNING) {
            seconds.play();
        } else {
            seconds.stop();
        }
        showText();
    }

    private void showText() {
        // the execution's own time, which stands still when the execution does
        Duration elapsed = run.live()
                .map(LaunchedRun::execution)
                .map(execution -> Duration.between(execution.startDate(), execution.now()))
                .orElse(Duration.ZERO);
        String status = halted.get()
                ? Words.text("run.paused")
                : RunStatusText.of(
                        run.phase(),
                        run.runProperty().get(),
                        run.outcomeProperty().get(),
                        elapsed);
        text.setText(status);
        text.setTooltip(new Tooltip(status));
    }

    private String look(RunPhase phase) {
        Optional<ExecutionStatus> ended = run.outcomeProperty().get().map(RunOutcome::status);
        if (phase != RunPhase.ENDED || ended.isEmpty()) {
            return "in-progress";
        }
        return switch (ended.get()) {
            case SUCCEEDED -> "succeeded";
            case FAILED, TIMED_OUT -> "failed";
            case ABORTED -> "cancelled";
            case RUNNING -> "in-progress";
        };
    }
}
