package dev.statewright.app.run.calls;

import dev.statewright.app.run.start.Answerer;
import dev.statewright.app.words.Words;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line for each Task state: what it calls, and who answers, to be changed there. */
public final class CallsPane extends VBox {

    private static final double NAME = 170;

    private final CallsViewModel model;
    private final ObservableList<TaskCall> rows = FXCollections.observableArrayList();
    private final ListView<TaskCall> list = new ListView<>(rows);

    public CallsPane(CallsViewModel model) {
        super(4);
        this.model = model;
        list.setId("run-calls");
        list.getStyleClass().addAll("quiet-list", "calls-list");
        list.setAccessibleText(Words.text("run.calls"));
        list.setPlaceholder(new Label(Words.text("run.calls-none")));
        list.setCellFactory(_ -> new CallCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        Label problem = new Label();
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(problem, list);
        model.callsProperty().subscribe(found -> rows.setAll(found));
        model.chosenProperty().subscribe(_ -> list.refresh());
    }

    private final class CallCell extends ListCell<TaskCall> {

        private final Label name = new Label();
        private final Label resource = new Label();
        private final MenuButton answerer = new MenuButton();
        private final HBox row = new HBox(10, name, resource, answerer);

        CallCell() {
            name.setMinWidth(90);
            name.setPrefWidth(NAME);
            resource.getStyleClass().add("muted");
            resource.setMinWidth(0);
            // what it says must not push the names of other lines aside
            resource.setPrefWidth(0);
            resource.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            resource.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(resource, Priority.ALWAYS);
            answerer.getStyleClass().add("small-button");
            answerer.setMinWidth(USE_PREF_SIZE);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(TaskCall call, boolean empty) {
            super.updateItem(call, empty);
            if (empty || call == null) {
                setGraphic(null);
                return;
            }
            String state = call.state().name();
            Answerer now = model.answerer(call);
            name.setText(state);
            resource.setText(call.resource().replaceFirst("^arn:aws:states:::", ""));
            resource.setTooltip(new Tooltip(call.resource()));
            answerer.setText(call.text(now));
            answerer.setId("calls-" + state);
            answerer.setAccessibleText(Words.text("run.calls-of", state));
            answerer.getStyleClass().removeAll("lost");
            if (call.isLost(now)) {
                answerer.getStyleClass().add("lost");
            }
            ToggleGroup group = new ToggleGroup();
            answerer.getItems()
                    .setAll(call.possible().stream()
                            .map(each -> item(call, each, each == now, group))
                            .toList());
            setGraphic(row);
        }

        private RadioMenuItem item(TaskCall call, Answerer each, boolean now, ToggleGroup group) {
            RadioMenuItem item = new RadioMenuItem(call.text(each));
            item.setId("calls-" + each.word());
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(now);
            item.setOnAction(_ -> model.choose(call, each));
            return item;
        }
    }
}
