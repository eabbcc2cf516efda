package dev.statewright.app.run.comparison;

import dev.statewright.app.run.live.DurationText;
import dev.statewright.app.run.step.StatusView;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.inspect.StepRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The steps of two runs side by side, and what differs between them. */
final class ComparisonTable extends TableView<ComparisonRow> {

    private static final PseudoClass PARTED = PseudoClass.getPseudoClass("parted");
    private static final int BEFORE = 1;

    private final TableColumn<ComparisonRow, Optional<StepRecord>> first = steps(ComparisonRow::first);
    private final TableColumn<ComparisonRow, Optional<StepRecord>> second = steps(ComparisonRow::second);

    ComparisonTable() {
        setId("comparison-steps");
        getStyleClass().addAll("dense", "quiet-table", "path-table");
        setAccessibleText(Words.text("comparison.steps"));
        setPlaceholder(new Label(Words.text("comparison.alike")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setMinWidth(0);
        TableColumn<ComparisonRow, String> differs = new TableColumn<>(Words.text("comparison.differs"));
        differs.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(difference(features.getValue())));
        differs.getStyleClass().add("quiet");
        differs.setReorderable(false);
        differs.setSortable(false);
        getColumns().add(first);
        getColumns().add(second);
        getColumns().add(differs);
        setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(ComparisonRow row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(PARTED, !empty && row != null && row.parted());
            }
        });
    }

    /** Shows rows; begins at the one at which the runs parted. */
    void show(String one, String other, List<ComparisonRow> rows) {
        first.setText("A  " + one);
        second.setText("B  " + other);
        getItems().setAll(rows);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).parted()) {
                getSelectionModel().select(i);
                scrollTo(Math.max(0, i - BEFORE));
                return;
            }
        }
        scrollTo(0);
    }

    private static String difference(ComparisonRow row) {
        if (!row.isOfBoth()) {
            return Words.text(row.parted() ? "comparison.parted" : "comparison.elsewhere");
        }
        return row.differences().stream()
                .sorted()
                .map(each -> Words.text("comparison." + each.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private static TableColumn<ComparisonRow, Optional<StepRecord>> steps(
            Function<ComparisonRow, Optional<StepRecord>> value) {
        TableColumn<ComparisonRow, Optional<StepRecord>> column = new TableColumn<>();
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(value.apply(features.getValue())));
        column.setCellFactory(_ -> new StepCell());
        column.getStyleClass().add("plain");
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }

    /** How a step ended, its name and iteration; how long it took shows when it is pointed at. */
    private static final class StepCell extends TableCell<ComparisonRow, Optional<StepRecord>> {

        @Override
        protected void updateItem(Optional<StepRecord> step, boolean empty) {
            super.updateItem(step, empty);
            if (empty || step == null || step.isEmpty()) {
                setGraphic(null);
                setText(null);
                setTooltip(null);
                return;
            }
            StepRecord record = step.get();
            String iteration =
                    record.iteration().isPresent() ? "  #" + record.iteration().getAsInt() : "";
            setGraphic(StatusView.disc(record.status()));
            setText(record.name() + iteration);
            setTooltip(new Tooltip(record.name()
                    + iteration
                    + record.duration()
                            .map(each -> " \u00b7 " + DurationText.of(each))
                            .orElse("")));
        }
    }
}
