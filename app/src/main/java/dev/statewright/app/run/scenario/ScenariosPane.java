package dev.statewright.app.run.scenario;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.panel.NameField;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import dev.statewright.model.asl.StatePath;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The scenarios of the workflow, how they came out, and what they cover. */
final class ScenariosPane extends VBox {

    private static final double NARROW = 640;
    /** Two lines. */
    private static final double LEAST_LIST = 56;

    private final ScenariosViewModel model;
    private final Consumer<ScenarioEntry> show;
    private final ListView<ScenarioEntry> list;
    private final ScenarioDetails details;
    private final CoverageView coverage;
    private final NameField naming = new NameField("scenario-name");
    private final Label refusal = new Label();
    private final SplitPane split = new SplitPane();

    /** What the pane needs of the window. */
    interface Surroundings {

        /** Shows a scenario's run on the canvas, where it left the path. */
        void show(ScenarioEntry entry);

        /** Selects a state by its name. */
        void select(String state);

        void select(StatePath state);

        /** A name for a scenario of the run that is shown. */
        String suggestedName();

        /** Saves the run that is shown. */
        BiConsumer<String, Consumer<String>> save();
    }

    /**
     * @param savable whether there is a run that ended
     * @param colouring whether the canvas shows what is covered
     */
    ScenariosPane(
            ScenariosViewModel model, Surroundings window, ObservableBooleanValue savable, BooleanProperty colouring) {
        super(6);
        this.model = model;
        this.show = window::show;
        setId("scenarios");
        getStyleClass().addAll("run-pane", "scenarios-pane");
        list = new ListView<>(model.entries());
        list.setId("scenario-list");
        list.getStyleClass().add("quiet-list");
        list.setAccessibleText(Words.text("scenarios.tab"));
        list.setCellFactory(_ -> new ScenarioCell());
        Label none = new Label(Words.text("scenarios.none"));
        none.setWrapText(true);
        none.getStyleClass().add("placeholder-text");
        list.setPlaceholder(none);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                selected().ifPresent(this::open);
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                // also one that was selected before
                colouring.set(false);
                if (event.getClickCount() == 2) {
                    selected().ifPresent(this::open);
                }
            }
        });
        details = new ScenarioDetails(
                new ScenarioDetails.Uses(
                        entry -> model.run(List.of(entry)), show, model::expectWhatCame, model::clock, model::remove),
                window::select);
        coverage = new CoverageView(window::select);
        StackPane right = new StackPane(nothingChosen(), scrolled(details), coverage);
        right.setMinSize(0, 0);
        list.setMinHeight(LEAST_LIST);
        right.getStyleClass().add("scenario-right");
        split.getItems().setAll(list, right);
        split.setDividerPositions(0.36);
        split.getStyleClass().add("quiet-split");
        VBox.setVgrow(split, Priority.ALWAYS);
        refusal.getStyleClass().add("field-error");
        refusal.setId("scenarios-problem");
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        model.problemProperty().subscribe(this::say);
        getChildren().addAll(head(window, savable, colouring), refusal, split);
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> {
            if (selected().isPresent()) {
                colouring.set(false);
            }
            follow(colouring.get());
        });
        colouring.subscribe(this::follow);
        model.coveredProperty().subscribe(coverage::show);
        model.onSaved(this::choose);
        widthProperty()
                .subscribe(width -> split.setOrientation(
                        width.doubleValue() < NARROW ? Orientation.VERTICAL : Orientation.HORIZONTAL));
        model.runningProperty().subscribe(running -> {
            if (!running) {
                selectFirstFailure();
            }
        });
    }

    private Label nothingChosen() {
        Label nothing = new Label(Words.text("scenarios.nothing-chosen"));
        nothing.setId("scenarios-nothing-chosen");
        nothing.getStyleClass().add("placeholder-text");
        nothing.setWrapText(true);
        nothing.visibleProperty()
                .bind(details.visibleProperty()
                        .or(coverage.visibleProperty())
                        .or(Bindings.isEmpty(list.getItems()))
                        .not());
        return nothing;
    }

    /** In a low window the two paths are scrolled to. */
    private static ScrollPane scrolled(ScenarioDetails details) {
        ScrollPane pane = new ScrollPane(details);
        pane.getStyleClass().add("edge-to-edge");
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMinSize(0, 0);
        pane.visibleProperty().bind(details.visibleProperty());
        return pane;
    }

    private void follow(boolean coloured) {
        coverage.setVisible(coloured);
        details.setVisible(!coloured);
        details.show(coloured ? Optional.empty() : selected());
    }

    private void open(ScenarioEntry entry) {
        if (entry.result().isPresent()) {
            show.accept(entry);
        } else {
            model.run(List.of(entry));
        }
    }

    private void selectFirstFailure() {
        if (selected().filter(each -> each.result().isPresent()).isEmpty()) {
            model.entries().stream().filter(ScenarioEntry::failed).findFirst().ifPresent(this::choose);
        }
        details.show(details.isVisible() ? selected() : Optional.empty());
    }

    private void choose(ScenarioEntry entry) {
        list.getSelectionModel().select(entry);
        list.scrollTo(entry);
    }

    private Optional<ScenarioEntry> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private FlowPane head(Surroundings window, ObservableBooleanValue savable, BooleanProperty colouring) {
        Button all = button("scenarios-run", "scenarios.run-all", ActionIcons.PLAY, model::runAll);
        all.disableProperty().bind(model.runningProperty().or(javafx.beans.binding.Bindings.isEmpty(model.entries())));
        Button stop = button("scenarios-stop", "scenarios.stop", ActionIcons.STOP, model::stop);
        stop.visibleProperty().bind(model.runningProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        Button save = button("scenarios-save", "scenarios.save", ActionIcons.SAVE, () -> {
            say("");
            naming.ask(Words.text("scenarios.name"), window.suggestedName(), window.save());
        });
        save.setTooltip(new Tooltip(Words.text("scenarios.save-explained")));
        save.disableProperty().bind(javafx.beans.binding.Bindings.not(savable));
        ToggleButton covered = new ToggleButton(Words.text("scenarios.coverage"));
        covered.setId("scenarios-coverage");
        covered.getStyleClass().addAll("small-button", "chip-toggle");
        covered.selectedProperty().bindBidirectional(colouring);
        model.coveredProperty()
                .subscribe(known -> covered.setText(known.map(
                                each -> each.coverage().of(each.document().machine()).stream()
                                        .filter(share -> share.total() > 0)
                                        .limit(2)
                                        .map(share ->
                                                CoverageView.kind(share.kind()) + " " + CoverageView.percent(share))
                                        .collect(Collectors.joining(
                                                " \u00b7 ", Words.text("scenarios.coverage") + ": ", "")))
                        .orElseGet(() -> Words.text("scenarios.coverage"))));
        Label progress = new Label();
        progress.setId("scenarios-progress");
        progress.getStyleClass().add("muted");
        progress.textProperty().bind(model.progressProperty());
        FlowPane head = new FlowPane(8, 6, all, stop, save, naming, covered, progress);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void say(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(!sentence.isEmpty());
        refusal.setManaged(!sentence.isEmpty());
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
