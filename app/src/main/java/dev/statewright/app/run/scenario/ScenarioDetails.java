package dev.statewright.app.run.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.panel.DifferenceTable;
import dev.statewright.app.run.step.StatusView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.scenario.Expectation;
import dev.statewright.runtime.scenario.JsonDifference;
import dev.statewright.runtime.scenario.ScenarioResult;
import dev.statewright.runtime.shell.ClockMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How one scenario came out, beside what was expected: the two paths from where they parted, and what differs in the output. */
final class ScenarioDetails extends VBox {

    private static final double CLOCK = 92;
    /** Its head, and the lines at which two paths part. */
    private static final double LEAST_TABLE = 100;

    private final Label status = new Label();
    private final Label differences = new Label();
    private final PathTable path = new PathTable();
    private final DifferenceTable output =
            new DifferenceTable("scenario-output", Words.text("scenarios.expected"), Words.text("scenarios.came"));
    private final Button show;
    private final Button accept;
    private final ChoiceBox<ClockMode> clock = new ChoiceBox<>();
    private Optional<ScenarioEntry> shown = Optional.empty();

    /** What can be done with a scenario. */
    record Uses(
            Consumer<ScenarioEntry> run,
            Consumer<ScenarioEntry> show,
            Consumer<ScenarioEntry> accept,
            BiConsumer<ScenarioEntry, ClockMode> clock,
            Consumer<ScenarioEntry> remove) {}

    /** @param select told of a state that the user looks at */
    ScenarioDetails(Uses uses, Consumer<String> select) {
        super(7);
        setId("scenario-details");
        getStyleClass().add("scenario-details");
        setMinWidth(0);
        path.setMinHeight(LEAST_TABLE);
        output.setMinHeight(LEAST_TABLE);
        status.getStyleClass().add("status-line");
        status.setMinWidth(0);
        differences.setId("scenario-differences");
        differences.getStyleClass().add("field-error");
        differences.setWrapText(true);
        differences.setMinHeight(USE_PREF_SIZE);
        show = button("scenario-show", "scenarios.show", uses.show());
        accept = button("scenario-accept", "scenarios.accept", uses.accept());
        accept.setTooltip(new Tooltip(Words.text("scenarios.accept-explained")));
        clock.setId("scenario-clock");
        clock.getStyleClass().add("small-button");
        clock.setPrefWidth(CLOCK);
        clock.setTooltip(new Tooltip(Words.text("run.clock")));
        clock.setAccessibleText(Words.text("run.clock"));
        clock.getItems().setAll(ClockMode.VIRTUAL, ClockMode.REAL, ClockMode.SCALED);
        clock.setConverter(new ClockName());
        clock.setOnAction(_ -> shown.filter(entry -> entry.scenario().clock() != clock.getValue())
                .ifPresent(entry -> uses.clock().accept(entry, clock.getValue())));
        FlowPane buttons = new FlowPane(
                6,
                4,
                button("scenario-run", "scenarios.run", uses.run()),
                show,
                accept,
                clock,
                button("scenario-remove", "scenarios.remove", uses.remove()));
        path.onChosen(select);
        HBox tables = new HBox(10, path, output);
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox.setHgrow(output, Priority.ALWAYS);
        VBox.setVgrow(tables, Priority.ALWAYS);
        getChildren().addAll(status, buttons, differences, tables);
    }

    void show(Optional<ScenarioEntry> entry) {
        shown = entry;
        setVisible(entry.isPresent());
        entry.ifPresent(this::show);
    }

    private void show(ScenarioEntry entry) {
        StatusView.show(status, entry.status(), entry.scenario().name() + " · " + ScenarioCell.word(entry.status()));
        Optional<ScenarioResult> result = entry.result();
        clock.setValue(entry.scenario().clock());
        show.setDisable(result.isEmpty());
        seen(accept, entry.failed());
        differences.setText(
                result.map(known -> String.join("\n", known.differences())).orElse(""));
        seen(differences, !differences.getText().isEmpty());
        List<HistoryEvent> events = result.map(ScenarioResult::events).orElse(List.of());
        List<PathRow> rows = PathRow.of(entry.scenario().expected(), events);
        path.show(rows, result.isPresent());
        List<JsonDifference> found = outputDifferences(entry.scenario().expected(), events);
        output.show(found);
        seen(output, !found.isEmpty());
        // where the path was kept, the room is for what differs
        seen(path, found.isEmpty() || rows.stream().anyMatch(PathRow::parted));
    }

    private static List<JsonDifference> outputDifferences(Expectation expected, List<HistoryEvent> events) {
        Optional<JsonNode> wanted = expected.output().or(expected::outputContains);
        Optional<JsonNode> came =
                events.isEmpty() ? Optional.empty() : events.getLast().output().map(Json::readTrusted);
        return wanted.isPresent() && came.isPresent()
                ? JsonDifference.between(
                        wanted.get(), came.get(), expected.output().isEmpty())
                : List.of();
    }

    private Button button(String id, String key, Consumer<ScenarioEntry> use) {
        Button button = new Button(Words.text(key));
        button.setId(id);
        button.getStyleClass().add("small-button");
        if (id.equals("scenario-run")) {
            button.setGraphic(new IconView(ActionIcons.PLAY, 12));
        }
        button.setOnAction(_ -> shown.ifPresent(use));
        return button;
    }

    private static void seen(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
