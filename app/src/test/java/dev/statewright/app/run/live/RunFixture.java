package dev.statewright.app.run.live;

import dev.statewright.app.run.start.StartRequest;
import dev.statewright.app.run.task.WaitingTasks;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.registry.TaskTokens;
import dev.statewright.runtime.shell.ClockMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run's view model over an execution that the test drives, with everything on one thread. */
public final class RunFixture {

    public static final StatePath HELLO = StatePath.root("Hello");
    public static final StatePath WORLD = StatePath.root("World");

    public static final AslDocument DOCUMENT = AslDocument.of("""
            {"StartAt": "Hello", "States": {
              "Hello": {"Type": "Pass", "Next": "World"},
              "World": {"Type": "Pass", "End": true}}}
            """);

    public final FakeExecution execution = new FakeExecution();
    public final FakePulse pulse = new FakePulse();
    public final WaitingTasks waiting = new WaitingTasks(new TaskTokens(), execution.arn());
    public final List<RunOverlay> overlays = new ArrayList<>();
    public final List<String> refusals = new ArrayList<>();
    public final RunViewModel run = new RunViewModel(
            request -> {
                if (request.input().equals("refuse")) {
                    throw new RunRefused("No.");
                }
                if (request.input().equals("break")) {
                    throw new IllegalStateException("a defect");
                }
                return new LaunchedRun(execution, request.document(), request.clock(), waiting);
            },
            pulse,
            PlaybackPace::forPeople,
            Runnable::run,
            Runnable::run,
            overlays::add);

    public void start() {
        start("{}");
    }

    public void start(String input) {
        run.start(
                new StartRequest(DOCUMENT, input, Optional.empty(), ClockMode.VIRTUAL, Optional.empty()),
                refusals::add);
    }

    /** Both states pass, all at once, as a local run does. */
    public void passThrough() {
        execution.happen(
                Events.started(1),
                Events.passEntered(2, "Hello", "{\"a\":1}"),
                Events.passExited(3, "Hello", "{\"a\":2}"),
                Events.passEntered(4, "World", "{\"a\":2}"),
                Events.passExited(5, "World", "{\"a\":3}"),
                Events.succeeded(6, "{\"a\":3}"));
    }

    public StateStatus status(StatePath state) {
        return overlays.getLast().status(state);
    }
}
