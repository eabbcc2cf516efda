package dev.statewright.runtime.execution;

/** Gives each signal to the part of the interpreter that it is for. */
final class SignalReceipt {
    private final Interpreter interpreter;

    SignalReceipt(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void take(Signal signal) {
        Tasks tasks = interpreter.tasks();
        MapRuns mapRuns = interpreter.mapRuns();
        switch (signal) {
            case Signal.Start start -> interpreter.start(start);
            case Signal.TaskAccepted accepted -> tasks.accepted(accepted.taskId());
            case Signal.TaskRefused refused -> tasks.refused(refused.taskId(), refused.sentence());
            case Signal.TaskStarted started -> tasks.started(started);
            case Signal.TaskSubmitted submitted -> tasks.submitted(submitted);
            case Signal.TaskSucceeded succeeded -> tasks.succeeded(succeeded);
            case Signal.TaskFailed failed ->
                tasks.failed(failed.taskId(), ErrorText.error(failed.error()), ErrorText.cause(failed.cause()));
            case Signal.HeartbeatReceived heartbeat -> tasks.heartbeat(heartbeat.taskId());
            case Signal.TimerFired fired -> interpreter.timers().fire(fired.timerId());
            case Signal.ItemsRead read -> mapRuns.received(read);
            case Signal.ItemsUnreadable unreadable -> mapRuns.unreadable(unreadable);
            case Signal.ResultsWritten written -> mapRuns.resultsWritten(written.mapRunArn());
            case Signal.ResultsUnwritten unwritten ->
                mapRuns.resultsUnwritten(unwritten.mapRunArn(), unwritten.cause());
            case Signal.UpdateMapRun update -> mapRuns.update(update);
            case Signal.StopChild stop -> mapRuns.stop(stop);
            case Signal.Redrive _ -> interpreter.redrive();
            case Signal.ChangeInput change -> interpreter.interventions().change(change);
            case Signal.ChangeVariables change -> interpreter.interventions().change(change);
            case Signal.SkipState skip -> interpreter.interventions().skip(skip);
            case Signal.ChangeDefinition change -> interpreter.changeDefinition(change.definition());
            case Signal.RedriveFrom _ -> throw new IllegalArgumentException("An interpreter does not rewind itself");
            case Signal.Stop stop ->
                interpreter.ending().finish(Outcome.Kind.ABORTED, null, stop.error(), stop.cause(), 0);
        }
    }
}
