package dev.statewright.model.completion.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proposals are found on the thread that draws, for each key: how much of the data is looked at has a bound. */
class ExpressionCompletionCostTest {

    private static final int ITEMS = 1200;

    private int looked;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.order.item1 | PATH",
                "States.Format('{}', $.order.it | PATH_OR_INTRINSIC",
                "{% $sum($states.input.order.it | JSONATA"
            })
    void eachObjectOfTheDataIsLookedAtOnce(String text, ExpressionKind kind) {
        Watched input = new Watched();
        Watched order = input.add("order");
        for (int i = 0; i < ITEMS; i++) {
            ObjectNode item = order.add("item" + i);
            for (int j = 0; j < 12; j++) {
                item.put("field" + j, "value " + j);
            }
        }

        assertThat(ExpressionCompletion.at(text, text.length(), kind, data(input)))
                .hasSize(200);

        // the order and its items
        assertThat(looked).isLessThanOrEqualTo(ITEMS + 1);
    }

    @Test
    void dataAreLookedAtToADepth() {
        Watched input = new Watched();
        Watched inner = input;
        for (int depth = 0; depth < 1000; depth++) {
            inner = inner.add("next");
        }

        assertThat(ExpressionCompletion.at("$.n", 3, ExpressionKind.PATH, data(input)))
                .extracting(ExpressionProposal::insert)
                .containsExactly(".next", ".next.next", ".next.next.next", ".next.next.next.next");

        assertThat(looked).isEqualTo(4);
    }

    private static ExpressionData data(ObjectNode input) {
        Sample sample = Sample.of(input, Origin.of(Origin.Kind.RUN));
        return new ExpressionData(
                sample, Map.of("input", sample), Map.of(), JsonNodeFactory.instance.objectNode(), List.of());
    }

    /** An object that counts how often somebody goes through it. */
    private final class Watched extends ObjectNode {

        Watched() {
            super(JsonNodeFactory.instance);
        }

        Watched add(String key) {
            Watched added = new Watched();
            set(key, added);
            return added;
        }

        @Override
        public Set<Map.Entry<String, JsonNode>> properties() {
            looked++;
            return super.properties();
        }
    }
}
