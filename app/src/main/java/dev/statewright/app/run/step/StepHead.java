package dev.statewright.app.run.step;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.run.live.DurationText;
import dev.statewright.app.run.task.Awaited;
import dev.statewright.app.run.task.WaitingTask;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.inspect.StepRecord;
import dev.statewright.runtime.maprun.MapRunRecord;
import dev.statewright.runtime.maprun.RunCounts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the selected state stands, what it called, and which of its visits is looked at. */
final class StepHead extends VBox {

    private final StepViewModel model;
    private final FunctionLink functions;
    private final Optional<Runnable> dataFlow;
    private final Optional<Function<StepRecord, List<MenuItem>>> pins;
    private final Label nothing = new Label(Words.text("run.step-nothing-selected"));
    private final Label status = new Label();
    private final Label resource = new Label();
    private final VisitChooser visits;
    private final Button code = new Button(Words.text("run.show-function"), new IconView(ActionIcons.FUNCTION, 14));
    private final MenuButton pin = new MenuButton(Words.text("run.pin"));
    private final Button nested = new Button(Words.text("run.nested-open"), new IconView(ActionIcons.STEP_INTO, 14));
    private final Button flow = new Button(Words.text("run.step-data-flow"), new IconView(ActionIcons.ARROW_RIGHT, 14));
    private final FlowPane links = new FlowPane(8, 6);
    private final PauseTransition countdown = new PauseTransition(javafx.util.Duration.millis(500));

    /**
     * @param openExecution looks into an execution that a task started, by its ARN
     * @param dataFlow shows the data of the visit on their way through the state; absent where nothing can
     * @param pins what of a visit can be pinned for later runs; absent where nothing can
     */
    StepHead(
            StepViewModel model,
            FunctionLink functions,
            Consumer<String> openExecution,
            Optional<Runnable> dataFlow,
            Optional<Function<StepRecord, List<MenuItem>>> pins) {
        super(5);
        this.model = model;
        this.functions = functions;
        this.pins = pins;
        this.dataFlow = dataFlow;
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        nothing.setMinHeight(USE_PREF_SIZE);
        status.setId("step-status");
        status.setWrapText(true);
        status.setMinHeight(USE_PREF_SIZE);
        resource.setId("step-resource");
        resource.getStyleClass().add("muted");
        resource.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        resource.setMinWidth(0);
        visits = new VisitChooser(model);
        links.getChildren().addAll(visits, code, nested, flow, pin);
        links.getChildren().forEach(link -> ((Region) link).setMinWidth(USE_PREF_SIZE));
        links.setAlignment(Pos.CENTER_LEFT);
        links.setPrefWrapLength(0);
        pin.setId("step-pin");
        pin.getStyleClass().add("small-button");
        pin.setTooltip(new Tooltip(Words.text("run.pin-explained")));
        // without an item the button never shows, and would never ask for its items
        pin.getItems().add(new MenuItem());
        pin.setOnShowing(_ -> model.stepProperty()
                .get()
                .ifPresent(step -> pins.ifPresent(known -> pin.getItems().setAll(known.apply(step)))));
        code.setId("show-function");
        code.getStyleClass().add("small-button");
        code.setOnAction(
                event -> model.definition().flatMap(functions::functionOf).ifPresent(functions.open()));
        flow.setId("step-data-flow");
        flow.getStyleClass().add("small-button");
        flow.setTooltip(new Tooltip(Words.text("run.step-data-flow-explained")));
        flow.setOnAction(_ -> dataFlow.ifPresent(Runnable::run));
        nested.setId("open-nested");
        nested.getStyleClass().add("small-button");
        nested.setOnAction(_ -> model.nestedExecution().ifPresent(openExecution));
        getChildren().addAll(nothing, status, resource, links);
        countdown.setOnFinished(_ -> show());
        model.stepProperty().subscribe(step -> show());
        model.waitingProperty().subscribe(step -> show());
        model.selectedProperty().subscribe(step -> show());
        model.visitsProperty().subscribe(visited -> showLinks());
    }

    private void show() {
        Optional<StatePath> selected = model.selectedProperty().getValue();
        Optional<StepRecord> step = model.stepProperty().get();
        seen(nothing, selected.isEmpty());
        seen(status, selected.isPresent());
        StateStatus shown = step.map(StepRecord::status).orElse(StateStatus.NOT_STARTED);
        StatusView.show(status, shown, step.map(this::statusText).orElseGet(() -> StatusView.text(shown)));
        String called = step.flatMap(StepRecord::resource)
                .or(() -> model.definition()
                        .filter(TaskState.class::isInstance)
                        .map(state -> ((TaskState) state).resource()))
                .or(() -> model.mapRun().map(StepHead::mapRunText))
                .orElse("");
        // the parent's history says nothing while the children run
        model.mapRun().filter(run -> run.stopDate() == null).ifPresent(_ -> countdown.playFromStart());
        resource.setText(called);
        resource.setTooltip(called.isEmpty() ? null : new Tooltip(called));
        seen(resource, !called.isEmpty());
        boolean hasCode = model.definition().flatMap(functions::functionOf).isPresent();
        seen(code, hasCode);
        seen(nested, model.nestedExecution().isPresent());
        seen(flow, dataFlow.isPresent() && step.isPresent());
        seen(pin, pins.isPresent() && step.isPresent());
        showLinks();
    }

    /** How many of the items of a Map Run stand how, without those that are none. */
    private static String mapRunText(MapRunRecord run) {
        RunCounts items = run.itemCounts();
        StringBuilder text = new StringBuilder(Words.text("run.step-map-run", items.total()));
        add(text, "run.step-map-run-succeeded", items.succeeded());
        add(text, "run.step-map-run-failed", items.failed() + items.timedOut());
        add(text, "run.step-map-run-aborted", items.aborted());
        add(text, "run.step-map-run-running", items.running());
        add(text, "run.step-map-run-pending", items.pending());
        return text.toString();
    }

    private static void add(StringBuilder text, String word, long count) {
        if (count > 0) {
            text.append(" · ").append(Words.text(word, count));
        }
    }

    private String statusText(StepRecord record) {
        Optional<WaitingTask> waiting = model.waitingProperty().get();
        StringBuilder text =
                new StringBuilder(waiting.map(StepHead::awaited).orElseGet(() -> StatusView.text(record.status())));
        waiting.flatMap(WaitingTask::heartbeat)
                .ifPresent(
                        limit -> text.append(" · ").append(Words.text("run.step-heartbeat", DurationText.of(limit))));
        record.duration().ifPresent(duration -> text.append(" · ").append(DurationText.of(duration)));
        Optional<RetryUnderWay> retry = model.retry();
        if (retry.isPresent()) {
            retry.get().next().ifPresent(_ -> countdown.playFromStart());
            text.append(" · ").append(retry.get().text(model.now()));
        } else if (record.attempts() > 1) {
            text.append(" · ").append(Words.text("run.step-attempts-count", record.attempts()));
        }
        return text.toString();
    }

    private static String awaited(WaitingTask task) {
        return switch (task.awaited()) {
            case Awaited.TokenHolder _ -> Words.text("run.step-waiting");
            case Awaited.User _ -> Words.text("run.step-waiting-user");
            case Awaited.ActivityWorker(Optional<String> name) ->
                name.map(taken -> Words.text("run.step-with-worker", taken).strip())
                        .orElseGet(() -> Words.text("run.step-waiting-worker"));
        };
    }

    private void showLinks() {
        boolean any =
                visits.isManaged() || code.isManaged() || nested.isManaged() || flow.isManaged() || pin.isManaged();
        seen(links, any);
    }

    private static void seen(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
