package dev.statewright.app.cloud.overview;

import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.cloud.viewer.Problem;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.shell.ClockMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How time goes in the whole workspace: for its rules, queues, tokens, and what clients start. */
final class TimeRow extends VBox {

    private final CloudCalls calls;
    private final Map<ClockMode, ToggleButton> segments = new EnumMap<>(ClockMode.class);
    private final Label explained = Controls.muted("");
    private final Problem problem = new Problem();

    TimeRow(CloudCalls calls) {
        super(4);
        this.calls = calls;
        Label title = new Label(Words.text("cloud.time"));
        title.setTooltip(new Tooltip(Words.text("cloud.time-explained")));
        HBox modes = new HBox();
        modes.getStyleClass().add("view-mode");
        modes.setAccessibleText(Words.text("cloud.time"));
        for (ClockMode mode : List.of(ClockMode.REAL, ClockMode.SCALED, ClockMode.VIRTUAL)) {
            modes.getChildren().add(segment(mode));
        }
        explained.setId("cloud-time-explained");
        explained.setMinWidth(0);
        getChildren().addAll(Controls.row(title, modes, explained), problem);
        refresh();
    }

    private ToggleButton segment(ClockMode mode) {
        String key = key(mode);
        ToggleButton segment = new ToggleButton(Words.text(key));
        segment.setId("cloud-time-" + mode.name().toLowerCase(java.util.Locale.ROOT));
        segment.setTooltip(new Tooltip(Words.text(key + "-explained")));
        segment.setOnAction(_ -> choose(mode));
        segments.put(mode, segment);
        return segment;
    }

    private void choose(ClockMode mode) {
        problem.clear();
        calls.ask(
                services -> {
                    services.setClock(mode);
                    return mode;
                },
                this::show,
                problem::tell);
        // a second click on the chosen one would leave none chosen
        refresh();
    }

    /** Looks how it goes now: a run that is started in the window sets it. */
    void refresh() {
        show(calls.cloud().opened().map(services -> services.clock().mode()).orElse(ClockMode.REAL));
    }

    private void show(ClockMode now) {
        segments.forEach((mode, segment) -> segment.setSelected(mode == now));
        explained.setText(Words.text(key(now) + "-explained"));
    }

    private static String key(ClockMode mode) {
        return switch (mode) {
            case REAL -> "run.clock-real";
            case SCALED -> "run.clock-scaled";
            case VIRTUAL, BY_HAND -> "run.clock-virtual";
        };
    }
}
