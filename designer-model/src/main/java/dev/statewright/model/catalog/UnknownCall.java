package dev.statewright.model.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A call that the catalogue does not have. It may exist all the same: services get new actions.
 *
 * @param part what of the resource is unknown
 * @param name that part, as written
 * @param whose the service or action that should have it; empty for a service
 * @param known of services and actions those that may be meant, of patterns all that the action has
 */
public record UnknownCall(Part part, String name, String whose, List<String> known) {

    /** The parts of a resource. */
    public enum Part {
        SERVICE,
        ACTION,
        PATTERN
    }

    public UnknownCall {
        known = List.copyOf(known);
    }

    /**
     * What of a Task's {@code Resource} the catalogue does not have; absent where it has all, and where the resource calls no service.
     * Reads the names when they are first asked for, not the whole catalogue.
     */
    public static Optional<UnknownCall> in(String resource) {
        return CallNames.load().unknownIn(resource);
    }
}
