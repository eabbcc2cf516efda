package dev.statewright.app.cli;

import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.workspace.WorkspaceStepFunctions;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The end of a run on the command line, where nobody but the workspace's own workflows can answer a task token or work for an activity. */
final class AwaitedEnd {

    private static final long LOOK_MILLIS = 100;

    /** An answer on its way from one execution to another is in neither for a moment. */
    private static final int LOOKS = 3;

    private final RunningExecution run;
    private final WorkspaceStepFunctions others;

    AwaitedEnd(RunningExecution run, WorkspaceStepFunctions others) {
        this.run = run;
        this.others = others;
    }

    /** Waits for the end; gives the tasks that wait for ever where it can never come, else an empty list. */
    List<TaskRequest> await() {
        int stuck = 0;
        while (true) {
            try {
                run.result().get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return List.of();
            } catch (TimeoutException e) {
                List<TaskRequest> awaited = run.awaited();
                stuck = awaited.isEmpty() || others.isBusy() ? 0 : stuck + 1;
                if (stuck == LOOKS) {
                    return awaited;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailed(CommandFailed.FAILED, CliWords.text("run.interrupted"));
            } catch (ExecutionException e) {
                throw new CommandFailed(CommandFailed.FAILED, String.valueOf(e.getCause()));
            }
        }
    }

    /** In one line, what waits for ever and what can be done. */
    static CommandFailed never(List<TaskRequest> awaited) {
        String tasks = awaited.stream()
                .map(task -> CliWords.text(
                        task.waitsForToken() ? "run.waiting.token" : "run.waiting.task",
                        task.stateName(),
                        task.resource().arn()))
                .distinct()
                .collect(Collectors.joining(", "));
        return new CommandFailed(CommandFailed.FAILED, CliWords.text("run.waiting", tasks));
    }
}
