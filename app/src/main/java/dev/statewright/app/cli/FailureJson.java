package dev.statewright.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.service.RunningExecution;

/** What {@code run} prints of an execution that did not succeed: {@code {"error":…,"cause":…}}, without fields that AWS leaves out. */
final class FailureJson {

    private FailureJson() {}

    static String of(RunningExecution run) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        run.error().ifPresent(error -> json.put("error", error));
        run.cause().ifPresent(cause -> json.put("cause", cause));
        return json.toString();
    }
}
