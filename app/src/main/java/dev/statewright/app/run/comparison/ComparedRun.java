package dev.statewright.app.run.comparison;

import dev.statewright.app.run.live.ShownRun;
import dev.statewright.runtime.history.HistoryEvent;
import java.util.List;

/** A run that is compared with another one. */
public record ComparedRun(ShownRun run, List<HistoryEvent> events) {

    public ComparedRun {
        events = List.copyOf(events);
    }

    String name() {
        return run.name();
    }
}
