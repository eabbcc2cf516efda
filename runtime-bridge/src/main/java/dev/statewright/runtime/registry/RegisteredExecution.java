package dev.statewright.runtime.registry;

import dev.statewright.runtime.service.RunningExecution;
import java.util.Optional;

/**
 * An execution with what it was started from.
 *
 * @param revision of the machine at the start
 * @param versionArn where a version was started, directly or by an alias
 * @param aliasArn where an alias was started
 */
public record RegisteredExecution(
        RunningExecution run,
        RegisteredMachine machine,
        MachineRevision revision,
        Optional<String> versionArn,
        Optional<String> aliasArn) {

    /** The same execution, taken up again. */
    public RegisteredExecution redriven(RunningExecution again) {
        return new RegisteredExecution(again, machine, revision, versionArn, aliasArn);
    }
}
