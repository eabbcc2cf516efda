package dev.statewright.model.graph;

import dev.statewright.model.asl.Transition;
import java.util.Optional;

/**
 * An edge of a scope's picture.
 *
 * @param transition which field says it
 * @param source id of the node it leaves; {@link #START} for the scope's beginning
 * @param target id of the node it reaches; {@link #END} for the scope's end
 * @param label what stands on it: a readable condition, "Default", the errors of a catcher
 */
public record FlowEdge(Transition transition, String source, String target, Optional<String> label) {

    /** The anchor at the beginning of a scope. */
    public static final String START = "start";
    /** The anchor at the end of a scope: reached by End, Succeed and Fail. */
    public static final String END = "end";
}
