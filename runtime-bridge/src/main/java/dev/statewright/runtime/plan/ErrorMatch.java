package dev.statewright.runtime.plan;

import java.util.List;

/**
 * {@code ErrorEquals}. Names match exactly. {@code States.ALL} takes all but States.Runtime, {@code States.TaskFailed} all but
 * States.Timeout and States.Runtime. Step Functions Developer Guide, "Error names".
 */
public record ErrorMatch(List<String> names) {
    public ErrorMatch {
        names = List.copyOf(names);
    }

    /** @param heartbeat whether it was the heartbeat that ran out: AWS reports States.Timeout, its own name works as well */
    public boolean accepts(String error, boolean heartbeat) {
        return accepts(error) || heartbeat && names.contains("States.HeartbeatTimeout");
    }

    public boolean accepts(String error) {
        // a failure of the definition itself cannot be handled, even where it is named
        if (error.equals("States.Runtime")) {
            return false;
        }
        for (String name : names) {
            boolean matches = switch (name) {
                case "States.ALL" -> true;
                case "States.TaskFailed" -> !error.equals("States.Timeout");
                default -> name.equals(error);
            };
            if (matches) {
                return true;
            }
        }
        return false;
    }
}
