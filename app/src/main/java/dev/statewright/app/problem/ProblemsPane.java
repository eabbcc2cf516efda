package dev.statewright.app.problem;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is wrong with the document, a line for each; choosing one shows its place. */
public final class ProblemsPane extends VBox {

    private final FilteredList<Diagnostic> shown;
    private final ListView<Diagnostic> list;

    /**
     * @param chosen told of the diagnostic whose place is to be shown
     * @param fixes what can be done about a diagnostic
     * @param apply carries a fix out
     */
    public ProblemsPane(
            ObservableList<Diagnostic> diagnostics,
            Consumer<Diagnostic> chosen,
            Function<Diagnostic, List<FixItem>> fixes,
            Consumer<FixItem> apply) {
        getStyleClass().addAll("run-pane", "problems-pane");
        ProblemFilter filter = new ProblemFilter(diagnostics);
        shown = new FilteredList<>(diagnostics);
        shown.predicateProperty().bind(filter.wantedProperty());
        list = new ListView<>(shown);
        list.setId("run-problems");
        list.getStyleClass().addAll("dense", "quiet-list");
        list.setAccessibleText(Words.text("run.tab-problems"));
        list.setAccessibleHelp(Words.text("run.problems-help"));
        list.setPlaceholder(new Label(Words.text("run.problems-none")));
        list.setCellFactory(view -> new ProblemCell(fixes, apply));
        list.setOnMouseClicked(event -> choose(chosen));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(chosen);
                event.consume();
            } else if (event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.RIGHT) {
                offerFixes();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(filter, list);
    }

    /** Goes to another problem, after the last to the first again. @return the one that is selected then */
    Optional<Diagnostic> step(int step) {
        int count = shown.size();
        if (count == 0) {
            return Optional.empty();
        }
        int at = list.getSelectionModel().getSelectedIndex();
        int next = at < 0 ? (step > 0 ? 0 : count - 1) : Math.floorMod(at + step, count);
        list.getSelectionModel().clearAndSelect(next);
        list.scrollTo(Math.max(0, next - 2));
        return Optional.of(shown.get(next));
    }

    /** Unfolds what can be done about the selected problem, for the keyboard. */
    void offerFixes() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
        list.applyCss();
        list.layout();
        int at = list.getSelectionModel().getSelectedIndex();
        list.lookupAll(".problem-cell").stream()
                .map(ProblemCell.class::cast)
                .filter(cell -> !cell.isEmpty() && cell.getIndex() == at)
                .findFirst()
                .ifPresent(ProblemCell::offer);
    }

    private void choose(Consumer<Diagnostic> chosen) {
        Diagnostic selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            chosen.accept(selected);
        }
    }

    /** Severity, sentence, code and place in one line. */
    private static final class ProblemCell extends ListCell<Diagnostic> {

        private final Function<Diagnostic, List<FixItem>> fixes;
        private final Consumer<FixItem> apply;
        private final MenuButton fix = new MenuButton(Words.text("fix.menu"));
        private final Label message = new Label();
        private final Label code = quiet();
        private final Label place = quiet();
        private final HBox row;

        ProblemCell(Function<Diagnostic, List<FixItem>> fixes, Consumer<FixItem> apply) {
            this.fixes = fixes;
            this.apply = apply;
            getStyleClass().add("problem-cell");
            fix.getStyleClass().add("problem-fix");
            fix.setFocusTraversable(false);
            fix.setMinWidth(USE_PREF_SIZE);
            fix.managedProperty().bind(fix.visibleProperty());
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            message.setMinWidth(0);
            row = new HBox(10, message, fix, space, code, place);
            row.setAlignment(Pos.CENTER_LEFT);
            // without a width of its own a long sentence would widen the list instead of being cut
            row.setPrefWidth(0);
        }

        @Override
        protected void updateItem(Diagnostic problem, boolean empty) {
            super.updateItem(problem, empty);
            if (empty || problem == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String severity = Words.text(word(problem.severity()));
            message.setText(problem.message());
            message.setTooltip(new Tooltip(problem.message()));
            message.setGraphic(new IconView(icon(problem.severity()), 14));
            message.getStyleClass()
                    .setAll("label", "problem-" + problem.severity().name().toLowerCase(Locale.ROOT));
            code.setText(problem.code());
            place.setText((problem.location().isEmpty() ? "" : problem.location() + "  ") + problem.position());
            fix.getItems().setAll(fixes.apply(problem).stream().map(this::item).toList());
            fix.setVisible(!fix.getItems().isEmpty());
            setAccessibleText(severity + ": " + problem.message());
            setGraphic(row);
        }

        void offer() {
            if (fix.isVisible()) {
                fix.show();
            }
        }

        private MenuItem item(FixItem each) {
            MenuItem item = new MenuItem(each.title());
            // a name with an underscore is no mnemonic
            item.setMnemonicParsing(false);
            item.setOnAction(event -> apply.accept(each));
            return item;
        }

        private static Label quiet() {
            Label label = new Label();
            label.getStyleClass().add("muted");
            label.setMinWidth(USE_PREF_SIZE);
            return label;
        }

        private static IconKey icon(Severity severity) {
            return switch (severity) {
                case ERROR -> ActionIcons.ERROR;
                case WARNING -> ActionIcons.WARNING;
                case ADVICE -> ActionIcons.INFO;
            };
        }

        private static String word(Severity severity) {
            return switch (severity) {
                case ERROR -> "run.severity-error";
                case WARNING -> "run.severity-warning";
                case ADVICE -> "run.severity-advice";
            };
        }
    }
}
