package dev.statewright.app.run.step;

import dev.statewright.app.code.JsonEditor;
import dev.statewright.app.panel.CopyButton;
import dev.statewright.app.panel.PanelTab;
import dev.statewright.app.panel.TabStrip;
import dev.statewright.app.run.output.FailureText;
import dev.statewright.app.run.output.PrettyJson;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.inspect.StepRecord;
import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.past.MapIterations;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What the run did in the selected state: how it stands, and its input, output, error, definition and events. */
public final class StepPane extends VBox {

    private static final String INPUT = "step.input";
    private static final String OUTPUT = "step.output";
    private static final String ERROR = "step.error";
    private static final String VARIABLES = "step.variables";
    private static final String DEFINITION = "step.definition";
    private static final String EVENTS = "step.events";
    private static final String ITERATIONS = "step.iterations";

    private final StepViewModel model;
    private final StringProperty tab = new SimpleStringProperty(this, "tab", INPUT);
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");
    private final JsonEditor json = new JsonEditor(Words.text("run.tab-step"));
    private final Label nothing = new Label();
    private final ReadOnlyBooleanWrapper iterated = new ReadOnlyBooleanWrapper(this, "iterated");
    private final StepEvents events;
    private final StepIterations iterations;
    private final VBox details = new VBox(10);
    /** Children of a Map Run come and go without an event of this history. */
    private final PauseTransition again = new PauseTransition(Duration.millis(500));

    /**
     * @param functions opens the code of the function that a state calls
     * @param openExecution looks into an execution that a task or a Map Run started, by its ARN
     * @param revealEvent shows an event in the list of all events
     * @param lookInto shows an iteration of a Map state
     * @param dataFlow shows the data of the visit on their way through the state; absent where nothing can
     * @param pins what of a visit can be pinned for later runs; absent where nothing can
     */
    public StepPane(
            StepViewModel model,
            TokenAnswer answer,
            FunctionLink functions,
            Consumer<String> openExecution,
            LongConsumer revealEvent,
            Consumer<MapIterations.Iteration> lookInto,
            Optional<Runnable> dataFlow,
            Optional<Function<StepRecord, List<MenuItem>>> pins) {
        super(10);
        this.model = model;
        this.events = new StepEvents(revealEvent);
        this.iterations = new StepIterations(part -> {
            switch (part) {
                case MapPart.Iteration(MapIterations.Iteration iteration) -> lookInto.accept(iteration);
                case MapPart.Child(ChildRecord child) -> openExecution.accept(child.arn());
            }
        });
        getStyleClass().addAll("run-pane", "step-pane");
        json.setId("step-json");
        json.setEditable(false);
        json.area().setWrapText(true);
        nothing.getStyleClass().add("placeholder-text");
        nothing.setWrapText(true);
        CopyButton copy = new CopyButton(Words.text("run.copy"), json::text);
        copy.visibleProperty().bind(json.visibleProperty());
        StackPane.setAlignment(copy, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(copy, new Insets(8));
        StackPane shown = new StackPane(json, events, iterations, nothing, copy);
        VBox.setVgrow(shown, Priority.ALWAYS);
        VBox.setVgrow(details, Priority.ALWAYS);
        details.getChildren()
                .addAll(new TabStrip(tabs(), tab, false), shown, new AnswerPane(model.waitingProperty(), answer));
        getChildren().addAll(new StepHead(model, functions, openExecution, dataFlow, pins), details);
        model.stepProperty().subscribe(this::follow);
        model.selectedProperty().subscribe(state -> show());
        tab.subscribe(id -> show());
        again.setOnFinished(_ -> {
            if (tab.get().equals(ITERATIONS)) {
                show();
            }
        });
    }

    private static PanelTab tab(String id, String key) {
        return new PanelTab(id, new ReadOnlyStringWrapper(Words.text(key)), new StackPane());
    }

    private List<PanelTab> tabs() {
        return List.of(
                tab(INPUT, "run.step-tab-input"),
                tab(OUTPUT, "run.step-tab-output"),
                new PanelTab(
                        ERROR, new ReadOnlyStringWrapper(Words.text("run.step-tab-error")), new StackPane(), failed),
                new PanelTab(
                        ITERATIONS,
                        new ReadOnlyStringWrapper(Words.text("run.step-tab-iterations")),
                        new StackPane(),
                        iterated),
                tab(VARIABLES, "run.step-tab-variables"),
                tab(DEFINITION, "run.step-tab-definition"),
                tab(EVENTS, "run.step-tab-events"));
    }

    private void follow(Optional<StepRecord> step) {
        boolean hasError = step.filter(
                        record -> record.error().isPresent() || record.cause().isPresent())
                .isPresent();
        iterated.set(step.filter(record -> record.type() == StateType.MAP).isPresent());
        if (!iterated.get() && tab.get().equals(ITERATIONS)) {
            tab.set(INPUT);
        }
        boolean appeared = hasError && !failed.get();
        failed.set(hasError);
        if (!hasError && tab.get().equals(ERROR)) {
            tab.set(INPUT);
        } else if (appeared && step.get().status() == StateStatus.FAILED) {
            tab.set(ERROR);
        }
        show();
    }

    private void show() {
        Optional<StepRecord> step = model.stepProperty().get();
        boolean selected = model.selectedProperty().getValue().isPresent();
        details.setVisible(selected);
        switch (tab.get()) {
            case OUTPUT ->
                showText(
                        step.flatMap(StepRecord::output).map(Payload::text).map(PrettyJson::of),
                        missing(step, "run.step-no-output"));
            case ERROR ->
                showText(
                        step.map(record -> new FailureText(record.error(), record.cause()).toString()),
                        missing(step, "run.step-no-output"));
            case VARIABLES ->
                showText(model.variables().map(Json::writeIndented), missing(step, "run.step-no-variables"));
            case DEFINITION ->
                showText(
                        model.definition()
                                .map(state -> Json.writeIndented(state.common().json())),
                        missing(step, "run.step-not-entered"));
            case ITERATIONS -> showIterations();
            case EVENTS -> showEvents(missing(step, "run.step-not-entered"));
            default ->
                showText(
                        step.flatMap(StepRecord::input).map(Payload::text).map(PrettyJson::of),
                        missing(step, "run.step-no-input"));
        }
    }

    private static String missing(Optional<StepRecord> step, String key) {
        return Words.text(step.isPresent() ? key : "run.step-not-entered");
    }

    private void showText(Optional<String> text, String without) {
        json.setVisible(text.isPresent());
        events.setVisible(false);
        iterations.setVisible(false);
        text.ifPresent(json::setText);
        nothing.setText(without);
        nothing.setVisible(text.isEmpty());
    }

    private void showIterations() {
        json.setVisible(false);
        events.setVisible(false);
        nothing.setVisible(false);
        if (model.mapRun().filter(run -> run.stopDate() == null).isPresent()) {
            again.playFromStart();
        }
        boolean kept = !model.isDistributed() || model.mapRun().isPresent();
        iterations.show(model.iterations(), Words.text(kept ? "run.iterations-none" : "run.iterations-not-kept"));
        iterations.setVisible(true);
    }

    private void showEvents(String without) {
        json.setVisible(false);
        iterations.setVisible(false);
        events.show(model.events());
        events.setVisible(model.stepProperty().get().isPresent());
        nothing.setText(without);
        nothing.setVisible(model.stepProperty().get().isEmpty());
    }
}
