package dev.statewright.app.run.start;

import java.util.Optional;

/** What an execution may be called. Step Functions API, StartExecution, {@code name}. */
public final class ExecutionNames {

    private static final int LONGEST = 80;
    private static final String FORBIDDEN = "<>{}[]?*\"#%\\^|~`$&,;:/";

    private ExecutionNames() {}

    /** What is wrong with a name. */
    public enum Fault {
        TOO_LONG,
        FORBIDDEN_CHARACTER
    }

    /** A blank name is none, and one will be made up. */
    public static Optional<Fault> faultOf(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        if (name.length() > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        boolean forbidden = name.chars()
                .anyMatch(each ->
                        Character.isWhitespace(each) || Character.isISOControl(each) || FORBIDDEN.indexOf(each) >= 0);
        return forbidden ? Optional.of(Fault.FORBIDDEN_CHARACTER) : Optional.empty();
    }
}
