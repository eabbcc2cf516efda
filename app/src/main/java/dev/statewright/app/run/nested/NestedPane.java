package dev.statewright.app.run.nested;

import dev.statewright.app.canvas.LookingPane;
import dev.statewright.app.icon.IconView;
import dev.statewright.app.run.debug.DebugViewModel;
import dev.statewright.app.run.debug.Halt;
import dev.statewright.app.run.live.FramePulse;
import dev.statewright.app.run.live.PlaybackPace;
import dev.statewright.app.run.live.RunRefused;
import dev.statewright.app.run.live.RunStatusText;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.run.step.FunctionLink;
import dev.statewright.app.run.step.StepPane;
import dev.statewright.app.run.step.StepViewModel;
import dev.statewright.app.run.step.TokenAnswer;
import dev.statewright.app.session.DrawingOptions;
import dev.statewright.app.session.Workbench;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.StatePath;
import java.time.Duration;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** An execution that a task started, on its own workflow's drawing, with the way back to those above it. */
final class NestedPane extends BorderPane {

    private static final double ICON = 12;
    private static final double DETAILS = 0.64;

    private final NestedRun nested;
    private final LookingPane picture;
    private final RunViewModel run;
    private final StepViewModel step;
    private final Label status = new Label();
    private final Subscription following;

    /** @param outermost the name of the window's workflow */
    NestedPane(
            NestedViewModel model,
            DebugViewModel debug,
            Workbench workbench,
            FunctionLink functions,
            String outermost) {
        nested = model.wayProperty().get().getLast();
        picture = new LookingPane(workbench.appearance());
        setId("nested-run");
        getStyleClass().add("nested-pane");
        run = new RunViewModel(
                _ -> {
                    throw new RunRefused("An execution that a task started is not started here");
                },
                new FramePulse(),
                PlaybackPace::immediate,
                workbench.services().background(),
                workbench.services().ui(),
                picture.overlayProperty()::set);
        step = new StepViewModel(run, picture.selectedProperty());
        StepPane details = new StepPane(
                step,
                new TokenAnswer(run),
                functions,
                model::open,
                _ -> {},
                _ -> {},
                Optional.empty(),
                Optional.empty());
        SplitPane sides = new SplitPane(picture, details);
        sides.setDividerPositions(DETAILS);
        setTop(head(model, outermost));
        setCenter(sides);
        following = Subscription.combine(
                debug.haltProperty().subscribe(this::stand),
                run.phaseProperty().subscribe(_ -> say()),
                run.outcomeProperty().subscribe(_ -> say()));
        draw(workbench);
        nested.live().ifPresentOrElse(run::follow, () -> run.show(nested.shown(), nested.events()));
        debug.halt().ifPresent(_ -> run.hurry());
    }

    void close() {
        following.unsubscribe();
        step.close();
        picture.close();
        run.close();
    }

    private void draw(Workbench workbench) {
        workbench.services().background().execute(() -> {
            var diagram = workbench.services().layout().apply(nested.shown().document(), DrawingOptions.whole());
            workbench.services().ui().execute(() -> picture.show(diagram));
        });
    }

    private HBox head(NestedViewModel model, String outermost) {
        HBox head = new HBox(4);
        head.getStyleClass().addAll("breadcrumb-bar", "nested-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().add(place(outermost, 0, model));
        int steps = 0;
        for (NestedRun each : model.wayProperty().get()) {
            steps++;
            head.getChildren().addAll(new IconView(ActionIcons.CHEVRON_RIGHT, ICON), place(label(each), steps, model));
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        status.setId("nested-status");
        status.getStyleClass().add("muted");
        status.setMinWidth(0);
        head.getChildren().addAll(space, status);
        return head;
    }

    private static String label(NestedRun run) {
        return Words.text("run.nested-place", run.machineName(), run.shown().name());
    }

    private static Button place(String text, int steps, NestedViewModel model) {
        Button place = new Button(text);
        place.setId("nested-place-" + steps);
        place.getStyleClass().add("breadcrumb-step");
        place.setMnemonicParsing(false);
        // the way back stays, however long the others' names are
        place.setMinWidth(steps == 0 ? USE_PREF_SIZE : 0);
        place.setOnAction(_ -> model.backTo(steps));
        return place;
    }

    private void stand(Optional<Halt> halt) {
        Optional<StatePath> state = halt.filter(
                        at -> at.session().executionArn().equals(nested.arn()))
                .flatMap(Halt::state);
        picture.haltedProperty().set(state);
        if (halt.isPresent()) {
            run.hurry();
        }
        state.ifPresent(_ -> picture.selectedProperty().set(state));
    }

    private void say() {
        // its name stands beside it
        status.setText(run.outcomeProperty()
                .get()
                .map(RunStatusText::of)
                .orElseGet(
                        () -> RunStatusText.of(run.phase(), run.runProperty().get(), Optional.empty(), Duration.ZERO)));
    }
}
