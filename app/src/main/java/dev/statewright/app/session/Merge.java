package dev.statewright.app.session;

import dev.statewright.model.merge.ThreeWayMerge;
import java.util.function.Consumer;

/**
 * Two versions of a document that wait to be brought together.
 *
 * @param versions both, with their conflicts
 * @param done takes the merged text
 * @param later called when the user does not want to decide now
 */
public record Merge(ThreeWayMerge versions, Consumer<String> done, Runnable later) {}
