package dev.statewright.app.run.executions;

import dev.statewright.app.words.Words;
import dev.statewright.runtime.service.ExecutionStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/** Where executions are looked for by text, status and time. */
final class FilterRow extends HBox {

    private final TextField text = new TextField();
    private final ComboBox<Optional<ExecutionStatus>> status = new ComboBox<>();
    private final ComboBox<Optional<Duration>> since = new ComboBox<>();

    /** @param wanted given the filter whenever it changes */
    FilterRow(Consumer<ExecutionFilter> wanted) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        text.setId("run-executions-filter");
        text.getStyleClass().add("small-field");
        text.setPromptText(Words.text("run.executions-filter"));
        text.setAccessibleText(Words.text("run.executions-filter"));
        text.setMinWidth(60);
        HBox.setHgrow(text, Priority.ALWAYS);
        List<Optional<ExecutionStatus>> statuses = new ArrayList<>(List.of(Optional.empty()));
        for (ExecutionStatus each : ExecutionStatus.values()) {
            statuses.add(Optional.of(each));
        }
        fill(status, "run-executions-status", statuses, FilterRow::word);
        fill(
                since,
                "run-executions-since",
                List.of(
                        Optional.empty(),
                        Optional.of(Duration.ofHours(1)),
                        Optional.of(Duration.ofDays(1)),
                        Optional.of(Duration.ofDays(7))),
                FilterRow::ago);
        getChildren().addAll(text, status, since);
        Runnable changed =
                () -> wanted.accept(new ExecutionFilter(text.getText(), status.getValue(), since.getValue()));
        text.textProperty().subscribe(_ -> changed.run());
        status.valueProperty().subscribe((_, _) -> changed.run());
        since.valueProperty().subscribe((_, _) -> changed.run());
    }

    private static <T> void fill(
            ComboBox<Optional<T>> box, String id, List<Optional<T>> choices, Function<Optional<T>, String> words) {
        box.setId(id);
        box.setAccessibleText(Words.text("run." + id.substring("run-".length())));
        box.getStyleClass().add("small-box");
        box.setMinWidth(USE_PREF_SIZE);
        box.getItems().setAll(choices);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<T> choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public Optional<T> fromString(String typed) {
                throw new UnsupportedOperationException("The list is not typed into");
            }
        });
        box.setValue(choices.getFirst());
    }

    private static String word(Optional<ExecutionStatus> status) {
        return status.map(ExecutionsPane::word).orElseGet(() -> Words.text("run.executions-any-status"));
    }

    private static String ago(Optional<Duration> since) {
        return since.map(each -> Words.text("run.executions-since-" + each.toHours()))
                .orElseGet(() -> Words.text("run.executions-any-time"));
    }
}
