package dev.statewright.runtime.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The 18 intrinsic functions, each with how many arguments it takes. */
enum IntrinsicFunction {
    FORMAT("States.Format", 1, Integer.MAX_VALUE, (values, chance) -> Strings.format(values)),
    STRING_SPLIT("States.StringSplit", 2, 2, (values, chance) -> Strings.split(values[0], values[1])),
    STRING_TO_JSON("States.StringToJson", 1, 1, (values, chance) -> JsonValues.parse(values[0])),
    JSON_TO_STRING("States.JsonToString", 1, 1, (values, chance) -> JsonValues.print(values[0])),
    JSON_MERGE("States.JsonMerge", 3, 3, (values, chance) -> JsonValues.merge(values[0], values[1], values[2])),
    ARRAY("States.Array", 0, Integer.MAX_VALUE, (values, chance) -> Arrays.of(values)),
    ARRAY_PARTITION("States.ArrayPartition", 2, 2, (values, chance) -> Arrays.partition(values[0], values[1])),
    ARRAY_CONTAINS("States.ArrayContains", 2, 2, (values, chance) -> Arrays.contains(values[0], values[1])),
    ARRAY_RANGE("States.ArrayRange", 3, 3, (values, chance) -> Arrays.range(values[0], values[1], values[2])),
    ARRAY_GET_ITEM("States.ArrayGetItem", 2, 2, (values, chance) -> Arrays.item(values[0], values[1])),
    ARRAY_LENGTH("States.ArrayLength", 1, 1, (values, chance) -> Arrays.length(values[0])),
    ARRAY_UNIQUE("States.ArrayUnique", 1, 1, (values, chance) -> Arrays.unique(values[0])),
    BASE64_ENCODE("States.Base64Encode", 1, 1, (values, chance) -> Encodings.base64Encode(values[0])),
    BASE64_DECODE("States.Base64Decode", 1, 1, (values, chance) -> Encodings.base64Decode(values[0])),
    HASH("States.Hash", 2, 2, (values, chance) -> Encodings.hash(values[0], values[1])),
    MATH_ADD("States.MathAdd", 2, 2, (values, chance) -> Numbers.add(values[0], values[1])),
    MATH_RANDOM("States.MathRandom", 2, 3, Numbers::random),
    UUID("States.UUID", 0, 0, (values, chance) -> Numbers.uuid(chance));

    private static final Map<String, IntrinsicFunction> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(each -> each.word, each -> each));

    private final String word;
    private final int fewest;
    private final int most;
    private final Body body;

    IntrinsicFunction(String word, int fewest, int most, Body body) {
        this.word = word;
        this.fewest = fewest;
        this.most = most;
        this.body = body;
    }

    static Optional<IntrinsicFunction> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    boolean takes(int arguments) {
        return fewest <= arguments && arguments <= most;
    }

    JsonNode apply(JsonNode[] values, Chance chance) {
        return body.apply(values, chance);
    }

    private interface Body {
        JsonNode apply(JsonNode[] values, Chance chance);
    }
}
