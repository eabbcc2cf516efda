package dev.statewright.icons;

import java.util.Locale;

/** What a service is for; decides the colour of a card's tile. */
public enum ServiceCategory {
    COMPUTE(CategoryIcons.COMPUTE),
    DATABASE(CategoryIcons.DATABASE),
    STORAGE(CategoryIcons.STORAGE),
    MESSAGING(CategoryIcons.MESSAGING),
    INTEGRATION(CategoryIcons.INTEGRATION),
    ANALYTICS(CategoryIcons.ANALYTICS),
    MACHINE_LEARNING(CategoryIcons.MACHINE_LEARNING),
    CONTAINERS(CategoryIcons.CONTAINERS),
    SECURITY(CategoryIcons.SECURITY),
    MANAGEMENT(CategoryIcons.MANAGEMENT),
    NETWORKING(CategoryIcons.NETWORKING),
    DEVELOPER(CategoryIcons.DEVELOPER),
    OTHER(CategoryIcons.OTHER);

    private final IconKey icon;

    ServiceCategory(IconKey icon) {
        this.icon = icon;
    }

    /** The category of the service a Task's {@code Resource} calls. */
    public static ServiceCategory forResource(String resource) {
        return switch (TaskResource.parse(resource)) {
            case TaskResource.ServiceCall call ->
                KnownService.withId(call.serviceId())
                        .map(KnownService::category)
                        .orElse(OTHER);
            case TaskResource.Function _ -> COMPUTE;
            case TaskResource.Activity _ -> INTEGRATION;
            case TaskResource.Unresolved _ -> OTHER;
        };
    }

    /** The icon of the category itself. */
    public IconKey icon() {
        return icon;
    }

    /** The name of the style token that holds the colour, such as {@code category-machine-learning}. */
    public String cssToken() {
        return "category-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
