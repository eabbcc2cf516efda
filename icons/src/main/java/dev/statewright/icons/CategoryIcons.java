package dev.statewright.icons;

/** Icons of service categories, for services without a glyph of their own. */
public final class CategoryIcons {

    public static final IconKey COMPUTE = key("compute");
    public static final IconKey DATABASE = key("database");
    public static final IconKey STORAGE = key("storage");
    public static final IconKey MESSAGING = key("messaging");
    public static final IconKey INTEGRATION = key("integration");
    public static final IconKey ANALYTICS = key("analytics");
    public static final IconKey MACHINE_LEARNING = key("machine-learning");
    public static final IconKey CONTAINERS = key("containers");
    public static final IconKey SECURITY = key("security");
    public static final IconKey MANAGEMENT = key("management");
    public static final IconKey NETWORKING = key("networking");
    public static final IconKey DEVELOPER = key("developer");
    public static final IconKey OTHER = key("other");

    private CategoryIcons() {}

    private static IconKey key(String name) {
        return new IconKey("category", name);
    }
}
