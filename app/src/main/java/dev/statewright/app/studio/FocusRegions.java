package dev.statewright.app.studio;

import dev.statewright.app.panel.VisibleFocus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;

/** The regions of a window for the keyboard: one key goes round them, and in each to where the keyboard was last. */
final class FocusRegions {

    private final Scene scene;
    private final Supplier<List<? extends Node>> regions;
    private final Map<Node, Node> last = new WeakHashMap<>();

    /** @param regions those that there are now, in reading order */
    FocusRegions(Scene scene, Supplier<List<? extends Node>> regions) {
        this.scene = scene;
        this.regions = regions;
        scene.focusOwnerProperty().addListener((_, _, now) -> remember(now));
    }

    /** @param step 1 for the next region, -1 for the one before */
    void step(int step) {
        List<Node> reachable = new ArrayList<>();
        for (Node region : regions.get()) {
            if (first(region).isPresent()) {
                reachable.add(region);
            }
        }
        if (reachable.isEmpty()) {
            return;
        }
        int at = reachable.indexOf(regionOf(scene.getFocusOwner()).orElse(null));
        Node next = at < 0 ? reachable.getFirst() : reachable.get(Math.floorMod(at + step, reachable.size()));
        Optional.ofNullable(last.get(next))
                .filter(node -> isReachable(node) && KeyboardOrder.isWithin(node, next))
                .or(() -> first(next))
                .ifPresent(VisibleFocus::give);
    }

    private void remember(Node focused) {
        regionOf(focused).ifPresent(region -> last.put(region, focused));
    }

    private Optional<? extends Node> regionOf(Node node) {
        return regions.get().stream()
                .filter(region -> KeyboardOrder.isWithin(node, region))
                .findFirst();
    }

    /** The first control in a part of the window that takes the keyboard. */
    static Optional<Node> first(Node region) {
        return KeyboardOrder.within(region).stream().findFirst();
    }

    private boolean isReachable(Node node) {
        if (node.getScene() != scene || !node.isFocusTraversable() || node.isDisabled()) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
