package dev.statewright.app.values;

import dev.statewright.app.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows and edits the table of values. */
final class ValuesPane extends VBox {

    private static final double NAME_WIDTH = 220;
    private static final double LEAST = 110;
    private static final double VALUE_WIDTH = 180;

    /** A value's field. */
    private record Cell(String environment, String name, TextField field) {
        void show(ValuesViewModel model) {
            if (!field.isFocused()) {
                field.setText(model.value(environment, name));
            }
        }
    }

    private final ValuesViewModel model;
    private final GridPane grid = new GridPane();
    private final List<Cell> fields = new ArrayList<>();
    private List<String> drawn = List.of();
    private final Label hint = new Label();
    private final TextField fresh = new TextField();
    private final Button add = new Button(Words.text("values.add"));

    ValuesPane(ValuesViewModel model) {
        this.model = model;
        getStyleClass().addAll("run-pane", "values-pane");
        setId("values");
        grid.getStyleClass().add("values-grid");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        hint.getStyleClass().add("muted");
        hint.setMinWidth(0);
        Label problem = new Label();
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        fresh.setId("values-fresh");
        fresh.setPromptText(Words.text("values.fresh"));
        fresh.setAccessibleText(Words.text("values.fresh"));
        fresh.setMinWidth(LEAST);
        fresh.setOnAction(_ -> add());
        add.setId("values-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(_ -> add());
        add.disableProperty().bind(fresh.textProperty().map(String::isBlank));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(hint, space, fresh, add);
        foot.getStyleClass().add("values-foot");
        getChildren().addAll(scroll, problem, foot);
    }

    private void add() {
        String name = fresh.getText();
        fresh.clear();
        model.add(name);
    }

    /** Shows the table as it is now; fields stay where only values have changed, and with them the caret. */
    void show() {
        List<String> now =
                List.of(model.names().toString(), model.environments().toString(), model.chosen());
        if (!now.equals(drawn)) {
            drawn = now;
            draw(model.environments());
        }
        fields.forEach(each -> each.show(model));
        hint.setText(
                model.environments().isEmpty()
                        ? Words.text("values.none")
                        : Words.text("values.place", model.place(), String.valueOf(model.open())));
    }

    private void draw(List<String> environments) {
        fields.clear();
        grid.getChildren().clear();
        grid.getColumnConstraints().setAll(column(NAME_WIDTH, Priority.NEVER));
        environments.forEach(_ -> grid.getColumnConstraints().add(column(VALUE_WIDTH, Priority.ALWAYS)));
        Label head = new Label(Words.text("values.name"));
        head.getStyleClass().add("muted");
        grid.add(head, 0, 0);
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < environments.size(); i++) {
            grid.add(environment(environments.get(i), group), i + 1, 0);
        }
        int row = 1;
        for (String name : model.names()) {
            Label label = new Label(name);
            label.getStyleClass().add("values-name");
            grid.add(label, 0, row);
            for (int i = 0; i < environments.size(); i++) {
                grid.add(field(environments.get(i), name), i + 1, row);
            }
            if (environments.isEmpty()) {
                grid.add(new Label(model.fromTemplate(name)), 1, row);
            }
            row++;
        }
    }

    private Node environment(String name, ToggleGroup group) {
        RadioButton choice = new RadioButton(name);
        choice.setToggleGroup(group);
        choice.setSelected(name.equals(model.chosen()));
        choice.setAccessibleText(Words.text("values.choose", name));
        choice.setOnAction(_ -> model.choose(name));
        Button remove = new Button("\u00d7");
        remove.getStyleClass().addAll("icon-button", "quiet");
        remove.setAccessibleText(Words.text("values.remove", name));
        remove.setOnAction(_ -> model.remove(name));
        HBox head = new HBox(choice, remove);
        head.getStyleClass().add("values-head");
        return head;
    }

    private TextField field(String environment, String name) {
        TextField field = new TextField();
        fields.add(new Cell(environment, name, field));
        field.setId("values-" + environment + "-" + name);
        field.setPromptText(model.fromTemplate(name));
        field.setAccessibleText(Words.text("values.value", name, environment));
        field.setOnAction(_ -> model.set(environment, name, field.getText()));
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                model.set(environment, name, field.getText());
            }
        });
        return field;
    }

    private static ColumnConstraints column(double width, Priority grow) {
        return new ColumnConstraints(80, width, Double.MAX_VALUE, grow, HPos.LEFT, true);
    }
}
