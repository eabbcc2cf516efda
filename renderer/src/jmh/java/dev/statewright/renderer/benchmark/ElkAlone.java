package dev.statewright.renderer.benchmark;

import dev.statewright.model.graph.FlowEdge;
import dev.statewright.model.graph.FlowGraph;
import dev.statewright.model.graph.FlowNode;
import dev.statewright.renderer.diagram.Measures;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * ELK's layered algorithm and nothing else, on the outermost scope of a workflow: to compare with. With the settings that drew the best
 * pictures: network simplex for both rows and places, orthogonal lines, the order of the definition, labels.
 */
public final class ElkAlone {

    static {
        // Makes ELK know how to copy the defaults of its options; without it the first layout fails.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private ElkAlone() {}

    /** The laid out graph. ELK recurses along chains: large workflows need a thread with a large stack. */
    public static ElkNode layout(FlowGraph flow) {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
        graph.setProperty(LayeredOptions.FEEDBACK_EDGES, true);
        graph.setProperty(LayeredOptions.MERGE_EDGES, true);
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        Map<String, ElkNode> nodes = new HashMap<>();
        add(graph, nodes, FlowEdge.START, Measures.ANCHOR_WIDTH, Measures.ANCHOR_HEIGHT);
        for (FlowNode node : flow.root().nodes()) {
            add(graph, nodes, node.id(), Measures.CARD_WIDTH, Measures.CARD_HEIGHT);
        }
        add(graph, nodes, FlowEdge.END, Measures.ANCHOR_WIDTH, Measures.ANCHOR_HEIGHT);
        flow.root().edges().forEach(edge -> add(edge, nodes));
        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
        return graph;
    }

    private static void add(ElkNode graph, Map<String, ElkNode> nodes, String id, double width, double height) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(width, height);
        nodes.put(id, node);
    }

    private static void add(FlowEdge flow, Map<String, ElkNode> nodes) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(flow.source()), nodes.get(flow.target()));
        flow.label().ifPresent(text -> {
            ElkLabel label = ElkGraphUtil.createLabel(edge);
            label.setText(text);
            label.setDimensions(Math.min(Measures.PILL_TEXT_WIDTH, 6.0 * text.length()), Measures.PILL_HEIGHT);
            label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
            label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
        });
    }
}
