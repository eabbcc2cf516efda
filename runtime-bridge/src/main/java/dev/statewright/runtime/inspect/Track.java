package dev.statewright.runtime.inspect;

import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.StateType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** One thread of control: the execution's own, one branch of a Parallel state, or one iteration of a Map state. */
final class Track {

    /** The Parallel or Map state's visit around it; null for the outermost. */
    final Visit owner;

    /** The states it goes through, where the workflow has them. */
    final Optional<Scope> scope;

    /** Which iteration it is. */
    final OptionalInt iteration;

    /** The last visit of each state that it came to. */
    final Map<String, Visit> latest = new HashMap<>();

    /** The visit it is in, or was in last. */
    Visit current;

    Track(Visit owner, Optional<Scope> scope, OptionalInt iteration) {
        this.owner = owner;
        this.scope = scope;
        this.iteration = iteration;
    }

    /** The iteration of the innermost Map state around it. */
    OptionalInt innermostIteration() {
        for (Track at = this; at != null; at = at.owner == null ? null : at.owner.track) {
            if (at.iteration.isPresent()) {
                return at.iteration;
            }
        }
        return OptionalInt.empty();
    }

    /** The innermost visit on this track and those around it that is as wanted; null where there is none. */
    Visit enclosing(Predicate<Visit> wanted) {
        for (Track at = this; at != null; at = at.owner == null ? null : at.owner.track) {
            if (at.current != null && wanted.test(at.current)) {
                return at.current;
            }
        }
        return null;
    }

    /** The innermost open Parallel or Map state; one whose attempt has failed only when there is no other. */
    Visit container(StateType type) {
        Visit found = enclosing(visit -> visit.isOpen() && visit.type == type && !visit.failed);
        return found != null ? found : enclosing(visit -> visit.isOpen() && visit.type == type);
    }
}
