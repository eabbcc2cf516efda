package dev.statewright.app.run.timeline;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.run.live.DurationText;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.inspect.StepRecord;
import dev.statewright.runtime.past.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The run over time: a slider through its events, which colours the canvas as it was, and under it a bar for each visit of a state with its
 * attempts and the back-offs between them. Only rows in view have nodes.
 */
public final class TimelinePane extends VBox {

    private final RunViewModel run;
    private final RunMoments moments;
    private final Executor background;
    private final Executor ui;
    private final Slider slider = new Slider(0, 1, 1);
    private final Label where = new Label();
    private final ObservableList<Timeline.Row> rows = FXCollections.observableArrayList();
    private final ListView<Timeline.Row> list = new ListView<>(rows);
    private final Subscription following;
    private TimeScale scale = new TimeScale(Instant.EPOCH, Instant.EPOCH);
    private boolean reading;
    private boolean stale = true;
    private boolean moving;

    /**
     * @param rewindable whether the run can be taken back
     * @param goOnFrom takes it back to where it had so many events
     * @param chosen told of the visit that the user selects
     * @param background where a history is gone through
     */
    public TimelinePane(
            RunViewModel run,
            RunMoments moments,
            ObservableBooleanValue rewindable,
            IntConsumer goOnFrom,
            Consumer<StepRecord> chosen,
            Executor background,
            Executor ui) {
        super(6);
        this.run = run;
        this.moments = moments;
        this.background = background;
        this.ui = ui;
        getStyleClass().addAll("run-pane", "timeline-pane");
        slider.setId("run-time");
        slider.setAccessibleText(Words.text("run.time-explained"));
        slider.setBlockIncrement(1);
        slider.valueProperty().subscribe(value -> {
            if (!moving) {
                moments.lookAt((int) Math.round(value.doubleValue()));
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        where.setId("run-time-where");
        where.getStyleClass().add("muted");
        where.setMinWidth(USE_PREF_SIZE);
        Button from = new Button(Words.text("run.time-go-on"), new IconView(ActionIcons.REWIND, 13));
        from.setId("run-time-go-on");
        from.getStyleClass().add("small-button");
        from.setMinWidth(USE_PREF_SIZE);
        from.setTooltip(new Tooltip(Words.text("run.time-go-on-explained")));
        from.disableProperty().bind(Bindings.not(rewindable));
        from.setOnAction(_ -> goOnFrom.accept(moments.momentProperty().get()));
        HBox head = new HBox(12, slider, where, from);
        head.setAlignment(Pos.CENTER_LEFT);
        head.disableProperty().bind(run.runProperty().map(Optional::isEmpty));
        list.setId("run-timeline");
        list.getStyleClass().addAll("quiet-list", "timeline-list");
        list.setAccessibleText(Words.text("run.tab-timeline"));
        list.setPlaceholder(new Label(Words.text("run.steps-none")));
        list.setCellFactory(_ -> new TimelineCell(() -> scale, this::moment));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> Optional.ofNullable(row).map(Timeline.Row::step).ifPresent(chosen));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
        following = Subscription.combine(
                moments.momentProperty().subscribe(_ -> showMoment()),
                run.stepsProperty().subscribe(_ -> {
                    stale = true;
                    read();
                }),
                sceneProperty().subscribe(_ -> read()));
    }

    public void close() {
        following.unsubscribe();
        moments.close();
    }

    /** Where the line stands, from 0 to 1. */
    private double moment() {
        return time().map(scale::at).orElse(1.0);
    }

    private Optional<Instant> time() {
        int events = moments.momentProperty().get();
        return events == 0 || events > run.events().size()
                ? run.events().stream().findFirst().map(row -> row.event().timestamp())
                : Optional.of(run.events().get(events - 1).event().timestamp());
    }

    private void showMoment() {
        int all = run.events().size();
        int events = moments.momentProperty().get();
        moving = true;
        slider.setMax(Math.max(1, all));
        slider.setValue(events);
        moving = false;
        Duration since = time().map(
                        now -> Duration.between(run.events().getFirst().event().timestamp(), now))
                .orElse(Duration.ZERO);
        where.setText(all == 0 ? "" : Words.text("run.time-where", events, all, DurationText.of(since)));
        list.lookupAll(".timeline-bars").forEach(bars -> ((TimelineBars) bars).moveTo(moment()));
    }

    /** Goes through the history while somebody looks; what comes meanwhile is waited for. */
    private void read() {
        if (reading || !stale || getScene() == null) {
            return;
        }
        stale = false;
        if (run.runProperty().get().isEmpty()) {
            rows.clear();
            return;
        }
        reading = true;
        StateMachine machine = run.runProperty().get().orElseThrow().machine();
        List<HistoryEvent> events = run.history();
        background.execute(() -> {
            Timeline timeline = Timeline.of(machine, events);
            ui.execute(() -> {
                reading = false;
                scale = new TimeScale(timeline.start(), timeline.end());
                rows.setAll(timeline.rows());
                read();
            });
        });
    }
}
