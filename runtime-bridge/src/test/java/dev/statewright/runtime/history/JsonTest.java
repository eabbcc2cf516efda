package dev.statewright.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {

    @Test
    void indentedTextLooksAsJavaScriptAndTheAwsCliWriteIt() {
        assertThat(Json.writeIndented(Json.readTrusted("{\"a\":{\"b\":[1,{}]},\"c\":[]}")))
                .isEqualTo("""
                        {
                          "a": {
                            "b": [
                              1,
                              {}
                            ]
                          },
                          "c": []
                        }""");
    }

    /** Every kind of value, odd spellings and large numbers, nested by chance. */
    @Test
    void readsAndWritesWhatJacksonsMapperReadsAndWrites() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String text = value(random, 4);
            JsonNode node = Json.read(text);
            assertThat(node).as(text).isEqualTo(mapper.readTree(text));
            assertThat(Json.write(node)).as(text).isEqualTo(mapper.writeValueAsString(node));
        }
    }

    private static String value(Random random, int depth) {
        List<String> scalars = List.of(
                "null",
                "true",
                "false",
                "0",
                "-0",
                "-1",
                "2147483648",
                "-9223372036854775808",
                "9223372036854775808",
                "1.0",
                "-0.0",
                "1e3",
                "1.5E-7",
                "123456789.123456789",
                "1e400",
                "\"\"",
                "\"a\\u00e9\\n\\\"\\/\"",
                "\"\\ud83d\\ude00 €\"");
        int kind = random.nextInt(depth == 0 ? 1 : 3);
        if (kind == 0) {
            return scalars.get(random.nextInt(scalars.size()));
        }
        StringJoiner parts = kind == 1 ? new StringJoiner(" , ", "[ ", "]") : new StringJoiner(",", "{", "\n}");
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = kind == 1 ? "" : "\"" + "abé".charAt(random.nextInt(3)) + "\" : ";
            parts.add(name + value(random, depth - 1));
        }
        return parts.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``             | 1:1 | The text is empty",
                "` `            | 1:2 | The text is empty",
                "{} {}          | 1:5 | There is more text after the end of the JSON value",
                "{\"a\": x}      | 1:7 | Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
            })
    void saysWhereATextIsNotOneJsonValue(String text, String place, String message) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOfSatisfying(JsonProcessingException.class, e -> {
            assertThat(e.getOriginalMessage()).isEqualTo(message);
            assertThat(e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr())
                    .isEqualTo(place);
        });
    }

    @ParameterizedTest
    @MethodSource("textsBeyondTheBounds")
    void boundsAreToldWithoutTheLibrarysSettings(String text, String sentence) {
        assertThatThrownBy(() -> Json.read(text))
                .isInstanceOfSatisfying(
                        JsonProcessingException.class,
                        refused -> assertThat(refused.getOriginalMessage()).isEqualTo(sentence));
    }

    static Stream<Arguments> textsBeyondTheBounds() {
        return Stream.of(
                Arguments.of("[".repeat(1001) + "]".repeat(1001), "The JSON is nested deeper than 1000 levels"),
                Arguments.of("1".repeat(2000), "The JSON has a number or a name that is too long"));
    }
}
