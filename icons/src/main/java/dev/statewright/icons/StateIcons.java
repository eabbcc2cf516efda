package dev.statewright.icons;

/** Icons of the state types of Amazon States Language, and of a machine's start and end. */
public final class StateIcons {

    public static final IconKey TASK = key("task");
    public static final IconKey CHOICE = key("choice");
    public static final IconKey PARALLEL = key("parallel");
    public static final IconKey MAP = key("map");
    public static final IconKey DISTRIBUTED_MAP = key("distributed-map");
    public static final IconKey PASS = key("pass");
    public static final IconKey WAIT = key("wait");
    public static final IconKey SUCCEED = key("succeed");
    public static final IconKey FAIL = key("fail");
    public static final IconKey UNKNOWN = key("unknown");
    public static final IconKey START = key("start");
    public static final IconKey END = key("end");

    private StateIcons() {}

    /**
     * The icon of a state type.
     *
     * @param type the {@code Type} field of a state, such as {@code Choice}; an unknown one is answered too
     */
    public static IconKey forType(String type) {
        return switch (type) {
            case "Task" -> TASK;
            case "Choice" -> CHOICE;
            case "Parallel" -> PARALLEL;
            case "Map" -> MAP;
            case "Pass" -> PASS;
            case "Wait" -> WAIT;
            case "Succeed" -> SUCCEED;
            case "Fail" -> FAIL;
            case null, default -> UNKNOWN;
        };
    }

    private static IconKey key(String name) {
        return new IconKey("state", name);
    }
}
