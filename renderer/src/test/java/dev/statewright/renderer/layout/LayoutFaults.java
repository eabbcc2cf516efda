package dev.statewright.renderer.layout;

import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.DropBox;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Group;
import dev.statewright.renderer.diagram.LabelPill;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is wrong with a diagram, each fault in one sentence. A good diagram has none. */
final class LayoutFaults {

    private final Diagram diagram;
    private final List<String> faults = new ArrayList<>();

    private LayoutFaults(Diagram diagram) {
        this.diagram = diagram;
    }

    static List<String> of(Diagram diagram) {
        LayoutFaults search = new LayoutFaults(diagram);
        search.solidsOverlap();
        search.linesCrossSolids();
        search.linesCrossGroupsFromOutside();
        search.linesAreCrooked();
        search.linesMissTheirEnds();
        search.linesLieOnEachOther();
        search.pillsCollide();
        search.branchesDiffer();
        search.leavesBounds();
        return search.faults;
    }

    /** Things that nothing may cover: cards, boxes, anchors, headers of groups. */
    private List<Rect> solids() {
        return Stream.of(
                        diagram.cards().stream().map(Card::rect),
                        diagram.boxes().stream().map(DropBox::rect),
                        diagram.anchors().stream().map(anchor -> anchor.rect()),
                        diagram.groups().stream().map(group -> group.header().grown(-1)))
                .flatMap(each -> each)
                .toList();
    }

    private List<Edge> lines() {
        return diagram.edges().stream().filter(Edge::visible).toList();
    }

    private void solidsOverlap() {
        List<Rect> solids = solids();
        for (int i = 0; i < solids.size(); i++) {
            for (int j = i + 1; j < solids.size(); j++) {
                if (solids.get(i).overlaps(solids.get(j))) {
                    faults.add("Cards overlap: " + solids.get(i) + " and " + solids.get(j));
                }
            }
        }
        List<Rect> groups = diagram.groups().stream().map(Group::rect).toList();
        for (Rect group : groups) {
            for (Rect other : Stream.concat(solids.stream(), groups.stream()).toList()) {
                if (group.overlaps(other) && !group.contains(other) && !other.contains(group)) {
                    faults.add("Something stands on the border of a group: " + other + " on " + group);
                }
            }
        }
    }

    private void linesCrossSolids() {
        for (Edge edge : lines()) {
            for (Rect segment : segments(edge)) {
                for (Rect solid : solids()) {
                    if (segment.overlaps(solid.grown(-1))) {
                        faults.add("A line goes through a card: " + edge.transition() + " through " + solid);
                    }
                }
            }
        }
    }

    private void linesCrossGroupsFromOutside() {
        for (Edge edge : lines()) {
            for (Group group : diagram.groups()) {
                boolean inside = group.branches().stream()
                        .anyMatch(branch -> branch.rect().contains(edge.points().getFirst()));
                boolean touches = segments(edge).stream()
                        .anyMatch(segment -> segment.overlaps(group.rect().grown(-1)));
                if (touches && !inside) {
                    faults.add("A line goes through a group: " + edge.transition() + " through " + group.state());
                }
            }
        }
    }

    private void linesAreCrooked() {
        for (Edge edge : lines()) {
            for (int i = 1; i < edge.points().size(); i++) {
                Point from = edge.points().get(i - 1);
                Point to = edge.points().get(i);
                if (Math.abs(from.x() - to.x()) > 0.01 && Math.abs(from.y() - to.y()) > 0.01) {
                    faults.add("A line is neither upright nor level: " + edge.transition() + from + to);
                }
            }
        }
    }

    private void linesMissTheirEnds() {
        for (Edge edge : lines()) {
            edge.from()
                    .flatMap(diagram::rectOf)
                    .ifPresent(rect -> touches(edge, edge.points().getFirst(), rect));
            edge.to()
                    .flatMap(diagram::rectOf)
                    .ifPresent(rect -> touches(edge, edge.points().getLast(), rect));
        }
    }

