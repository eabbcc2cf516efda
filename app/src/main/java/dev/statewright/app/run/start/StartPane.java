package dev.statewright.app.run.start;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.panel.TabStrip;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where an execution is started: its input at the left, how to run it at the right. */
public final class StartPane extends HBox {

    private static final double SETTINGS = 280;
    private static final double SETTINGS_IF_NARROW = 260;
    private static final double NARROW = 560;
    private static final double RING = 3;
    private static final double SPACING = 3;
    private static final String INPUT = "start.input";
    private static final String CALLS = "start.calls";

    private final StartViewModel start;
    private final Function<Node, List<MenuItem>> debugOptions;
    private final Node calls;
    private final ObservableValue<String> summary;
    private final StringProperty side = new SimpleStringProperty(this, "side", INPUT);
    private final MenuButton inputs = offeredInputs();
    private final JsonEditor input = new JsonEditor(Words.text("run.input-explained"));

    /**
     * @param calls who answers each task
     * @param summary the same in a line
     * @param debugOptions what an execution that is debugged stops at besides breakpoints, as items of a menu of a node
     */
    public StartPane(
            StartViewModel start,
            Function<Node, List<MenuItem>> debugOptions,
            Node calls,
            ObservableValue<String> summary) {
        super(20);
        this.calls = calls;
        this.summary = summary;
        this.start = start;
        this.debugOptions = debugOptions;
        getStyleClass().addAll("run-pane", "start-pane");
        StackPane shown = new StackPane(new VBox(6, inputEditor(), inputLine()), calls);
        VBox.setVgrow(shown, Priority.ALWAYS);
        VBox left = new VBox(6, head(), shown);
        side.subscribe(id -> {
            shown.getChildren().getFirst().setVisible(id.equals(INPUT));
            calls.setVisible(id.equals(CALLS));
        });
        VBox right = new VBox(4, settings(), problem(start.refusalProperty()), startRow());
        right.setMinHeight(0);
        widthProperty().subscribe(width -> arrange(right, width.doubleValue() < NARROW));
        HBox.setHgrow(left, Priority.ALWAYS);
        getChildren().addAll(left, right);
        addEventFilter(KeyEvent.KEY_PRESSED, this::startByKey);
    }

    /** Puts the caret into the input. */
    public void focusInput() {
        side.set(INPUT);
        input.area().requestFocus();
    }

    /** In a narrow panel the heads over the input keep their room: what offers inputs is a sign then. */
    private void arrange(Region settings, boolean narrow) {
        double width = narrow ? SETTINGS_IF_NARROW : SETTINGS;
        settings.setMinWidth(width);
        settings.setPrefWidth(width);
        inputs.setText(narrow ? "" : Words.text("run.inputs"));
        inputs.setGraphic(narrow ? new IconView(ActionIcons.MORE, 14) : null);
    }

