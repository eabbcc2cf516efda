package dev.statewright.app.cloud.metric;

import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.runtime.cloud.metrics.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One metric: its name, its total, and a bar for each minute in which something was counted. */
final class MetricCard extends VBox {

    private static final double WIDTH = 212;
    private static final double HEIGHT = 44;
    private static final int MINUTES = 30;
    private static final double GAP = 1;

    private final Metrics.Name name;
    private final Label total = new Label();
    private final Pane bars = new Pane();
    private List<Metrics.Datapoint> shown = List.of();

    MetricCard(Metrics.Name name) {
        super(2);
        this.name = name;
        getStyleClass().add("metric-card");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        Label title = new Label(name.metric());
        title.getStyleClass().add("metric-title");
        total.getStyleClass().add("metric-total");
        Label of = Controls.muted(name.dimension().replaceFirst("^[^=]*=", ""));
        of.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        bars.setMinHeight(HEIGHT);
        bars.setPrefHeight(HEIGHT);
        bars.getStyleClass().add("metric-bars");
        getChildren().addAll(Controls.row(title, Controls.space(), total), of, bars);
        Tooltip.install(this, new Tooltip(name.namespace() + " · " + name.metric() + " · " + name.dimension()));
    }

    Metrics.Name name() {
        return name;
    }

    /** @param points oldest first @param now the workspace's time */
    void show(List<Metrics.Datapoint> points, Instant now) {
        if (points.equals(shown)) {
            return;
        }
        shown = points;
        boolean averages = isMeasure();
        double sum = points.stream().mapToDouble(Metrics.Datapoint::sum).sum();
        long samples = points.stream().mapToLong(Metrics.Datapoint::samples).sum();
        String value = number(averages && samples > 0 ? sum / samples : sum) + (averages ? " ⌀" : "");
        total.setText(value);
        setAccessibleText(name.metric() + " " + name.dimension() + " " + value);
        draw(points, now, averages);
    }

    /** Durations are not added up: AWS draws their average. */
    private boolean isMeasure() {
        return name.metric().endsWith("Duration")
                || name.metric().endsWith("Time")
                || name.metric().endsWith("Age");
    }

    private void draw(List<Metrics.Datapoint> points, Instant now, boolean averages) {
        bars.getChildren().clear();
        // minutes that lie in the past of a clock that jumped are drawn where they were counted
        Instant end = points.isEmpty() || points.getLast().time().isBefore(now)
                ? now
                : points.getLast().time();
        double most =
                points.stream().mapToDouble(each -> value(each, averages)).max().orElse(1);
        double width = (WIDTH - 24) / MINUTES;
        for (Metrics.Datapoint point : points) {
            long ago = Duration.between(point.time(), end).toMinutes();
            if (ago >= MINUTES) {
                continue;
            }
            Region bar = new Region();
            bar.getStyleClass().add("metric-bar");
            double height = Math.max(2, HEIGHT * value(point, averages) / Math.max(most, 1e-9));
            bar.resizeRelocate((MINUTES - 1 - ago) * width, HEIGHT - height, width - GAP, height);
            bar.setManaged(false);
            Tooltip.install(bar, new Tooltip(point.time() + "  " + number(value(point, averages))));
            bars.getChildren().add(bar);
        }
    }

    private static double value(Metrics.Datapoint point, boolean averages) {
        return averages ? point.average() : point.sum();
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
