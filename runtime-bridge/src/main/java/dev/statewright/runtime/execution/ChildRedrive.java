package dev.statewright.runtime.execution;

import dev.statewright.runtime.history.EventDetails;
import dev.statewright.runtime.history.EventType;
import dev.statewright.runtime.maprun.ChildStatus;

/**
 * Takes up again a child of a Map Run that is redriven: a Standard workflow where it ended, an Express workflow from its beginning. Step
 * Functions Developer Guide, "Redriving Map Runs".
 */
final class ChildRedrive {
    private final Interpreter interpreter;
    private final ChildExecution child;

    ChildRedrive(Interpreter interpreter, ChildExecution child) {
        this.interpreter = interpreter;
        this.child = child;
    }

    void begin() {
        child.status = ChildStatus.RUNNING;
        child.record.over = false;
        child.stopDate = null;
        child.error = null;
        child.cause = null;
        child.redrives++;
        child.redriveDate = interpreter.now();
        Frame frame = child.frame;
        if (child.run.express) {
            frame.last = 0;
            frame.children = null;
            frame.mapRun = null;
            frame.goTo(child.run.processor.start(), child.input);
            interpreter.ready(frame);
        } else {
            child.record.context.redriven(child.redrives, interpreter.now());
            long event = interpreter.write(
                    frame,
                    child.record.history.log().size(),
                    EventType.EXECUTION_REDRIVEN,
                    new EventDetails.ExecutionRedriven(child.redrives));
            new Redrive(interpreter).resume(frame, event);
        }
    }
}
