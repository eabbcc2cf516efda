package dev.statewright.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/**
 * Where the keyboard is among controls, so that it goes on from there when they have been made anew: to the same control, to what a button or
 * an <em>add</em> field has just added, or to what stands in the place of what is gone.
 */
final class KeptFocus {

    private static final String ADDING = "field-adding to ";

    private final Parent within;
    private final List<Stop> before;
    private final Optional<Stop> owner;

    private KeptFocus(Parent within) {
        this.within = within;
        this.before = stops(within);
        Node focused = within.getScene() == null ? null : within.getScene().getFocusOwner();
        this.owner = before.stream().filter(stop -> stop.node() == focused).findFirst();
    }

    /** To be taken before the controls change. */
    static KeptFocus in(Parent within) {
        return new KeptFocus(within);
    }

    /** Whether the keyboard was among the controls. */
    boolean wasHere() {
        return owner.isPresent();
    }

    /** Whether the control that has the keyboard is gone, and nothing has taken its place. */
    static boolean isLost(Scene scene) {
        Node focused = scene.getFocusOwner();
        return focused == null || focused.getScene() == null;
    }

    /** Gives the keyboard to what has been added, to the control that had it, or to one that comes after it. */
    void restore() {
        owner.ifPresent(lost -> {
            List<Stop> now = stops(within);
            Optional<Stop> added = adds(lost) ? firstOf(added(now)) : Optional.empty();
            added.or(() -> nearest(lost, now)).ifPresent(next -> focus(next.node()));
            added.map(Stop::node)
                    .filter(TextField.class::isInstance)
                    .map(TextField.class::cast)
                    .ifPresent(TextField::selectAll);
        });
    }

    /** Gives the keyboard to the control of the same name, where there is one. @return whether there is */
    boolean restoreSame() {
        Optional<Stop> same = owner.flatMap(lost -> stops(within).stream()
                .filter(stop -> stop.id().equals(lost.id()))
                .findFirst());
        same.ifPresent(stop -> focus(stop.node()));
        return same.isPresent();
    }

    private void focus(Node node) {
        if (node != within.getScene().getFocusOwner()) {
            node.requestFocus();
        }
    }

    /** The same control, or the first of those after it that are still there. */
    private Optional<Stop> nearest(Stop lost, List<Stop> now) {
        return before.subList(before.indexOf(lost), before.size()).stream()
                .flatMap(old -> now.stream().filter(stop -> stop.id().equals(old.id())))
                .findFirst();
    }

    private List<Stop> added(List<Stop> now) {
        Set<String> known = before.stream().map(Stop::id).collect(Collectors.toSet());
        return now.stream().filter(stop -> !known.contains(stop.id())).toList();
    }

    /** What takes a value comes before what else can be done with it. */
    private static Optional<Stop> firstOf(List<Stop> added) {
        return added.stream()
                .filter(stop -> !(stop.node() instanceof Button))
                .findFirst()
                .or(() -> added.stream().findFirst());
    }

    private static boolean adds(Stop stop) {
        return stop.node() instanceof Button || stop.id().startsWith(ADDING);
    }

    private static List<Stop> stops(Parent within) {
        List<Stop> stops = new ArrayList<>();
        collect(within, "", stops);
        return stops;
    }

    private static void collect(Node node, String outerId, List<Stop> stops) {
        String id = node.getId() == null ? outerId : node.getId();
        if (node.isFocusTraversable() && !id.isEmpty()) {
            stops.add(new Stop(id, node));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, id, stops));
        }
    }

    /** @param id the control's own, or that of what it is the inside of */
    private record Stop(String id, Node node) {}
}
