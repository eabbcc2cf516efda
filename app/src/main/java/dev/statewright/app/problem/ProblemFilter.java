package dev.statewright.app.problem;

import dev.statewright.app.words.Words;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** Which severities are to be seen, with how many there are of each. */
final class ProblemFilter extends HBox {

    private final Set<Severity> shown = EnumSet.allOf(Severity.class);
    private final ReadOnlyObjectWrapper<Predicate<Diagnostic>> wanted =
            new ReadOnlyObjectWrapper<>(this, "wanted", _ -> true);

    ProblemFilter(ObservableList<Diagnostic> diagnostics) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("problem-filter");
        for (Severity severity : Severity.values()) {
            getChildren().add(toggle(severity, diagnostics));
        }
    }

    /** What of the diagnostics is to be seen. */
    ReadOnlyObjectProperty<Predicate<Diagnostic>> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    private ToggleButton toggle(Severity severity, ObservableList<Diagnostic> diagnostics) {
        String word = severity.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton();
        button.setId("problems-" + word);
        button.getStyleClass().addAll("small-button", "problem-filter-" + word);
        button.setSelected(true);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleHelp(Words.text("run.problems-filter"));
        button.selectedProperty().addListener((_, _, seen) -> {
            if (seen) {
                shown.add(severity);
            } else {
                shown.remove(severity);
            }
            Set<Severity> now = EnumSet.noneOf(Severity.class);
            now.addAll(shown);
            wanted.set(diagnostic -> now.contains(diagnostic.severity()));
        });
        ListChangeListener<Diagnostic> counting = _ -> count(button, severity, diagnostics);
        diagnostics.addListener(new WeakListChangeListener<>(counting));
        button.setUserData(counting);
        count(button, severity, diagnostics);
        return button;
    }

    private static void count(ToggleButton button, Severity severity, ObservableList<Diagnostic> diagnostics) {
        long count =
                diagnostics.stream().filter(each -> each.severity() == severity).count();
        button.setText(Words.text("run.problems-" + severity.name().toLowerCase(Locale.ROOT), count));
    }
}
