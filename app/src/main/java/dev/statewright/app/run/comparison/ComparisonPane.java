package dev.statewright.app.run.comparison;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.panel.DifferenceTable;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import dev.statewright.runtime.inspect.StepRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Two runs side by side: where they parted, their steps, and what differs in the data of the step that is looked at. */
final class ComparisonPane extends VBox {

    private static final double NARROW = 640;

    private final ComparisonViewModel model;
    private final Label verdict = new Label();
    private final CheckBox only = new CheckBox(Words.text("comparison.only"));
    private final ComparisonTable table = new ComparisonTable();
    private final DifferenceTable data = new DifferenceTable("comparison-data", "A", "B");
    private final SplitPane split = new SplitPane(table, data);

    /** @param select told of the step that the user looks at */
    ComparisonPane(ComparisonViewModel model, Consumer<StepRecord> select) {
        super(6);
        this.model = model;
        setId("comparison");
        getStyleClass().addAll("run-pane", "scenarios-pane", "comparison-pane");
        verdict.setId("comparison-verdict");
        verdict.setMinWidth(0);
        only.setId("comparison-only");
        only.selectedProperty().subscribe(_ -> show(model.comparedProperty().get()));
        FlowPane head = new FlowPane(
                10,
                4,
                verdict,
                only,
                button("comparison-swap", "comparison.swap", ActionIcons.RETRY, model::swap),
                button("comparison-end", "comparison.end", ActionIcons.CLOSE, model::end));
        head.setAlignment(Pos.CENTER_LEFT);
        split.setDividerPositions(0.58);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(head, split);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            data.show(row == null ? List.of() : StepDifferences.of(row));
            if (row != null) {
                row.first().or(row::second).ifPresent(select);
            }
        });
        widthProperty()
                .subscribe(width -> split.setOrientation(
                        width.doubleValue() < NARROW ? Orientation.VERTICAL : Orientation.HORIZONTAL));
        model.comparedProperty().subscribe(this::show);
    }

    private void show(Optional<ComparisonViewModel.Compared> compared) {
        compared.ifPresent(now -> {
            verdict.setText(verdict(now));
            table.show(
                    now.first().name(),
                    now.second().name(),
                    only.isSelected()
                            ? now.rows().stream().filter(row -> !row.isAlike()).toList()
                            : now.rows());
        });
    }

    private static String verdict(ComparisonViewModel.Compared compared) {
        long differing = compared.differing();
        if (compared.parting().isPresent()) {
            ComparisonRow row = compared.parting().get();
            if (row.isOfBoth()) {
                return Words.text(
                        "comparison.ended-otherwise", row.first().orElseThrow().name());
            }
            return Words.text("comparison.parted-at", name(row.first()), name(row.second()));
        }
        return differing == 0 ? Words.text("comparison.alike") : Words.text("comparison.same-way", differing);
    }

    private static String name(Optional<StepRecord> step) {
        return step.map(StepRecord::name).orElseGet(() -> Words.text("comparison.nothing"));
    }

    private static Button button(String id, String key, IconKey icon, Runnable handler) {
        Button button = new Button(Words.text(key), new IconView(icon, 13));
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> handler.run());
        return button;
    }
}
