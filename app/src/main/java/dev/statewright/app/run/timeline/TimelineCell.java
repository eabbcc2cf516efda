package dev.statewright.app.run.timeline;

import dev.statewright.app.run.live.DurationText;
import dev.statewright.app.run.step.StatusView;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.inspect.StepRecord;
import dev.statewright.runtime.past.Timeline;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A row of the timeline: the state's name, how it stands, how long it took, and its bars. */
final class TimelineCell extends ListCell<Timeline.Row> {

    private static final double NAME = 190;
    private static final double LENGTH = 76;

    private final Supplier<TimeScale> scale;
    private final DoubleSupplier moment;
    private final Label name = new Label();
    private final Label length = new Label();
    private final TimelineBars bars = new TimelineBars();
    private final HBox row = new HBox(8, name, bars, length);
    private final Tooltip tooltip = new Tooltip();

    TimelineCell(Supplier<TimeScale> scale, DoubleSupplier moment) {
        this.scale = scale;
        this.moment = moment;
        name.setMinWidth(NAME);
        name.setMaxWidth(NAME);
        name.setGraphicTextGap(7);
        length.setMinWidth(LENGTH);
        length.setMaxWidth(LENGTH);
        length.setAlignment(Pos.CENTER_RIGHT);
        length.getStyleClass().add("muted");
        bars.getStyleClass().add("timeline-bars");
        HBox.setHgrow(bars, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Timeline.Row item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        StepRecord step = item.step();
        String text = step.iteration().isPresent()
                ? step.name() + "  #" + step.iteration().getAsInt()
                : step.name();
        name.setText(text);
        name.setGraphic(StatusView.disc(step.status()));
        length.setText(step.duration().map(DurationText::of).orElse(""));
        bars.show(item, scale.get(), moment.getAsDouble());
        tooltip.setText(explained(step, text));
        setTooltip(tooltip);
        setGraphic(row);
    }

    private static String explained(StepRecord step, String name) {
        StringBuilder text = new StringBuilder(name).append(" · ").append(StatusView.text(step.status()));
        if (step.attempts() > 1) {
            text.append(" · ").append(Words.text("run.step-attempts-count", step.attempts()));
        }
        step.error().ifPresent(error -> text.append(" · ").append(error));
        return text.toString();
    }
}
