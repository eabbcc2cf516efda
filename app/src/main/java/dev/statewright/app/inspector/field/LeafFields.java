package dev.statewright.app.inspector.field;

import dev.statewright.app.words.Words;
import dev.statewright.model.expression.Placeholders;
import dev.statewright.model.expression.Timestamps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pass, Wait and Fail. */
final class LeafFields {

    private static final List<String> WAITS = List.of("Seconds", "SecondsPath", "Timestamp", "TimestampPath");

    private LeafFields() {}

    static Field resultOfPass(StateEdits edits) {
        return new Field.Json(
                "Result", Words.text("inspector.result"), edits.raw("Result"), 3, edits.jsonValue("Result"));
    }

    static Field parametersOfPass(StateEdits edits) {
        return new Field.Json(
                "Parameters",
                Words.text("inspector.transform-input"),
                edits.raw("Parameters"),
                2,
                edits.jsonValue("Parameters"));
    }

    static List<Field> ofWait(StateEdits edits) {
        String kind = WAITS.stream().filter(edits::has).findFirst().orElse("Seconds");
        List<Option> options = new ArrayList<>();
        for (String each : WAITS) {
            if (!edits.isJsonata() || !each.endsWith("Path")) {
                options.add(new Option(each, Words.text("inspector.wait-" + each.toLowerCase(Locale.ROOT))));
            }
        }
        Commit value = switch (kind) {
            case "Seconds" -> edits.number(kind);
            case "Timestamp" -> timestamp(edits);
            default -> edits.path(kind);
        };
        return List.of(
                new Field.Choice(
                        "wait-kind",
                        Words.text("inspector.wait"),
                        kind,
                        options,
                        input -> edits.change(state -> {
                            var before = state.get(kind);
                            WAITS.forEach(state::remove);
                            switch (input) {
                                case "Seconds" ->
                                    state.put(input, before != null && before.isInt() ? before.asInt() : 5);
                                case "Timestamp" -> state.put(input, "2030-01-01T00:00:00Z");
                                case "SecondsPath" -> state.put(input, "$.seconds");
                                default -> state.put(input, "$.time");
                            }
                        })),
                new Field.Text(
                        "wait-value",
                        Words.text("inspector.wait-value-" + kind.toLowerCase(Locale.ROOT)),
                        edits.text(kind),
                        "",
                        value));
    }

    private static Commit timestamp(StateEdits edits) {
        Commit strict = input -> {
            String text = input.strip();
            if (edits.isJsonata() && text.startsWith("{%")) {
                return ExpressionInput.jsonata(text, value -> edits.set("Timestamp", Optional.of(value)));
            }
            return Timestamps.isTimestamp(text) || Placeholders.isIn(text)
                    ? edits.string("Timestamp").commit(text)
                    : Optional.of(Words.text("inspector.not-a-time", text));
        };
        return strict.orAnyway(edits.string("Timestamp"));
    }

    static List<Field> ofFail(StateEdits edits) {
        return List.of("Error", "Cause").stream()
                .<Field>map(each -> PathOrValue.field(
                        edits,
                        each,
                        each + "Path",
                        Words.text("inspector.fail-" + each.toLowerCase(Locale.ROOT)),
                        "",
                        edits.string(each)))
                .toList();
    }
}
