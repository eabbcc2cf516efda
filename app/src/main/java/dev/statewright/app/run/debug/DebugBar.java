package dev.statewright.app.run.debug;

import dev.statewright.app.action.Action;
import dev.statewright.app.action.ActionControls;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.run.live.DurationText;
import dev.statewright.app.run.live.LaunchedRun;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.run.live.ShownRun;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.runtime.shell.ClockMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** A slim bar over the workflow while it is debugged: where it stands, how it can go on, and its clock. */
public final class DebugBar extends HBox {

    private static final double ICON = 15;

    /** One of these takes the place of the other. */
    private static final List<String> EXCLUSIVE = List.of("debug.go-on", "debug.pause");

    private static final int BEAT_MILLIS = 200;
    private static final int SOON_MILLIS = 900;

    private final RunViewModel run;
    private final DebugViewModel debug;
    private final Label where = new Label();
    private final Label clock = new Label();
    private final Timeline beat =
            new Timeline(new KeyFrame(javafx.util.Duration.millis(BEAT_MILLIS), _ -> showClock()));
    private final PauseTransition sinceStart = new PauseTransition(javafx.util.Duration.millis(SOON_MILLIS));
    private final Subscription following;

    /** @param options what executions stop at besides breakpoints */
    public DebugBar(RunViewModel run, DebugViewModel debug, List<Action> actions, DebugOptions options) {
        super(4);
        this.run = run;
        this.debug = debug;
        setId("debug-bar");
        getStyleClass().add("debug-bar");
        setAlignment(Pos.CENTER_LEFT);
        where.setId("debug-where");
        where.setMinWidth(0);
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        clock.setId("debug-clock");
        clock.getStyleClass().addAll("chip", "debug-clock");
        clock.setGraphic(new IconView(ActionIcons.CLOCK, 12));
        clock.setMinWidth(Region.USE_PREF_SIZE);
        clock.setTooltip(new Tooltip(Words.text("debug.clock-explained")));
        actions.forEach(action -> getChildren().add(button(action)));
        MenuButton more = new MenuButton();
        more.setId("debug-options");
        more.setGraphic(new IconView(ActionIcons.MORE, ICON));
        more.getStyleClass().add("icon-button");
        more.setAccessibleText(Words.text("debug.options"));
        more.setTooltip(new Tooltip(Words.text("debug.options")));
        more.getItems().setAll(options.below(more));
        more.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(clock, where, more);
        beat.setCycleCount(Animation.INDEFINITE);
        sinceStart.setOnFinished(_ -> show());
        following = Subscription.combine(
                run.runProperty().subscribe(_ -> sinceStart.playFromStart()),
                debug.activeProperty().subscribe(_ -> show()),
                run.phaseProperty().subscribe(_ -> show()),
                debug.haltProperty().subscribe(this::say));
    }

    public void close() {
        beat.stop();
        sinceStart.stop();
        following.unsubscribe();
    }

    private static Button button(Action action) {
        Button button = ActionControls.iconButton(action, ICON);
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (EXCLUSIVE.contains(action.id())) {
            button.visibleProperty().bind(button.disabledProperty().not());
            button.managedProperty().bind(button.visibleProperty());
        }
        if (action.keys().isEmpty()) {
            button.getTooltip().setText(Words.text(action.id() + "-explained"));
        }
        return button;
    }

    /** Time by hand needs somebody who lets it go on; what takes a while has a clock to look at. A run of milliseconds needs no bar. */
    private void show() {
        boolean running = run.phase() == RunPhase.RUNNING;
        boolean seen = debug.activeProperty().get()
                || running && (isClock(ClockMode.BY_HAND) || sinceStart.getStatus() == Animation.Status.STOPPED);
        setVisible(seen);
        setManaged(seen);
        say(debug.halt());
        if (seen) {
            beat.play();
        } else {
            beat.stop();
        }
        showClock();
    }

    private void say(Optional<Halt> halt) {
        String text = halt.map(HaltText::of)
                .orElseGet(() -> Words.text(
                        debug.activeProperty().get()
                                ? "debug.going"
                                : isClock(ClockMode.BY_HAND) ? "debug.by-hand" : "debug.running"));
        where.setText(text);
        where.setTooltip(new Tooltip(text));
        where.setGraphic(halt.isPresent() ? new IconView(ActionIcons.PAUSE, 12) : null);
        getStyleClass().setAll("debug-bar", halt.isPresent() ? "halted" : "going");
        showClock();
    }

    /** The execution's own time since it began, which virtual clocks let pass at once. */
    private void showClock() {
        clock.setText(run.live().map(this::clockText).orElse(""));
    }

    private String clockText(LaunchedRun launched) {
        Duration passed = Duration.between(
                launched.execution().startDate(), launched.execution().now());
        Instant now = debug.halt()
                .map(halt -> halt.stop().clock())
                .orElseGet(() -> launched.execution().now());
        Optional<Instant> next = debug.halt()
                .map(halt -> halt.stop().nextTimer())
                .orElseGet(() -> launched.execution().nextTimer());
        return next.map(due -> Words.text(
                        "debug.clock-next", DurationText.of(passed), DurationText.of(Duration.between(now, due))))
                .orElseGet(() -> DurationText.of(passed));
    }

    private boolean isClock(ClockMode mode) {
        return run.runProperty()
                .get()
                .flatMap(ShownRun::clock)
                .filter(mode::equals)
                .isPresent();
    }
}
