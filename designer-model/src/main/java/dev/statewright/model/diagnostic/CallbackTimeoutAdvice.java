package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import java.util.List;

/**
 * A task that waits for somebody else ends some day, also when nobody answers: without a limit the execution waits for a year. Step
 * Functions developer guide, "Best practices", "Using timeouts".
 */
final class CallbackTimeoutAdvice implements StateRule {

    private static final List<String> LIMITS =
            List.of("TimeoutSeconds", "TimeoutSecondsPath", "HeartbeatSeconds", "HeartbeatSecondsPath");

    @Override
    public void check(StateSite state, Machine machine) {
        if (machine.express() || state.type() != StateType.TASK) {
            return;
        }
        String resource = state.value("Resource").map(Checks::textOf).orElse("");
        boolean token = resource.endsWith(".waitForTaskToken");
        if (!token && !resource.contains(":activity:") || LIMITS.stream().anyMatch(state::has)) {
            return;
        }
        if (token) {
            advise(state, "This task waits for its token for as long as a year");
        } else if (resource.contains(":states:") && resource.contains(":activity:")) {
            advise(state, "This task waits for a worker for as long as a year");
        }
    }

    private static void advise(StateSite state, String what) {
        state.advise(Code.CALLBACK_WITHOUT_TIMEOUT, what + "; give it TimeoutSeconds or HeartbeatSeconds", "Resource");
    }
}
