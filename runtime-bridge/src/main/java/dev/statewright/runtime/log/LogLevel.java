package dev.statewright.runtime.log;

import dev.statewright.runtime.history.EventType;
import java.util.EnumSet;
import java.util.Set;

/** Which events are logged. Step Functions Developer Guide, "Log levels for Step Functions execution events". */
public enum LogLevel {
    ALL(EnumSet.allOf(EventType.class)),
    ERROR(errors()),
    FATAL(EnumSet.of(EventType.EXECUTION_ABORTED, EventType.EXECUTION_FAILED, EventType.EXECUTION_TIMED_OUT)),
    OFF(EnumSet.noneOf(EventType.class));

    private final Set<EventType> types;

    LogLevel(Set<EventType> types) {
        this.types = types;
    }

    public boolean logs(EventType type) {
        return types.contains(type);
    }

    private static Set<EventType> errors() {
        EnumSet<EventType> errors = EnumSet.of(EventType.FAIL_STATE_ENTERED);
        for (EventType type : EventType.values()) {
            if (type.word().matches(".*(Failed|TimedOut|Aborted)")) {
                errors.add(type);
            }
        }
        return errors;
    }
}
