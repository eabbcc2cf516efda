package dev.statewright.runtime.execution;

import dev.statewright.runtime.expression.EvaluationFailure;
import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.history.Payload;

/** How scopes end, and with the outermost of them the execution: by themselves, by an error, by a limit, by a fault of ours. */
final class Ending {
    private final Interpreter interpreter;

    Ending(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void scopeSucceeded(Frame frame, Payload output) {
        frame.phase = Frame.Phase.ENDED;
        if (frame.group != null) {
            interpreter.fanOuts().childSucceeded(frame, output);
        } else if (frame.record.child != null) {
            interpreter.mapRuns().succeeded(frame.record.child, output);
        } else {
            finish(Outcome.Kind.SUCCEEDED, output, null, null, frame.last);
        }
    }

    /** The scope ends with an error that nothing in it caught. */
    void scopeFailed(Frame frame, String error, String cause) {
        frame.phase = Frame.Phase.ENDED;
        if (frame.group != null) {
            interpreter.fanOuts().childFailed(frame, error, cause);
        } else if (frame.record.child != null) {
            interpreter.mapRuns().failed(frame.record.child, error, cause);
        } else {
            finish(Outcome.Kind.FAILED, null, error, cause, frame.last);
        }
    }

    /** @param previous the event that the last one points to */
    void finish(Outcome.Kind kind, Payload output, String error, String cause, long previous) {
        interpreter.mapRuns().abortAll();
        switch (kind) {
            case SUCCEEDED ->
                write(previous, EventType.EXECUTION_SUCCEEDED, new EventDetails.ExecutionSucceeded(output));
            case FAILED -> write(previous, EventType.EXECUTION_FAILED, new EventDetails.Failure(error, cause));
            case TIMED_OUT -> write(previous, EventType.EXECUTION_TIMED_OUT, new EventDetails.Failure(error, cause));
            case ABORTED -> write(previous, EventType.EXECUTION_ABORTED, new EventDetails.Failure(error, cause));
        }
        interpreter.end(new Outcome(kind, output, error, cause, interpreter.now()));
    }

    private void write(long previous, EventType type, EventDetails details) {
        interpreter.history().write(previous, interpreter.now(), type, details);
    }

    /** @param child whose history is full; null for the workflow's own */
    void historyFull(ChildExecution child) {
        if (child == null) {
            failed(full(interpreter.history()));
        } else {
            interpreter.mapRuns().failed(child, EvaluationFailure.RUNTIME, full(child.record.history));
        }
    }

    private static String full(HistoryWriter history) {
        return "The execution reached the maximum number of history events (" + history.maxEvents() + ").";
    }

    /** A fault of the interpreter ends the one execution that met it, with a message, and nothing else. */
    void defect(Throwable fault) {
        failed(
                switch (fault) {
                    case StackOverflowError _ -> "The data is nested too deeply.";
                    case OutOfMemoryError _ -> "The execution needs more memory than there is.";
                    default -> "A fault of the interpreter: " + fault;
                });
    }

    private void failed(String cause) {
        finish(
                Outcome.Kind.FAILED,
                null,
                EvaluationFailure.RUNTIME,
                cause,
                interpreter.history().log().size());
    }
}
