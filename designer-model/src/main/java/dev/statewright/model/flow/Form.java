package dev.statewright.model.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a JSON value before anything runs: which fields it may have. Errs on the side of more: what cannot be known may
 * have every field.
 */
public sealed interface Form {

    Form ANYTHING = new Anything();
    Form PLAIN = new Plain();

    /** Nothing is known. */
    record Anything() implements Form {}

    /** A string, number, boolean or null: no fields. */
    record Plain() implements Form {}

    /** An object with no other fields than these. */
    record Fields(Map<String, Form> fields) implements Form {
        public Fields {
            fields = Map.copyOf(fields);
        }
    }

    /** What a value may look like that comes from here or from there. */
    default Form or(Form other) {
        if (equals(other)) {
            return this;
        }
        return switch (this) {
            case Anything _ -> ANYTHING;
            case Plain _ -> other;
            case Fields(Map<String, Form> mine) ->
                switch (other) {
                    case Anything _ -> ANYTHING;
                    case Plain _ -> this;
                    case Fields(Map<String, Form> theirs) -> {
                        Map<String, Form> all = new LinkedHashMap<>(mine);
                        theirs.forEach((key, form) -> all.merge(key, form, Form::or));
                        yield new Fields(all);
                    }
                };
        };
    }

    /** What is at the end of these keys; absent where nothing can be. */
    default Optional<Form> at(List<String> keys) {
        Form form = this;
        for (String key : keys) {
            switch (form) {
                case Anything _ -> {
                    return Optional.of(ANYTHING);
                }
                case Plain _ -> {
                    return Optional.empty();
                }
                case Fields(Map<String, Form> fields) -> {
                    form = fields.get(key);
                    if (form == null) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(form);
    }

    /** This value with another put at the end of these keys, as {@code ResultPath} does; what is missing on the way comes to be. */
    default Form with(List<String> keys, Form value) {
        if (keys.isEmpty()) {
            return value;
        }
        return switch (this) {
            case Anything _ -> ANYTHING;
            case Plain _ -> new Fields(Map.of()).with(keys, value);
            case Fields(Map<String, Form> fields) -> {
                Map<String, Form> all = new LinkedHashMap<>(fields);
                all.put(
                        keys.getFirst(),
                        fields.getOrDefault(keys.getFirst(), PLAIN).with(keys.subList(1, keys.size()), value));
                yield new Fields(all);
            }
        };
    }

    /** How many values it describes. */
    default int size() {
        return switch (this) {
            case Anything _, Plain _ -> 1;
            case Fields(Map<String, Form> fields) ->
                1 + fields.values().stream().mapToInt(Form::size).sum();
        };
    }
}
