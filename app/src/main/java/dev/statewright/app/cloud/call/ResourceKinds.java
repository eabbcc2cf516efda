package dev.statewright.app.cloud.call;

import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import dev.statewright.icons.ServiceIcons;
import dev.statewright.model.cloud.CloudResource.Kind;
import dev.statewright.runtime.cloud.service.ServiceName;
import java.util.Optional;

/** Whose business each kind of resource is, and how it looks. */
public final class ResourceKinds {

    private ResourceKinds() {}

    /** The service that has it; empty for the workspace as a whole. */
    public static Optional<ServiceName> serviceOf(Kind kind) {
        return switch (kind) {
            case WORKSPACE -> Optional.empty();
            case WORKFLOW, ACTIVITY -> Optional.of(ServiceName.STATES);
            case FUNCTION -> Optional.of(ServiceName.LAMBDA);
            case TABLE -> Optional.of(ServiceName.DYNAMODB);
            case QUEUE -> Optional.of(ServiceName.SQS);
            case TOPIC -> Optional.of(ServiceName.SNS);
            case BUS, RULE -> Optional.of(ServiceName.EVENTS);
            case LOG_GROUP -> Optional.of(ServiceName.LOGS);
            case BUCKET -> Optional.of(ServiceName.S3);
            case METRICS -> Optional.of(ServiceName.METRICS);
        };
    }

    public static IconKey iconOf(Kind kind) {
        return switch (kind) {
            case WORKSPACE -> ActionIcons.FOLDER;
            case WORKFLOW -> ServiceIcons.STEP_FUNCTIONS;
            case FUNCTION -> ActionIcons.FUNCTION;
            case TABLE -> ActionIcons.TABLE;
            case QUEUE -> ActionIcons.QUEUE;
            case TOPIC -> ServiceIcons.SNS;
            case BUS -> ActionIcons.BUS;
            case RULE -> ActionIcons.FILTER;
            case LOG_GROUP -> ActionIcons.FILE;
            case BUCKET -> ServiceIcons.S3;
            case ACTIVITY -> ServiceIcons.ACTIVITY;
            case METRICS -> ActionIcons.HISTORY;
        };
    }

    /** {@code log-group}: for words and ids. */
    public static String word(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
