package dev.statewright.app.trial;

import dev.statewright.app.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** In what situation the state is tested, and how much is told of it. */
final class SituationInput extends StackPane {

    private final GridPane grid = new GridPane(8, 6);
    private final Label problem = new Label();
    private int row;

    SituationInput(TrialForm form, TestedState tested) {
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), wide);
        VBox lines = new VBox(6, grid);
        add("level", new EnumSwitch<>("level", form.level, InspectionLevel.values()));
        if (tested.works()) {
            add("retries", number("retries", form.retries));
        }
        if (tested.isMap()) {
            add("failures", number("failures", form.failures));
        }
        if (!tested.within().isEmpty()) {
            add("caused-by", causedBy(form, tested));
        }
        if (tested.isHttp()) {
            CheckBox reveal = new CheckBox(Words.text("trial.reveal"));
            reveal.setId("trial-reveal");
            reveal.selectedProperty().bindBidirectional(form.reveal);
            lines.getChildren().add(reveal);
        }
        if (tested.readsItems()) {
            JsonInput data = new JsonInput(
                    "reader-data",
                    form.readerData,
                    () -> form.readerData.get().isBlank() ? Optional.empty() : TrialField.json(form.readerData.get()));
            data.setMinHeight(110);
            lines.getChildren().add(data);
        }
        problem.setId("trial-situation-problem");
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        lines.getChildren().add(problem);
        List.of(form.retries, form.failures)
                .forEach(text -> text.subscribe(_ ->
                        say(TrialField.number(form.retries.get()).or(() -> TrialField.number(form.failures.get())))));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("trial-scroll");
        getChildren().add(scroll);
    }

    private void add(String word, Node control) {
        Label label = new Label(Words.text("trial." + word));
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        label.setMinWidth(60);
        label.setWrapText(true);
        label.setMaxWidth(150);
        grid.addRow(row++, label, control);
    }

    private void say(Optional<String> sentence) {
        problem.setText(sentence.orElse(""));
        problem.setVisible(sentence.isPresent());
        problem.setManaged(sentence.isPresent());
    }

    private static TextField number(String word, StringProperty text) {
        TextField field = new TextField(text.get());
        field.setId("trial-" + word);
        field.getStyleClass().add("small-field");
        field.setPromptText("0");
        field.setAccessibleText(Words.text("trial." + word));
        field.setMaxWidth(90);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static ComboBox<String> causedBy(TrialForm form, TestedState tested) {
        ComboBox<String> box = new ComboBox<>();
        List<String> names = new ArrayList<>(List.of(""));
        names.addAll(tested.within());
        box.getItems().setAll(names);
        box.setId("trial-caused-by");
        box.getStyleClass().add("small-box");
        box.setAccessibleText(Words.text("trial.caused-by"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String name) {
                return name == null || name.isEmpty() ? Words.text("trial.caused-by-none") : name;
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("States are chosen, not typed");
            }
        });
        box.valueProperty().bindBidirectional(form.causedBy);
        return box;
    }
}
