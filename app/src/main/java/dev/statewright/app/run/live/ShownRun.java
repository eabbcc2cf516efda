package dev.statewright.app.run.live;

import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.shell.ClockMode;
import java.time.Instant;
import java.util.Optional;

/**
 * The run that the window shows, live or past: what does not change while it goes on.
 *
 * @param name the execution's name
 * @param input JSON text
 * @param document what was executed, which need not be the document as it is now
 * @param clock absent for runs of the past
 */
public record ShownRun(String name, Instant started, String input, AslDocument document, Optional<ClockMode> clock) {

    public StateMachine machine() {
        return document.machine();
    }

    public boolean isPast() {
        return clock.isEmpty();
    }

    /** Where a state of that name stands. Names are unique within a workflow: Amazon States Language, "States". */
    public Optional<StatePath> stateNamed(String name) {
        return machine().states().stream()
                .filter(state -> state.name().equals(name))
                .map(State::path)
                .findFirst();
    }
}
