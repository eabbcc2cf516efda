package dev.statewright.renderer.diagram;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A workflow laid out: where everything is, in pixels at 100 % zoom, all absolute. No colours, no state of a run.
 *
 * @param bounds holds everything, with a margin; starts at the origin
 * @param groups outer ones before inner ones
 */
public record Diagram(
        Rect bounds,
        List<Card> cards,
        List<Group> groups,
        List<Anchor> anchors,
        List<DropBox> boxes,
        List<Edge> edges) {

    public static final Diagram EMPTY =
            new Diagram(new Rect(0, 0, 0, 0), List.of(), List.of(), List.of(), List.of(), List.of());

    public Diagram {
        cards = List.copyOf(cards);
        groups = List.copyOf(groups);
        anchors = List.copyOf(anchors);
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
    }

    /** All diagrams in one, each where it is. */
    public static Diagram joined(Rect bounds, List<Diagram> parts) {
        return new Diagram(
                bounds,
                all(parts, Diagram::cards),
                all(parts, Diagram::groups),
                all(parts, Diagram::anchors),
                all(parts, Diagram::boxes),
                all(parts, Diagram::edges));
    }

    private static <T> List<T> all(List<Diagram> parts, Function<Diagram, List<T>> kind) {
        return parts.stream().flatMap(part -> kind.apply(part).stream()).toList();
    }

    /**
     * The same diagram, with those parts of another that are equal and in the same place of their list: who keeps something for each part
     * keeps it.
     */
    public Diagram sharing(Diagram other) {
        return new Diagram(
                bounds,
                shared(cards, other.cards),
                shared(groups, other.groups),
                shared(anchors, other.anchors),
                shared(boxes, other.boxes),
                shared(edges, other.edges));
    }

    private static <T> List<T> shared(List<T> these, List<T> others) {
        List<T> shared = new ArrayList<>(these);
        for (int i = 0; i < Math.min(these.size(), others.size()); i++) {
            if (these.get(i).equals(others.get(i))) {
                shared.set(i, others.get(i));
            }
        }
        return shared;
    }

    public Diagram moved(double dx, double dy) {
        return new Diagram(
                bounds.moved(dx, dy),
                cards.stream().map(card -> card.moved(dx, dy)).toList(),
                groups.stream().map(group -> group.moved(dx, dy)).toList(),
                anchors.stream().map(anchor -> anchor.moved(dx, dy)).toList(),
                boxes.stream().map(box -> box.moved(dx, dy)).toList(),
                edges.stream().map(edge -> edge.moved(dx, dy)).toList());
    }

    /** The same, of a state that nothing leads to: then nothing leads inside it either. */
    public Diagram unreachable() {
        return new Diagram(
                bounds,
                cards.stream().map(Card::unreachable).toList(),
                groups.stream().map(Group::unreachable).toList(),
                anchors,
                boxes,
                edges);
    }

    public Optional<Card> card(StatePath state) {
        return cards.stream().filter(card -> card.state().equals(state)).findFirst();
    }

    public Optional<Group> group(StatePath state) {
        return groups.stream().filter(group -> group.state().equals(state)).findFirst();
    }

    /** Where the state's card or group is; absent when the diagram does not show it. */
    public Optional<Rect> rectOf(StatePath state) {
        return card(state).map(Card::rect).or(() -> group(state).map(Group::rect));
    }

    /** Where all states are: for those who ask for many. */
    public Map<StatePath, Rect> rects() {
        Map<StatePath, Rect> rects = HashMap.newHashMap(cards.size() + groups.size());
        groups.forEach(group -> rects.put(group.state(), group.rect()));
        cards.forEach(card -> rects.put(card.state(), card.rect()));
        return rects;
    }

    /** The edge of a transition, also a hidden one. */
    public Optional<Edge> edge(Transition transition) {
        return edges.stream()
                .filter(edge -> edge.transition().equals(transition))
                .findFirst();
    }

    /** The room of an inner scope; for the root the whole diagram. */
    public Optional<Rect> areaOf(ScopePath scope) {
        return scope.isRoot()
                ? Optional.of(bounds)
                : groups.stream()
                        .flatMap(group -> group.branches().stream())
                        .filter(branch -> branch.scope().equals(scope))
                        .map(BranchArea::rect)
                        .findFirst();
    }

    /** All states that are drawn, ghosts too: cards, then groups. */
    public Stream<StatePath> states() {
        return Stream.concat(cards.stream().map(Card::state), groups.stream().map(Group::state));
    }
}
