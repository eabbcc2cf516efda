package dev.statewright.renderer.layout;

import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.graph.FlowEdge;
import dev.statewright.model.graph.FlowNode;
import dev.statewright.model.graph.ScopeGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses for each node the way on that is drawn straight down: never through a catcher or backwards, and rather to a good end than to
 * Fail. Of several, Default if it is not much shorter than the longest, else the first that is not; of many, the middle one. Lengths count only when one is
 * twice the other, so that a state more or less does not turn the picture round.
 */
final class MainWay {

    /** Of so many ways of about the same length none is the main one: the picture is balanced instead. */
    private static final int MANY = 4;

    private final Map<String, List<FlowEdge>> leaving;
    private final Map<String, FlowNode> nodes;
    private final Map<String, Way> ways = new HashMap<>();
    private final Set<String> onTheWay = new HashSet<>();

    private MainWay(ScopeGraph scope) {
        this.leaving = scope.edges().stream()
                .filter(edge -> edge.transition().kind() != Transition.Kind.CATCH)
                .collect(Collectors.groupingBy(FlowEdge::source));
        this.nodes = scope.nodes().stream().collect(Collectors.toMap(FlowNode::id, node -> node, (_, b) -> b));
    }

    /**
     * @param spine the happy path: the main way on from the scope's start
     * @param main all main ways
     */
    record Ways(Set<Transition> spine, Set<Transition> main) {}

    static Ways of(ScopeGraph scope) {
        MainWay search = new MainWay(scope);
        search.explore(FlowEdge.START);
        scope.nodes().forEach(node -> search.explore(node.id()));
        Set<Transition> main = new HashSet<>();
        search.ways.values().stream().filter(way -> way.first != null).forEach(way -> main.add(way.first.transition()));
        Set<Transition> spine = new HashSet<>();
        Way way = search.ways.get(FlowEdge.START);
        while (way != null && way.first != null && spine.add(way.first.transition())) {
            way = search.ways.get(way.first.target());
        }
        return new Ways(spine, main);
    }

    /** Depth first without recursion: workflows may be thousands of states long. */
    private void explore(String root) {
        Deque<Visit> open = new ArrayDeque<>();
        visit(root, open);
        while (!open.isEmpty()) {
            Visit visit = open.peek();
            if (visit.next == visit.edges.size()) {
                open.pop();
                onTheWay.remove(visit.id);
                ways.put(visit.id, best(visit));
                continue;
            }
            FlowEdge edge = visit.edges.get(visit.next++);
            if (!onTheWay.contains(edge.target())) {
                visit.forward.add(edge);
                visit(edge.target(), open);
            }
        }
    }

    private void visit(String id, Deque<Visit> open) {
        if (!ways.containsKey(id)) {
            onTheWay.add(id);
            open.push(new Visit(id, leaving.getOrDefault(id, List.of())));
        }
    }

    private Way best(Visit visit) {
        if (visit.forward.isEmpty()) {
            return new Way(null, 0, visit.id.equals(FlowEdge.END));
        }
        boolean anyGood = visit.forward.stream().anyMatch(edge -> ways.get(edge.target()).endsWell);
        List<FlowEdge> choice = visit.forward.stream()
                .filter(edge -> ways.get(edge.target()).endsWell == anyGood)
                .toList();
        int longest = choice.stream()
                .mapToInt(edge -> ways.get(edge.target()).length)
                .max()
                .orElse(0);
        List<FlowEdge> longOnes = choice.stream()
                .filter(edge -> 2 * ways.get(edge.target()).length >= longest)
                .toList();
        FlowEdge first = longOnes.size() >= MANY
                ? longOnes.get((longOnes.size() - 1) / 2)
                : longOnes.stream()
                        .filter(edge -> edge.transition().kind() == Transition.Kind.DEFAULT)
                        .findFirst()
                        .orElse(longOnes.getFirst());
        return new Way(first, longest + 1, anyGood && !isFail(visit.id));
    }

    private boolean isFail(String id) {
        return nodes.get(id) instanceof FlowNode.StateNode node && node.state() instanceof FailState;
    }

    /** The best way on from a node; without a first edge it ends there. */
    private record Way(FlowEdge first, int length, boolean endsWell) {}

    private static final class Visit {
        private final String id;
        private final List<FlowEdge> edges;
        private final List<FlowEdge> forward = new ArrayList<>();
        private int next;

        Visit(String id, List<FlowEdge> edges) {
            this.id = id;
            this.edges = edges;
        }
    }
}
