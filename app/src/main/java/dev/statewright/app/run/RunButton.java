package dev.statewright.app.run;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Run; while an execution goes on, Stop. */
final class RunButton extends Button {

    private static final double ICON = 13;

    private final Runnable run;
    private final Runnable stop;
    private final Tooltip tooltip = new Tooltip();

    RunButton(ObservableValue<RunPhase> phase, Runnable run, Runnable stop) {
        this.run = run;
        this.stop = stop;
        setId("run");
        setTooltip(tooltip);
        setMinWidth(USE_PREF_SIZE);
        phase.subscribe(this::show);
    }

    private void show(RunPhase phase) {
        boolean busy = phase == RunPhase.STARTING || phase == RunPhase.RUNNING;
        setText(Words.text(busy ? "run.stop" : "run.run"));
        setGraphic(new IconView(busy ? ActionIcons.STOP : ActionIcons.PLAY, ICON));
        getStyleClass().setAll("button", "run-button", busy ? "danger" : "primary");
        tooltip.setText(Words.text(busy ? "run.stop-explained" : "run.run-explained"));
        setOnAction(event -> (busy ? stop : run).run());
    }
}
