package dev.statewright.app.run.debug;

import dev.statewright.app.action.Action;
import dev.statewright.app.run.live.LaunchedRun;
import dev.statewright.app.run.live.RunPhase;
import dev.statewright.app.run.live.RunViewModel;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.icons.ActionIcons;
import dev.statewright.runtime.service.RunningExecution;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** What can be done with an execution that is debugged. */
public final class DebugActions {

    private final DocumentSession session;
    private final RunViewModel run;
    private final DebugViewModel debug;
    private final Action goOn;
    private final Action pause;
    private final Action back;
    private final Action over;
    private final Action into;
    private final Action out;
    private final Action here;
    private final Action nextTimer;

    /** @param back takes the execution back by a step */
    public DebugActions(DocumentSession session, RunViewModel run, DebugViewModel debug, Runnable back) {
        this.session = session;
        this.run = run;
        this.debug = debug;
        BooleanBinding halted = Bindings.createBooleanBinding(() -> debug.halt().isPresent(), debug.haltProperty());
        BooleanBinding running = run.phaseProperty().isEqualTo(RunPhase.RUNNING);
        BooleanBinding selected = Bindings.createBooleanBinding(
                () -> debug.halt().isPresent() && session.selection().primary().isPresent(),
                debug.haltProperty(),
                session.selectionProperty());
        // its key is that of Run, which goes on with what stands still
        goOn = new Action("debug.go-on", debug::goOn).withIcon(ActionIcons.PLAY).enabledWhen(halted);
        pause = new Action("debug.pause", () -> live(execution -> debug.pause(execution.arn())))
                .withIcon(ActionIcons.PAUSE)
                .withKeys("F7")
                .enabledWhen(running.and(halted.not()));
        this.back = new Action("debug.back", back)
                .withIcon(ActionIcons.REWIND)
                .withKeys("Alt+F10")
                .enabledWhen(halted);
        over = new Action("debug.step-over", debug::stepOver)
                .withIcon(ActionIcons.STEP_OVER)
                .withKeys("F10")
                .enabledWhen(halted);
        into = new Action("debug.step-into", debug::stepInto)
                .withIcon(ActionIcons.STEP_INTO)
                .withKeys("F11")
                .enabledWhen(halted);
        out = new Action("debug.step-out", debug::stepOut)
                .withIcon(ActionIcons.STEP_OUT)
                .withKeys("Shift+F11")
                .enabledWhen(halted);
        here = new Action("debug.run-here", this::runHere)
                .withIcon(ActionIcons.ARROW_RIGHT)
                .withKeys("Shortcut+F10")
                .enabledWhen(selected);
        nextTimer = new Action("debug.next-timer", this::nextTimer)
                .withIcon(ActionIcons.CLOCK)
                .withKeys("Shift+F7")
                .enabledWhen(running);
    }

    /** In the order in which a bar has them. */
    public List<Action> all() {
        return List.of(back, goOn, pause, over, into, out, here, nextTimer);
    }

    private void runHere() {
        session.selection().primary().ifPresent(debug::runTo);
    }

    private void nextTimer() {
        if (debug.halt().isPresent()) {
            debug.skipToNextTimer();
        } else {
            live(RunningExecution::advanceToNextTimer);
        }
    }

    private void live(Consumer<RunningExecution> what) {
        run.live().map(LaunchedRun::execution).ifPresent(what);
    }
}
