package dev.statewright.runtime.cloud.metrics;

import dev.statewright.runtime.cloud.time.WorkspaceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the workspace counts, minute by minute, and what its functions and workflows put there themselves. Safe for many threads. */
public final class Metrics {
    private static final Duration KEPT = Duration.ofHours(3);

    private final WorkspaceClock clock;
    private final Map<Name, TreeMap<Instant, Datapoint>> series = new ConcurrentHashMap<>();

    public Metrics(WorkspaceClock clock) {
        this.clock = clock;
    }

    /**
     * @param namespace {@code AWS/Lambda} …
     * @param dimension {@code FunctionName=x}; several are joined by commas, empty for none
     */
    public record Name(String namespace, String metric, String dimension) {}

    /** What was counted in one period. */
    public record Datapoint(Instant time, long samples, double sum, double least, double most) {
        Datapoint and(Datapoint other) {
            return new Datapoint(
                    time,
                    samples + other.samples,
                    sum + other.sum,
                    Math.min(least, other.least),
                    Math.max(most, other.most));
        }

        public double average() {
            return sum / samples;
        }
    }

    public void count(String namespace, String metric, String dimension, String value, double amount) {
        put(new Name(namespace, metric, dimension + "=" + value), clock.now(), amount);
    }

    public void put(Name name, Instant time, double amount) {
        Instant minute = Instant.ofEpochSecond(time.getEpochSecond() / 60 * 60);
        TreeMap<Instant, Datapoint> points = series.computeIfAbsent(name, _ -> new TreeMap<>());
        synchronized (points) {
            points.merge(minute, new Datapoint(minute, 1, amount, amount, amount), Datapoint::and);
            points.headMap(minute.minus(KEPT)).clear();
        }
    }

    Instant now() {
        return clock.now();
    }

    /** All that was ever counted, sorted. */
    public List<Name> names() {
        return series.keySet().stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    /** The minutes in which something was counted, oldest first. */
    public List<Datapoint> datapoints(Name name) {
        TreeMap<Instant, Datapoint> points = series.get(name);
        if (points == null) {
            return List.of();
        }
        synchronized (points) {
            return List.copyOf(points.values());
        }
    }

    /** The sum of all that is kept. */
    public double total(Name name) {
        return datapoints(name).stream().mapToDouble(Datapoint::sum).sum();
    }
}