    private void touches(Edge edge, Point end, Rect rect) {
        // The sheets of a stack are below the rectangle of its group.
        if (!rect.grown(9).contains(end) || rect.grown(-1).contains(end)) {
            faults.add("A line does not end at its card: " + edge.transition() + " " + end + " " + rect);
        }
    }

    /** Only lines that leave one card, or reach one, may run together. */
    private void linesLieOnEachOther() {
        List<Edge> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                Edge one = lines.get(i);
                Edge other = lines.get(j);
                boolean sameSource = one.from().equals(other.from());
                boolean sameTarget = one.to().equals(other.to());
                if (!sameSource && !sameTarget && runTogether(one, other)) {
                    faults.add("Lines lie on each other: " + one.transition() + " and " + other.transition());
                }
            }
        }
    }

    private static boolean runTogether(Edge one, Edge other) {
        for (Rect a : segments(one)) {
            for (Rect b : segments(other)) {
                boolean parallel = a.width() > a.height() == b.width() > b.height();
                double along = Math.max(
                        Math.min(a.right(), b.right()) - Math.max(a.x(), b.x()),
                        Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y()));
                if (parallel && a.overlaps(b) && along > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private void pillsCollide() {
        List<LabelPill> pills =
                lines().stream().flatMap(edge -> edge.label().stream()).toList();
        for (LabelPill pill : pills) {
            for (Rect solid : solids()) {
                if (pill.rect().overlaps(solid)) {
                    faults.add("A label covers a card: " + pill.fullText() + " on " + solid);
                }
            }
        }
        for (int i = 0; i < pills.size(); i++) {
            for (int j = i + 1; j < pills.size(); j++) {
                if (pills.get(i).rect().overlaps(pills.get(j).rect())) {
                    faults.add("Labels overlap: " + pills.get(i) + " and " + pills.get(j));
                }
            }
        }
        for (Edge edge : lines()) {
            edge.label().ifPresent(pill -> labelOnItsLine(edge, pill));
            for (Edge other : lines()) {
                edge.label()
                        .filter(pill -> other != edge && !sharesLine(edge, other))
                        .ifPresent(pill -> {
                            if (segments(other).stream()
                                    .anyMatch(line -> line.overlaps(pill.rect().grown(-1)))) {
                                faults.add(
                                        "A line goes under another's label: " + other.transition() + " under " + pill);
                            }
                        });
            }
        }
    }

    private void labelOnItsLine(Edge edge, LabelPill pill) {
        if (segments(edge).stream().noneMatch(line -> line.overlaps(pill.rect()))) {
            faults.add("A label is not on its line: " + pill + " of " + edge.transition());
        }
    }

    private static boolean sharesLine(Edge one, Edge other) {
        return one.from().equals(other.from()) && one.to().equals(other.to());
    }

    private void branchesDiffer() {
        for (Group group : diagram.groups()) {
            if (sizes(group, Rect::height) > 1 && sizes(group, Rect::width) > 1) {
                faults.add("Branches differ in height, or in width where they lie under each other: " + group.state());
            }
        }
    }

    private static long sizes(Group group, Function<Rect, Double> size) {
        return group.branches().stream()
                .map(branch -> size.apply(branch.rect()))
                .distinct()
                .count();
    }

    private void leavesBounds() {
        Stream<Rect> all = Stream.of(
                        solids().stream(),
                        diagram.groups().stream().map(Group::rect),
                        lines().stream().map(edge -> Rect.ofPoints(edge.points())),
                        lines().stream().flatMap(edge -> edge.label().stream()).map(LabelPill::rect))
                .flatMap(each -> each);
        all.filter(rect -> !diagram.bounds().grown(-10).contains(rect))
                .forEach(rect -> faults.add("Something is too near the border: " + rect + " in " + diagram.bounds()));
    }

    /** Each segment as a rectangle a hair wide. */
    private static List<Rect> segments(Edge edge) {
        List<Rect> segments = new ArrayList<>();
        for (int i = 1; i < edge.points().size(); i++) {
            segments.add(Rect.ofPoints(edge.points().subList(i - 1, i + 1)).grown(0.1));
        }
        return segments;
    }
}
