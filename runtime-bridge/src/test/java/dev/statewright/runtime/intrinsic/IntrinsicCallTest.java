package dev.statewright.runtime.intrinsic;

import static dev.statewright.runtime.Workflow.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.path.PathRoots;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntrinsicCallTest {
    private static final PathRoots ROOTS = new PathRoots() {
        @Override
        public JsonNode input() {
            return Json.readTrusted(json("{'l':[3,1,3],'s':'a,b','o':{'k':1},'n':-1.5}"));
        }

        @Override
        public JsonNode context() {
            return Json.readTrusted("{}");
        }

        @Override
        public JsonNode variable(String name) {
            return null;
        }
    };

    private static Chance chance(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Chance() {
            @Override
            public long between(long from, long to) {
                return random.nextLong(from, to);
            }

            @Override
            public long bits() {
                return random.nextLong();
            }
        };
    }

    private static JsonNode value(String call) {
        return IntrinsicCall.compile(call).evaluate(ROOTS, chance(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "States.Format('{} is {}', $.s, 5)                | \"a,b is 5\"",
                "States.Format('\\{{}\\} \\'q\\'', true)          | \"{true} 'q'\"",
                "States.Array($.s, null, States.Array())          | [\"a,b\",null,[]]",
                "States.ArrayPartition($.l, 2)                    | [[3,1],[3]]",
                "States.ArrayContains($.l, 1)                     | true",
                "States.ArrayRange(1, 9, 4)                       | [1,5,9]",
                "States.ArrayRange(3, 1, -1)                      | [3,2,1]",
                "States.ArrayGetItem($.l, 1)                      | 1",
                "States.ArrayLength($.l)                          | 3",
                "States.ArrayUnique($.l)                          | [3,1]",
                "States.Base64Encode('Hällo')                     | \"SMOkbGxv\"",
                "States.Base64Decode('SMOkbGxv')                  | \"Hällo\"",
                "States.Hash('input data', 'SHA-1')               | \"aaff4a450a104cd177d28d18d74485e8cae074b7\"",
                "States.JsonMerge($.o, States.StringToJson('{\"k\":2}'), false) | {\"k\":2}",
                "States.JsonToString($.o)                         | \"{\\\"k\\\":1}\"",
                "States.MathAdd($.n, 1)                           | 0",
                "States.StringSplit('1.2+3', '.+')                | [\"1\",\"2\",\"3\"]",
            })
    void functionsGiveWhatAwsGives(String call, String expected) {
        assertThat(value(call)).isEqualTo(Json.readTrusted(expected));
    }

    @Test
    void randomNumbersComeFromTheExecution() {
        IntrinsicCall uuid = IntrinsicCall.compile("States.UUID()");
        assertThat(uuid.evaluate(ROOTS, chance(5))).isEqualTo(uuid.evaluate(ROOTS, chance(5)));
        assertThat(uuid.evaluate(ROOTS, chance(5)).textValue())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        IntrinsicCall seeded = IntrinsicCall.compile("States.MathRandom(1, 100, 3)");
        assertThat(seeded.evaluate(ROOTS, chance(5))).isEqualTo(seeded.evaluate(ROOTS, chance(6)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "States.Format('{}')",
                "States.ArrayPartition($.l, 0)",
                "States.ArrayRange(1, 2000, 1)",
                "States.ArrayGetItem($.l, 3)",
                "States.MathAdd($.s, 1)",
                "States.JsonMerge($.o, $.o, true)",
                "States.Hash('x', 'CRC')",
                "States.StringToJson('{')",
                "States.Base64Decode('%')",
                "States.ArrayLength($.no)",
            })
    void wrongArgumentsAreRefused(String call) {
        assertThatThrownBy(() -> value(call)).isInstanceOf(IntrinsicFailure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "States.Nothing()",
                "States.UUID(1)",
                "States.Format('{}'",
                "States.Format('a) ",
                "States.Array($.)",
                "States.Array(1) 2",
                "States.Array(States.Array(States.Array(States.Array(States.Array(States.Array("
                        + "States.Array(States.Array(States.Array(States.Array(States.Array(1)))))))))))",
            })
    void otherTextsAreNoCalls(String text) {
        assertThatThrownBy(() -> IntrinsicCall.compile(text)).isInstanceOf(InvalidIntrinsic.class);
    }
}
