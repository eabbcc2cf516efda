package dev.statewright.runtime.api;

/** Names of state machines, executions and activities. Step Functions API, CreateStateMachine, "name". */
final class ResourceName {
    private static final String FORBIDDEN = "<>{}[]?*\"#%\\^|~`$&,;:/";

    private ResourceName() {}

    /** @throws ApiError InvalidName */
    static String check(String name) {
        boolean valid = name.codePoints()
                .noneMatch(c -> Character.isWhitespace(c)
                        || Character.isISOControl(c)
                        || c >= 0xfffe && c <= 0xffff
                        || FORBIDDEN.indexOf(c) >= 0);
        if (!valid) {
            throw new ApiError("InvalidName", "Invalid Name: '" + name + "'");
        }
        return name;
    }
}
