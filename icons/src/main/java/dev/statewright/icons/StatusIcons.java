package dev.statewright.icons;

/** Heavier glyphs that sit on a small coloured disc and tell how a state ran. */
public final class StatusIcons {

    public static final IconKey SUCCEEDED = key("succeeded");
    public static final IconKey IN_PROGRESS = key("in-progress");
    public static final IconKey FAILED = key("failed");
    public static final IconKey CAUGHT = key("caught");
    public static final IconKey CANCELLED = key("cancelled");
    public static final IconKey NOT_STARTED = key("not-started");

    private StatusIcons() {}

    private static IconKey key(String name) {
        return new IconKey("status", name);
    }
}
