package dev.statewright.model.diagnostic;

/** Names are at most 80 characters long and occur once in the whole workflow. ASL specification, "States". */
final class StateNameRule implements StateRule {

    private static final int LONGEST = 80;

    @Override
    public void check(StateSite state, Machine machine) {
        String name = state.name();
        Site site = state.site();
        if (name.isEmpty() || name.length() > LONGEST && name.codePointCount(0, name.length()) > LONGEST) {
            site.findings()
                    .error(
                            Code.INVALID_STATE_NAME,
                            "A state's name has 1 to " + LONGEST + " characters",
                            site.location(),
                            site.anchor());
        }
        if (!machine.stateNames().add(name)) {
            site.findings()
                    .error(Code.DUPLICATE_STATE_NAME, "Duplicate State name: " + name, site.location(), site.anchor());
        }
    }
}
