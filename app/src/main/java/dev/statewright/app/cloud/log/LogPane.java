package dev.statewright.app.cloud.log;

import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.cloud.call.JsonText;
import dev.statewright.app.cloud.viewer.Controls;
import dev.statewright.app.cloud.viewer.JsonSide;
import dev.statewright.app.cloud.viewer.ListWithSide;
import dev.statewright.app.cloud.viewer.Problem;
import dev.statewright.app.cloud.viewer.ResourceViewer;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.cloud.logs.LogGroups;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A log group: its events as they come, through a filter; the chosen one whole beside them. */
public final class LogPane implements ResourceViewer {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    private static final double TIME_WIDTH = 110;

    private final LogViewModel model;
    private final TableView<LogGroups.LogEvent> events = Controls.table("log-events");
    private final JsonSide whole = new JsonSide("log-event").readOnly();
    private final ListWithSide content;

    public LogPane(CloudCalls calls, String group) {
        model = new LogViewModel(group);
        TextField filter = Controls.field("log-filter", 320);
        filter.textProperty().bindBidirectional(model.filterProperty());
        Label none = new Label();
        none.textProperty()
                .bind(filter.textProperty()
                        .map(text ->
                                Words.text(text.isBlank() ? "cloud.log-events-none" : "cloud.log-events-none-match")));
        events.setPlaceholder(none);
        CheckBox tail = new CheckBox(Words.text("cloud.log-tail"));
        tail.setId("cloud-log-tail");
        tail.selectedProperty().bindBidirectional(model.tailProperty());
        Problem problem = new Problem();
        model.problemProperty().subscribe(problem::tell);
        columns();
        VBox list = Controls.column(Controls.row(filter, Controls.space(), tail), problem, events);
        content = new ListWithSide(list, whole).showSide(false);
        events.setItems(model.events());
        events.getSelectionModel().selectedItemProperty().subscribe(this::show);
        model.events().addListener((ListChangeListener<LogGroups.LogEvent>) _ -> {
            if (tail.isSelected()
                    && events.getSelectionModel().isEmpty()
                    && !model.events().isEmpty()) {
                events.scrollTo(model.events().size() - 1);
            }
        });
        calls.ask(services -> services, model::follow, problem::tell);
    }

    private void columns() {
        events.getColumns()
                .add(Controls.text(
                        Words.text("cloud.event-time"),
                        TIME_WIDTH,
                        "number",
                        event -> TIME.format(Instant.ofEpochMilli(event.millis()))));
        events.getColumns()
                .add(Controls.text(
                        Words.text("cloud.log-message"),
                        640,
                        "number",
                        event -> event.message().strip()));
        events.getColumns()
                .add(Controls.text(Words.text("cloud.log-stream"), 160, "quiet", LogGroups.LogEvent::stream));
        events.getColumns().getFirst().setMinWidth(TIME_WIDTH);
        events.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    }

    private void show(LogGroups.LogEvent event) {
        if (event != null) {
            whole.setText(JsonText.prettyIfJson(event.message()));
        }
        content.showSide(event != null);
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public void tick() {
        model.refresh();
    }
}
