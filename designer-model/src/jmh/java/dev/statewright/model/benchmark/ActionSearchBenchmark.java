package dev.statewright.model.benchmark;

import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.catalog.ActionSearch;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A search over all actions while somebody types; the first letter finds most and takes longest. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ActionSearchBenchmark {

    @Param({"p", "putevents", "dynamo upd"})
    public String query;

    private ActionSearch search;

    @Setup
    public void read() {
        search = new ActionSearch(ActionCatalog.load());
    }

    @Benchmark
    public List<ActionSearch.Found> find() {
        return search.find(query, 120);
    }
}
