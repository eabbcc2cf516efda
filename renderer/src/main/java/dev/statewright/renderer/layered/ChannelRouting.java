package dev.statewright.renderer.layered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives the level stretches between two layers their tracks, so that lines cross as little as they can and never lie on each other. */
final class ChannelRouting {

    private static final double CLEARANCE = 6;

    private final Vertex[] vertices;

    private ChannelRouting(Vertex[] vertices) {
        this.vertices = vertices;
    }

    /** The nets with a level stretch in the channel, each with its track, counted from the top; and how many tracks there are. */
    static int route(List<Net> nets) {
        List<Net> level = nets.stream().filter(net -> !net.isStraight()).toList();
        int tracks = 0;
        List<Net> placed = new ArrayList<>();
        for (Net net : topmostFirst(level)) {
            int track = 0;
            for (Net above : placed) {
                if (above.overlaps(net, CLEARANCE)) {
                    track = Math.max(track, above.track + 1);
                }
            }
            net.track = track;
            placed.add(net);
            tracks = Math.max(tracks, track + 1);
        }
        return tracks;
    }

    /** Again and again the net that costs least over all that are left. */
    private static List<Net> topmostFirst(List<Net> nets) {
        int n = nets.size();
        if (n < 2) {
            return nets;
        }
        long[] burden = new long[n];
        int[][] gain = new int[n][];
        for (int i = 0; i < n; i++) {
            gain[i] = new int[n];
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (nets.get(i).overlaps(nets.get(j), CLEARANCE)) {
                    int difference =
                            nets.get(i).costOver(nets.get(j)) - nets.get(j).costOver(nets.get(i));
                    gain[i][j] = difference;
                    gain[j][i] = -difference;
                    burden[i] += difference;
                    burden[j] -= difference;
                }
            }
        }
        List<Net> order = new ArrayList<>(n);
        boolean[] taken = new boolean[n];
        for (int k = 0; k < n; k++) {
            int best = -1;
            for (int i = 0; i < n; i++) {
                if (!taken[i] && (best < 0 || burden[i] < burden[best])) {
                    best = i;
                }
            }
            taken[best] = true;
            order.add(nets.get(best));
            for (int i = 0; i < n; i++) {
                burden[i] -= gain[i][best];
            }
        }
        return order;
    }

    /** The nets of each channel: the one over a layer by that layer's number, and one more under the last. */
    static List<List<Net>> nets(Layers layers) {
        List<Map<Object, Net>> channels = new ArrayList<>();
        for (int l = 0; l <= layers.layers().size(); l++) {
            channels.add(new LinkedHashMap<>());
        }
        ChannelRouting routing = new ChannelRouting(layers.vertices());
        for (List<Cell> layer : layers.layers()) {
            for (Cell cell : layer) {
                for (List<Strand> strands : List.of(cell.up, cell.down)) {
                    for (Strand strand : strands) {
                        if (strand.from == cell) {
                            routing.add(strand, channels);
                        }
                    }
                }
            }
        }
        return channels.stream()
                .map(each -> (List<Net>) new ArrayList<>(each.values()))
                .toList();
    }

    private void add(Strand strand, List<Map<Object, Net>> channels) {
        int channel = strand.shape == Strand.Shape.ABOVE ? strand.from.layer : strand.from.layer + 1;
        Object key = key(strand);
        channels.get(channel).computeIfAbsent(key, _ -> new Net()).add(strand, vertices);
    }

    /** Strands that fan out share their source's stretch; what else comes together shares the target's. */
    private Object key(Strand strand) {
        double port = strand.fromPort(vertices);
        boolean fansOut = strand.shape != Strand.Shape.ABOVE
                && strand.from.down.stream()
                                .filter(other -> other.from == strand.from && other.fromPort(vertices) == port)
                                .count()
                        > 1;
        if (fansOut) {
            return new Port(strand.from, strand.from.kind == Cell.Kind.VERTEX ? port : 0);
        }
        return strand.shape == Strand.Shape.BELOW ? new Port(strand.from, port) : strand.to;
    }

    private record Port(Cell cell, double x) {}
}
