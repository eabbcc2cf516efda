package dev.statewright.model.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.completion.expression.ExpressionCompletion;
import dev.statewright.model.completion.expression.ExpressionData;
import dev.statewright.model.completion.expression.ExpressionKind;
import dev.statewright.model.completion.expression.ExpressionProposal;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import java.util.List;
import java.util.Map;
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

/** What it costs to find proposals for a key in an expression, in an input of about 256 KiB: AWS takes no more. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExpressionCompletionBenchmark {

    /** What is typed. */
    public enum Typed {
        PATH("$.order.item1", ExpressionKind.PATH),
        CALL("States.Format('{}', $.order.it", ExpressionKind.PATH_OR_INTRINSIC),
        JSONATA("{% $sum($states.input.order.it", ExpressionKind.JSONATA);

        private final String text;
        private final ExpressionKind kind;

        Typed(String text, ExpressionKind kind) {
            this.text = text;
            this.kind = kind;
        }
    }

    @Param
    public Typed typed;

    private ExpressionData data;

    @Setup
    public void fill() {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        ObjectNode order = input.putObject("order");
        for (int i = 0; i < 1200; i++) {
            ObjectNode item = order.putObject("item" + i);
            for (int j = 0; j < 12; j++) {
                item.put("field" + j, "value " + j);
            }
        }
        Sample sample = Sample.of(input, Origin.of(Origin.Kind.RUN));
        data = new ExpressionData(
                sample, Map.of("input", sample), Map.of(), JsonNodeFactory.instance.objectNode(), List.of());
    }

    @Benchmark
    public List<ExpressionProposal> complete() {
        return ExpressionCompletion.at(typed.text, typed.text.length(), typed.kind, data);
    }
}
