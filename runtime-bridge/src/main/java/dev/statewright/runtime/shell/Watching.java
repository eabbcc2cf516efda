package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.ExecutionIdentity;
import java.util.Optional;

/** Gives executions that begin a watch. */
@FunctionalInterface
public interface Watching {
    /** Watches nothing. */
    Watching NONE = identity -> Optional.empty();

    /** Called where the execution is started, for nested executions on the thread of the one that starts them. */
    Optional<Watch> watch(ExecutionIdentity identity);
}
