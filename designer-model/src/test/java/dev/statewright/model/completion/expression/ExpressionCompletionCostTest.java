package dev.statewright.model.completion.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A key is answered within a frame, whatever the data: proposals are found on the thread that draws. */
class ExpressionCompletionCostTest {

    private static final double FRAME_MILLIS = 16;
    private static final int ROUNDS = 300;

    @Test
    void proposalsFromTheLargestInputCostLessThanAFrame() {
        ExpressionData data = largest();
        double path = millis("$.order.item1", ExpressionKind.PATH, data);
        double call = millis("States.Format('{}', $.order.it", ExpressionKind.PATH_OR_INTRINSIC, data);
        double query = millis("{% $sum($states.input.order.it", ExpressionKind.JSONATA, data);

        System.getLogger(ExpressionCompletionCostTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        () -> "CPU time of a completion: path %.3f ms, call %.3f ms, JSONata %.3f ms"
                                .formatted(path, call, query));
        assertThat(List.of(path, call, query)).allMatch(millis -> millis < FRAME_MILLIS);
    }

    private static double millis(String text, ExpressionKind kind, ExpressionData data) {
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(ExpressionCompletion.at(text, text.length(), kind, data)).isNotEmpty();
        }
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            ExpressionCompletion.at(text, text.length(), kind, data);
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e6 / ROUNDS;
    }

    /** About 256 KiB: AWS takes no more. */
    private static ExpressionData largest() {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        ObjectNode order = input.putObject("order");
        for (int i = 0; i < 1200; i++) {
            ObjectNode item = order.putObject("item" + i);
            for (int j = 0; j < 12; j++) {
                item.put("field" + j, "value " + j);
            }
        }
        Sample sample = Sample.of(input, Origin.of(Origin.Kind.RUN));
        return new ExpressionData(
                sample, Map.of("input", sample), Map.of(), JsonNodeFactory.instance.objectNode(), List.of());
    }
}
