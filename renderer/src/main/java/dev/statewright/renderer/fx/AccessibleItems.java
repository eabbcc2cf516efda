package dev.statewright.renderer.fx;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** What a screen reader finds in a view that has painted everything itself: a node for each thing, with a role and a text. */
public interface AccessibleItems {

    /** Holds the nodes, in the diagram's coordinates; empty until somebody has asked for {@link #all}. */
    Node layer();

    /** In reading order. */
    List<Node> all();

    List<Node> selected();

    /** The one that the keyboard acts on. */
    Optional<Node> focused();
}
