package dev.statewright.app.run.mock;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.panel.NameField;
import dev.statewright.app.run.start.MockMenu;
import dev.statewright.app.run.start.StartViewModel;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.mock.MockTable;
import dev.statewright.runtime.mock.MockedResponse.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the tasks of the next run answer instead of doing their work: test cases, and a table of answers for the chosen one. */
final class MocksPane extends VBox {

    private static final double NARROW = 640;

    private final MocksViewModel model;
    private final Supplier<List<String>> states;
    private final VBox list = new VBox(8);
    private final HBox columns = MockRowView.head();
    private final Label nothing = new Label(Words.text("mocks.none"));
    private final NameField naming = new NameField("mocks-name");
    private final List<MockRowView> views = new ArrayList<>();
    private boolean adding;

    /**
     * @param states the names of the states that can be mocked
     * @param recordable whether there is a run to make mocks of
     * @param record makes mocks of the run that is shown
     */
    MocksPane(
            MocksViewModel model,
            StartViewModel start,
            Supplier<List<String>> states,
            ObservableBooleanValue recordable,
            Runnable record) {
        super(8);
        this.model = model;
        this.states = states;
        setId("mocks");
        getStyleClass().addAll("run-pane", "mocks-pane");
        MockMenu cases = new MockMenu(start);
        cases.setId("mocks-case");
        cases.setAccessibleText(Words.text("mocks.case"));
        Label label = new Label(Words.text("mocks.case"));
        label.getStyleClass().add("field-label");
        Button recorded = button("mocks-record", "mocks.record", ActionIcons.HISTORY, record);
        recorded.disableProperty().bind(javafx.beans.binding.Bindings.not(recordable));
        Button undo = button("mocks-undo", "mocks.undo", ActionIcons.UNDO, model::undo);
        undo.visibleProperty().bind(model.undoableProperty());
        undo.managedProperty().bind(undo.visibleProperty());
        FlowPane head = new FlowPane(8, 6, label, cases, caseMenu(), naming, addMenu(), recorded, undo);
        head.setAlignment(Pos.CENTER_LEFT);
        Label problem = new Label();
        problem.setId("mocks-problem");
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        nothing.getStyleClass().add("placeholder-text");
        nothing.setWrapText(true);
        ScrollPane scroll = new ScrollPane(new VBox(6, nothing, columns, list));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, problem, scroll);
        widthProperty().subscribe(_ -> arrange());
        model.rowsProperty().subscribe(this::show);
    }

    /** Hands in what stands in the fields. */
    void commit() {
        List.copyOf(views).forEach(MockRowView::commit);
    }

    private void show(List<MockTable.Row> rows) {
        List<MockRowView> next = new ArrayList<>();
        for (MockTable.Row row : rows) {
            Optional<MockRowView> known = views.stream()
                    .filter(view ->
                            view.row().state().equals(row.state()) && view.row().first() == row.first())
                    .findFirst();
            known.ifPresent(view -> view.show(row));
            next.add(known.orElseGet(() -> new MockRowView(row, choices(row.state()), model)));
        }
        Set<MockRowView> before = Set.copyOf(views);
        views.clear();
        views.addAll(next);
        arrange();
        if (!list.getChildren().equals(views)) {
            list.getChildren().setAll(views);
        }
        nothing.setVisible(rows.isEmpty());
        nothing.setManaged(rows.isEmpty());
        nothing.setText(Words.text(model.chosen().isPresent() ? "mocks.none-in-case" : "mocks.none"));
        if (adding) {
            adding = false;
            next.stream()
                    .filter(view -> !before.contains(view))
                    .reduce((_, last) -> last)
                    .ifPresent(MockRowView::focusValue);
        }
    }

    private void arrange() {
        boolean narrow = getWidth() < NARROW;
        views.forEach(view -> view.setNarrow(narrow));
        columns.setVisible(!narrow && !views.isEmpty());
        columns.setManaged(columns.isVisible());
    }

    /** The states of the workflow, and the one that is written, which the workflow may not have any more. */
    private List<String> choices(String written) {
        List<String> choices = new ArrayList<>(states.get());
        if (!choices.contains(written)) {
            choices.addFirst(written);
        }
        return choices;
    }

    private MenuButton addMenu() {
        MenuButton add = new MenuButton(Words.text("mocks.add"), new IconView(ActionIcons.PLUS, 13));
        add.setId("mocks-add");
        add.getStyleClass().add("small-button");
        add.setOnShowing(_ -> add.getItems().setAll(additions()));
        // without an item the button never shows, and would never ask for its items
        add.getItems().add(new MenuItem());
        return add;
    }

    private List<MenuItem> additions() {
        Set<String> mocked = model.mocked();
        List<MenuItem> items = states.get().stream()
                .map(state -> {
                    String text = mocked.contains(state) ? Words.text("mocks.add-next", state) : state;
                    return item("mocks-add-" + state, text, () -> add(state));
                })
                .toList();
        return items.isEmpty() ? List.of(none()) : items;
    }

    /** A row that makes no sense yet comes first: the next call is counted from what is written. */
    private void add(String state) {
        views.stream().filter(MockRowView::isUnfinished).findFirst().ifPresentOrElse(MockRowView::focusValue, () -> {
            adding = true;
            model.add(state, new Answer.Return(Payload.of(Json.NODES.objectNode())));
        });
    }

    private static MenuItem none() {
        MenuItem none = new MenuItem(Words.text("mocks.no-tasks"));
        none.setDisable(true);
        return none;
    }

    private MenuButton caseMenu() {
        MenuButton menu = new MenuButton();
        menu.setGraphic(new IconView(ActionIcons.MORE, 14));
        menu.setId("mocks-cases");
        menu.setAccessibleText(Words.text("mocks.cases"));
        menu.getStyleClass().addAll("small-button", "icon-menu");
        menu.setOnShowing(_ -> {
            boolean none = model.chosen().isEmpty();
            menu.getItems().subList(1, menu.getItems().size()).forEach(item -> item.setDisable(none));
        });
        menu.getItems()
                .setAll(
                        item(
                                "mocks-case-new",
                                Words.text("mocks.case-new"),
                                () -> name("mocks.case-new", "", model::begin)),
                        item(
                                "mocks-case-duplicate",
                                Words.text("mocks.case-duplicate"),
                                () -> name("mocks.case-duplicate", chosenName(), model::duplicate)),
                        item(
                                "mocks-case-rename",
                                Words.text("mocks.case-rename"),
                                () -> name("mocks.case-rename", chosenName(), model::rename)),
                        item("mocks-case-remove", Words.text("mocks.case-remove"), model::removeCase));
        return menu;
    }

    private void name(String key, String first, java.util.function.BiConsumer<String, Consumer<String>> named) {
        naming.ask(Words.text(key), first, named);
    }

    private String chosenName() {
        return model.chosen().map(choice -> choice.testCase()).orElse("");
    }

    private static MenuItem item(String id, String text, Runnable handler) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> handler.run());
        return item;
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