    private Node head() {
        TabStrip sides = new TabStrip(
                List.of(
                        new PanelTab(INPUT, new ReadOnlyStringWrapper(Words.text("run.input")), new StackPane()),
                        new PanelTab(CALLS, new ReadOnlyStringWrapper(Words.text("run.calls")), calls)),
                side,
                false);
        HBox.setHgrow(sides, Priority.ALWAYS);
        inputs.visibleProperty().bind(side.isEqualTo(INPUT));
        HBox head = new HBox(8, sides, inputs);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node inputEditor() {
        input.setId("run-input");
        input.setText(start.inputProperty().get());
        start.inputProperty().subscribe(input::setText);
        input.textProperty().subscribe(text -> start.inputProperty().set(text));
        VBox.setVgrow(input, Priority.ALWAYS);
        input.setMinHeight(40);
        return input;
    }

    /** What is wrong with the input, or that nothing is. */
    private Node inputLine() {
        Label line = new Label();
        line.setId("run-input-problem");
        line.getStyleClass().add("field-error");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        start.inputProblemProperty().subscribe(problem -> {
            line.setText(problem.isEmpty() ? Words.text("run.input-valid") : problem);
            line.setGraphic(new IconView(problem.isEmpty() ? ActionIcons.CHECK : ActionIcons.ERROR, 13));
            line.getStyleClass().setAll("label", problem.isEmpty() ? "field-fine" : "field-error");
        });
        return line;
    }

    private MenuButton offeredInputs() {
        MenuButton button = new MenuButton();
        button.setId("run-inputs");
        button.getStyleClass().addAll("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(Words.text("run.inputs-explained"));
        button.setTooltip(new Tooltip(Words.text("run.inputs-explained")));
        button.setOnShowing(event -> button.getItems().setAll(groups()));
        // without an item the button never shows, and would never ask for its items
        button.getItems().add(new MenuItem());
        return button;
    }

    private List<MenuItem> groups() {
        MenuItem generated = new MenuItem(Words.text("run.inputs-generated"));
        generated.setId("run-generate");
        generated.setOnAction(_ -> start.generate());
        List<MenuItem> items = new ArrayList<>(List.of(generated));
        items.addAll(Stream.of(
                        group("run.inputs-examples", InputChoice.Example.class),
                        group("run.inputs-remembered", InputChoice.Remembered.class),
                        group("run.inputs-executions", InputChoice.OfExecution.class))
                .filter(menu -> !menu.getItems().isEmpty())
                .toList());
        return items;
    }

    private Menu group(String title, Class<? extends InputChoice> kind) {
        Menu menu = new Menu(Words.text(title));
        for (InputChoice choice : start.inputs()) {
            if (kind.isInstance(choice)) {
                MenuItem item = new MenuItem(choice.label());
                item.setMnemonicParsing(false);
                item.setOnAction(event -> start.choose(choice));
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    /** What has no room is scrolled to; the buttons stay. */
    private ScrollPane settings() {
        TextField name = new TextField();
        name.setId("run-name");
        name.setPromptText(Words.text("run.name-hint"));
        name.setAccessibleText(Words.text("run.name"));
        name.textProperty().bindBidirectional(start.executionNameProperty());
        MockMenu tasks = new MockMenu(start);
        tasks.setMaxWidth(Double.MAX_VALUE);
        VBox settings = new VBox(
                SPACING,
                label("run.name"),
                name,
                problem(start.nameProblemProperty()),
                label("run.clock"),
                new ClockSwitch(start.clockProperty()),
                label("run.tasks"),
                tasks,
                summaryLink());
        settings.setMinHeight(USE_PREF_SIZE);
        // room for the ring around a field that has the keys
        settings.setPadding(new Insets(RING, RING, 0, RING));
        ScrollPane scrolled = new ScrollPane(settings);
        scrolled.getStyleClass().add("edge-to-edge");
        scrolled.setFitToWidth(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.setMinHeight(0);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        return scrolled;
    }

    private Node startRow() {
        Button begin = new Button(Words.text("run.start"), new IconView(ActionIcons.PLAY, 13));
        begin.setId("run-start");
        begin.getStyleClass().add("primary");
        begin.setMaxWidth(Double.MAX_VALUE);
        begin.setOnAction(event -> start.start());
        begin.disableProperty().bind(start.startableProperty().map(able -> !able));
        HBox.setHgrow(begin, Priority.ALWAYS);
        HBox row = new HBox(8, begin, debugButton());
        row.setPadding(new Insets(0, RING, 0, RING));
        row.setMinHeight(USE_PREF_SIZE);
        return row;
    }

    /** Who answers, in a line that leads to the whole list. */
    private Node summaryLink() {
        Hyperlink link = new Hyperlink();
        link.setId("run-calls-summary");
        link.getStyleClass().add("quiet-link");
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.textProperty().bind(summary);
        link.setOnAction(_ -> {
            link.setVisited(false);
            side.set(CALLS);
        });
        return link;
    }

    private SplitMenuButton debugButton() {
        SplitMenuButton debug = new SplitMenuButton();
        debug.setText(Words.text("debug.debug"));
        debug.setGraphic(new IconView(ActionIcons.BREAKPOINT, 13));
        debug.setId("run-debug");
        debug.setMinWidth(USE_PREF_SIZE);
        debug.setMaxHeight(Double.MAX_VALUE);
        debug.setTooltip(new Tooltip(Words.text("debug.debug-explained")));
        debug.setOnAction(event -> start.debug());
        debug.disableProperty().bind(start.startableProperty().map(able -> !able));
        debug.getItems().setAll(debugOptions.apply(debug));
        return debug;
    }

    private void startByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            start.start();
            event.consume();
        }
    }

    private static Label label(String key) {
        Label label = new Label(Words.text(key));
        label.getStyleClass().add("field-label");
        return label;
    }

    private static Label problem(ObservableValue<String> text) {
        Label label = new Label();
        label.getStyleClass().add("field-error");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        text.subscribe(sentence -> {
            label.setText(sentence);
            label.setVisible(!sentence.isEmpty());
            label.setManaged(!sentence.isEmpty());
        });
        return label;
    }
}
