package dev.statewright.app.run.comparison;

import dev.statewright.runtime.past.RunComparison;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Two runs side by side. To be used on the UI thread. */
final class ComparisonViewModel {

    /** Two runs and what there is to say of them, step by step. */
    record Compared(ComparedRun first, ComparedRun second, List<ComparisonRow> rows) {

        Compared {
            rows = List.copyOf(rows);
        }

        /** The line at which they parted; empty where they went the same way. */
        Optional<ComparisonRow> parting() {
            return rows.stream().filter(ComparisonRow::parted).findFirst();
        }

        /** How many lines have something that differs. */
        long differing() {
            return rows.stream().filter(row -> !row.isAlike()).count();
        }
    }

    private final Executor background;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<Optional<Compared>> compared =
            new ReadOnlyObjectWrapper<>(this, "compared", Optional.empty());
    private int wanted;

    /** @param background where two histories are gone through */
    ComparisonViewModel(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
    }

    /** Empty while no runs are compared. */
    ReadOnlyObjectProperty<Optional<Compared>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** Compares two runs, looked at through the definition of the first one. */
    void compare(ComparedRun first, ComparedRun second) {
        wanted++;
        int asked = wanted;
        background.execute(() -> {
            List<ComparisonRow> rows =
                    ComparisonRow.of(RunComparison.of(first.run().machine(), first.events(), second.events()));
            ui.execute(() -> {
                if (asked == wanted) {
                    compared.set(Optional.of(new Compared(first, second, rows)));
                }
            });
        });
    }

    void swap() {
        compared.get().ifPresent(now -> compare(now.second(), now.first()));
    }

    void end() {
        wanted++;
        compared.set(Optional.empty());
    }
}
