package dev.statewright.app.inspector;

import dev.statewright.app.panel.VisibleFocus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;

/**
 * Where the keyboard is among controls, so that it goes on from there when they have been made anew: to the same control, to what a button or
 * an <em>add</em> field has just added, or to what stands in the place of what is gone. It is seen there if it was seen before.
 */
final class KeptFocus {

    private static final String ADDING = "field-adding to ";

    private final Parent within;
    private final List<Stop> before;
    private final Optional<Stop> owner;
    private final boolean seen;

    private KeptFocus(Parent within) {
        this.within = within;
        Optional<Node> focused = Optional.ofNullable(within.getScene()).map(Scene::getFocusOwner);
        this.before = within.isFocusWithin() ? stops(within) : List.of();
        this.owner = before.stream()
                .filter(stop -> stop.node() == focused.orElse(null))
                .findFirst();
        this.seen = focused.filter(VisibleFocus::isOn).isPresent();
    }

    /** To be taken before the controls change. */
    static KeptFocus in(Parent within) {
        return new KeptFocus(within);
    }

    /** Whether the keyboard was among the controls. */
    boolean wasHere() {
        return owner.isPresent();
    }

    /** Gives the keyboard to the first of the controls, with its text selected. */
    static void begin(Parent within) {
        stops(within).stream().findFirst().map(Stop::node).ifPresent(first -> {
            VisibleFocus.give(first);
            selectAll(first);
        });
    }

    /** Gives the keyboard to what has been added, to the control that had it, or to one that comes after it. */
    void restore() {
        owner.ifPresent(lost -> {
            List<Stop> now = stops(within);
            Optional<Stop> added = adds(lost) ? firstOf(added(now)) : Optional.empty();
            added.or(() -> nearest(lost, now)).ifPresent(next -> focus(next.node()));
            added.map(Stop::node).ifPresent(KeptFocus::selectAll);
        });
    }

    /** Gives the keyboard to the control of the same name, where there is one. @return whether there is */
    boolean restoreSame() {
        Optional<Stop> same = owner.flatMap(lost -> same(lost, stops(within)).findFirst());
        same.ifPresent(stop -> focus(stop.node()));
        return same.isPresent();
    }

    private void focus(Node node) {
        if (node == within.getScene().getFocusOwner()) {
            return;
        }
        if (seen) {
            VisibleFocus.give(node);
        } else {
            node.requestFocus();
        }
    }

    private static void selectAll(Node node) {
        if (node instanceof TextField field) {
            field.selectAll();
        }
    }

    /** The same control, or the first of those after it that are still there, or the last before it; from a link to the field above it. */
    private Optional<Stop> nearest(Stop lost, List<Stop> now) {
        int at = before.indexOf(lost);
        Optional<Stop> above = before.subList(0, at).reversed().stream()
                .flatMap(old -> same(old, now))
                .findFirst();
        if (lost.node() instanceof Hyperlink && same(lost, now).findAny().isEmpty()) {
            return above;
        }
        return before.subList(at, before.size()).stream()
                .flatMap(old -> same(old, now))
                .findFirst()
                .or(() -> above);
    }

    private static Stream<Stop> same(Stop old, List<Stop> now) {
        return now.stream().filter(stop -> stop.id().equals(old.id()));
    }

    /** Not the links: what the validator says of a change is no part of it, and its link may take away what has just been changed. */
    private List<Stop> added(List<Stop> now) {
        Set<String> known = before.stream().map(Stop::id).collect(Collectors.toSet());
        return now.stream()
                .filter(stop -> !known.contains(stop.id()) && !(stop.node() instanceof Hyperlink))
                .toList();
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
