package dev.statewright.app.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.words.Words;
import dev.statewright.model.sample.Origin;
import dev.statewright.model.sample.Sample;
import dev.statewright.runtime.history.Json;

/** How values and where they come from are told. */
public final class ValueText {

    private static final int SHORT = 40;
    private static final int LONG = 4000;

    private ValueText() {}

    /** A value in a word or two, for a list. */
    public static String brief(Sample sample) {
        if (sample.isUnknown()) {
            return "";
        }
        JsonNode value = sample.value();
        if (value.isObject()) {
            return value.isEmpty() ? "{}" : "{\u2026}";
        }
        if (value.isArray()) {
            return "[" + value.size() + "]";
        }
        if (value.isNull() && !sample.complete()) {
            return "";
        }
        return cut(Json.write(value), SHORT);
    }

    /** A value over as many lines as are looked at. */
    public static String whole(JsonNode value, int lines) {
        String text = Json.writeIndented(value);
        String cut = text.lines()
                .limit(lines)
                .reduce((before, line) -> before + "\n" + line)
                .orElse("");
        return cut(cut.length() < text.length() && cut.lines().count() == lines ? cut + "\n\u2026" : cut, LONG);
    }

    /** Where a sample comes from: "Last run", "From Order", with a word where not all of it is known. */
    public static String origin(Sample sample) {
        String origin = origin(sample.origin());
        return sample.complete() ? origin : origin + " \u00b7 " + Words.text("expression.partly");
    }

    private static String origin(Origin origin) {
        return switch (origin.kind()) {
            case RUN -> Words.text("expression.origin.run");
            case MOCK -> Words.text("expression.origin.mock");
            case EXAMPLE -> Words.text("expression.origin.example");
            case CONTEXT -> Words.text("expression.origin.context");
            case SERVICE -> Words.text("expression.origin.service");
            case STATE ->
                origin.detail().isEmpty()
                        ? Words.text("expression.origin.state-itself")
                        : Words.text("expression.origin.state", origin.detail());
        };
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "\u2026";
    }
}
