package dev.statewright.renderer.dot;

import static guru.nidi.graphviz.model.Factory.mutGraph;
import static guru.nidi.graphviz.model.Factory.mutNode;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.graph.FlowEdge;
import dev.statewright.model.graph.FlowGraph;
import dev.statewright.model.graph.FlowNode;
import dev.statewright.model.graph.ScopeGraph;
import guru.nidi.graphviz.attribute.Label;
import guru.nidi.graphviz.attribute.Style;
import guru.nidi.graphviz.model.Link;
import guru.nidi.graphviz.model.MutableGraph;
import guru.nidi.graphviz.model.MutableNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a workflow in Graphviz's DOT language: states are nodes, Parallel and Map states are clusters with a node for each state
 * inside, transitions are edges with their conditions. Colours are left to whoever draws it.
 */
public final class DotWriter {

    private final MutableGraph graph = mutGraph("workflow").setDirected(true);
    /** The name of the node that edges are tied to; for a cluster a point inside it, since DOT has edges between nodes only. */
    private final Map<String, String> ties = new HashMap<>();
    /**
     * Nodes that only carry edges, in the outermost graph: a node's edges drag its neighbours into whatever graph it is written in, so
     * nodes in clusters must have none.
     */
    private final Map<String, MutableNode> tails = new LinkedHashMap<>();
    /** The cluster that edges of a node are cut off at. */
    private final Map<String, String> clusters = new HashMap<>();

    private DotWriter() {}

    /** The DOT text. */
    public static String write(FlowGraph flow) {
        DotWriter writer = new DotWriter();
        writer.graph.graphAttrs().add("rankdir", "TB").graphAttrs().add("compound", true);
        writer.graph.nodeAttrs().add("shape", "box").nodeAttrs().add("style", "rounded");
        writer.graph.nodeAttrs().add("fontname", "Inter,sans-serif").linkAttrs().add("fontname", "Inter,sans-serif");
        writer.addScope(flow.root(), writer.graph);
        writer.tails.values().forEach(writer.graph::add);
        return writer.graph.toString() + "\n";
    }

    private void addScope(ScopeGraph scope, MutableGraph into) {
        if (scope.path().isRoot()) {
            addAnchor(scope, FlowEdge.START, "Start", into);
            addAnchor(scope, FlowEdge.END, "End", into);
        }
        for (FlowNode node : scope.nodes()) {
            switch (node) {
                case FlowNode.StateNode state when state.scopes().isEmpty() -> addState(state, into);
                case FlowNode.StateNode group -> addCluster(group, into);
                case FlowNode.Ghost ghost -> addDashed(key(scope.path(), node.id()), ghost.name(), into);
                case FlowNode.Slot _ -> addDashed(key(scope.path(), node.id()), "", into);
            }
        }
        for (FlowEdge edge : scope.edges()) {
            addEdge(scope, edge);
        }
    }

    /** A part of a workflow that nothing leads into, or out of, has no anchor there. */
    private void addAnchor(ScopeGraph scope, String id, String text, MutableGraph into) {
        boolean used = scope.edges().stream()
                .anyMatch(edge -> edge.source().equals(id) || edge.target().equals(id));
        if (!used && !scope.isEmpty()) {
            return;
        }
        add(key(scope.path(), id), mutNode(id).add(Label.of(text)).add("shape", "oval"), into);
    }

    private void addState(FlowNode.StateNode node, MutableGraph into) {
        State state = node.state();
        MutableNode drawn = mutNode(state.path().toString()).add(Label.of(state.name()));
        switch (state.type()) {
            case CHOICE -> drawn.add("shape", "diamond").add("style", "");
            case SUCCEED, FAIL -> drawn.add("shape", "oval");
            case TASK, PASS, WAIT, PARALLEL, MAP, UNKNOWN -> {}
        }
        if (!node.reachable()) {
            drawn.add("style", "rounded,dotted");
        }
        add(key(state.path().scope(), node.id()), drawn, into);
    }

    private void addDashed(String key, String text, MutableGraph into) {
        add(key, mutNode(key).add(Label.of(text)).add("style", "rounded,dashed"), into);
    }

    private void addCluster(FlowNode.StateNode node, MutableGraph into) {
        State state = node.state();
        String name = state.path().toString();
        MutableGraph cluster = mutGraph(name).setCluster(true).setDirected(true);
        cluster.graphAttrs().add(Label.of(state.name())).graphAttrs().add("style", "rounded");
        into.add(cluster);
        String key = key(state.path().scope(), node.id());
        MutableNode inside = mutNode(name + "#").add("shape", "point").add("style", "invis");
        add(key, inside, cluster);
        clusters.put(key, "cluster_" + name);
        int branch = 0;
        for (ScopeGraph inner : node.scopes()) {
            boolean alone = node.scopes().size() == 1;
            MutableGraph area = alone
                    ? cluster
                    : mutGraph(name + "/" + branch++).setCluster(true).setDirected(true);
            if (!alone) {
                area.graphAttrs().add(Label.of("")).graphAttrs().add("style", "rounded,dashed");
                cluster.add(area);
            }
            addScope(inner, area);
        }
    }

    private void addEdge(ScopeGraph scope, FlowEdge edge) {
        String from = ties.get(key(scope.path(), edge.source()));
        String to = ties.get(key(scope.path(), edge.target()));
        if (from == null || to == null) {
            return;
        }
        Link link = Link.to(mutNode(to));
        String fromCluster = clusters.get(key(scope.path(), edge.source()));
        String toCluster = clusters.get(key(scope.path(), edge.target()));
        link = edge.label().isPresent() ? link.with(Label.of(edge.label().get())) : link;
        link = fromCluster == null ? link : link.with("ltail", fromCluster);
        link = toCluster == null ? link : link.with("lhead", toCluster);
        link = edge.transition().kind() == Transition.Kind.CATCH ? link.with(Style.DASHED) : link;
        tails.computeIfAbsent(from, name -> mutNode(name)).addLink(link);
    }

    private void add(String key, MutableNode node, MutableGraph into) {
        ties.put(key, node.name().toString());
        into.add(node);
    }

    private static String key(ScopePath scope, String id) {
        return scope.syntax().pointer() + " " + id;
    }
}
