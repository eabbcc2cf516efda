package dev.statewright.model.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The fields of a JSON object, each asked for as the type that it should have; absent where it has another. */
record Fields(JsonNode json) {

    Optional<JsonNode> value(String name) {
        return Optional.ofNullable(json.get(name));
    }

    /** The first field, or the second where there is no first. */
    Optional<JsonNode> either(String first, String second) {
        return value(first).or(() -> value(second));
    }

    Optional<String> text(String name) {
        return value(name).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : json.path(name)) {
            if (item.isTextual()) {
                texts.add(item.textValue());
            }
        }
        return texts;
    }

    OptionalDouble decimal(String name) {
        JsonNode number = json.path(name);
        return number.isNumber() ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }

    OptionalInt integer(String name) {
        JsonNode number = json.path(name);
        return number.isIntegralNumber() && number.canConvertToInt()
                ? OptionalInt.of(number.intValue())
                : OptionalInt.empty();
    }

    Optional<QueryLanguage> queryLanguage() {
        return text("QueryLanguage").flatMap(word -> {
            for (QueryLanguage language : QueryLanguage.values()) {
                if (language.word().equals(word)) {
                    return Optional.of(language);
                }
            }
            return Optional.empty();
        });
    }

    Successor successor() {
        Optional<String> next = text("Next");
        if (next.isPresent()) {
            return new Successor.Next(next.get());
        }
        return json.path("End").booleanValue() ? new Successor.End() : new Successor.Unset();
    }
}
