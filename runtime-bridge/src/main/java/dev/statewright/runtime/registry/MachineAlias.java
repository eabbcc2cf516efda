package dev.statewright.runtime.registry;

import java.time.Instant;
import java.util.List;

/**
 * A name for one or two versions of a state machine.
 *
 * @param description null where none was given
 */
public record MachineAlias(
        String arn,
        String name,
        String description,
        List<AliasRoute> routes,
        Instant creationDate,
        Instant updateDate) {

    public MachineAlias {
        routes = List.copyOf(routes);
    }

    /**
     * The version that an execution gets.
     *
     * @param percent from 0 (inclusive) to 100 (exclusive)
     */
    public String versionFor(int percent) {
        int upTo = 0;
        for (AliasRoute route : routes) {
            upTo += route.weight();
            if (percent < upTo) {
                return route.versionArn();
            }
        }
        return routes.getLast().versionArn();
    }

    public boolean leadsTo(String versionArn) {
        return routes.stream().anyMatch(route -> route.versionArn().equals(versionArn));
    }
}
