package dev.statewright.app.run.function;

import dev.statewright.app.words.Formats;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.function.FunctionLog;
import dev.statewright.runtime.function.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What one function writes to its console, as it comes. */
final class FunctionLogPane extends BorderPane {

    private static final int MOST_LINES = 2_000;

    private final FunctionLog log;
    private final String function;
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private final ListView<LogLine> list = new ListView<>(lines);
    private final Queue<LogLine> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean planned = new AtomicBoolean();
    private final Consumer<LogLine> listener = this::arrived;

    FunctionLogPane(FunctionLog log, String function) {
        this.log = log;
        this.function = function;
        getStyleClass().add("function-log");
        Label title = new Label(Words.text("run.function-log"));
        title.getStyleClass().add("field-label");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button clear = new Button(Words.text("run.function-log-clear"));
        clear.getStyleClass().addAll("small-button", "link-button");
        clear.setOnAction(event -> lines.clear());
        HBox head = new HBox(8, title, space, clear);
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        list.setId("function-log");
        list.getStyleClass().addAll("quiet-list", "log-list");
        list.setAccessibleText(Words.text("run.function-log"));
        list.setPlaceholder(new Label(Words.text("run.function-log-none")));
        list.setCellFactory(view -> new LineCell());
        setCenter(list);
        log.lines().forEach(this::arrived);
        log.addListener(listener);
    }

    void close() {
        log.removeListener(listener);
    }

    /** On the function's thread. A function that writes without end is shown a batch at a time. */
    private void arrived(LogLine line) {
        if (line.function().equals(function)) {
            arrived.add(line);
            if (planned.compareAndSet(false, true)) {
                Platform.runLater(this::show);
            }
        }
    }

    private void show() {
        planned.set(false);
        List<LogLine> batch = new ArrayList<>();
        for (LogLine line = arrived.poll(); line != null; line = arrived.poll()) {
            batch.add(line);
        }
        lines.addAll(batch.subList(Math.max(0, batch.size() - MOST_LINES), batch.size()));
        if (lines.size() > MOST_LINES) {
            lines.remove(0, lines.size() - MOST_LINES);
        }
        list.scrollTo(lines.size() - 1);
    }

    /** Time, level where it is not the usual one, and the text. */
    private static final class LineCell extends ListCell<LogLine> {

        @Override
        protected void updateItem(LogLine line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("log-warn", "log-error");
            if (empty || line == null) {
                setText(null);
                return;
            }
            boolean usual = line.level().equals("INFO");
            setText(Formats.clock(line.time()) + "  " + (usual ? "" : line.level() + "  ") + line.text());
            if (line.level().equals("WARN")) {
                getStyleClass().add("log-warn");
            } else if (line.level().equals("ERROR")) {
                getStyleClass().add("log-error");
            }
        }
    }
}
