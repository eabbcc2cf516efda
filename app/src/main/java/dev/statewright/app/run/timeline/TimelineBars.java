package dev.statewright.app.run.timeline;

import dev.statewright.model.asl.StateType;
import dev.statewright.runtime.inspect.StepRecord;
import dev.statewright.runtime.past.Timeline;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The segments of one visit of a state along the time of the run. */
final class TimelineBars extends Pane {

    private static final double THINNEST = 3;
    private static final double HEIGHT = 11;
    private static final double THIN = 5;

    private final Region now = new Region();
    private final List<Timeline.Segment> segments = new ArrayList<>();
    private TimeScale scale;
    private double moment;

    TimelineBars() {
        now.getStyleClass().add("timeline-now");
        now.setMouseTransparent(true);
        setMinWidth(0);
    }

    /** @param moment that is looked at, from 0 to 1; a line stands there */
    void show(Timeline.Row row, TimeScale along, double at) {
        scale = along;
        moment = at;
        segments.clear();
        segments.addAll(row.segments());
        getChildren().clear();
        row.segments().forEach(segment -> {
            Region bar = new Region();
            bar.getStyleClass().addAll("timeline-bar", look(row.step(), segment));
            getChildren().add(bar);
        });
        getChildren().add(now);
        requestLayout();
    }

    /** Puts the line elsewhere. */
    void moveTo(double at) {
        moment = at;
        requestLayout();
    }

    static String look(StepRecord step, Timeline.Segment segment) {
        return switch (segment.kind()) {
            case SUCCEEDED_ATTEMPT -> "succeeded";
            case FAILED_ATTEMPT -> "failed";
            case OPEN_ATTEMPT -> step.status().word();
            case BACK_OFF -> "back-off";
            case VISIT ->
                step.type() == StateType.WAIT ? "waiting" : step.status().word();
        };
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        for (int i = 0; i < segments.size(); i++) {
            Timeline.Segment segment = segments.get(i);
            double from = scale.at(segment.from()) * (width - THINNEST);
            double length = Math.max(THINNEST, scale.at(segment.to()) * (width - THINNEST) - from + 1);
            double height = segment.kind() == Timeline.Kind.BACK_OFF ? THIN : HEIGHT;
            getChildren().get(i).resizeRelocate(from, (getHeight() - height) / 2, length, height);
        }
        now.resizeRelocate(Math.round(moment * (width - THINNEST)), 0, 1, getHeight());
    }
}
