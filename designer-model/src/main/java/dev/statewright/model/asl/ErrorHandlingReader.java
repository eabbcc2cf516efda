package dev.statewright.model.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads {@code Retry} and {@code Catch}. An entry that is no object is an empty one, so that indexes hold. */
final class ErrorHandlingReader {

    private ErrorHandlingReader() {}

    static ErrorHandling read(Fields state) {
        return new ErrorHandling(
                each(state.json().path("Retry"), ErrorHandlingReader::retrier),
                each(state.json().path("Catch"), ErrorHandlingReader::catcher));
    }

    private static <T> List<T> each(JsonNode written, Function<Fields, T> read) {
        List<T> entries = new ArrayList<>();
        if (written.isArray()) {
            written.forEach(json -> entries.add(read.apply(new Fields(json))));
        }
        return entries;
    }

    private static Retrier retrier(Fields fields) {
        return new Retrier(
                fields.texts("ErrorEquals"),
                fields.decimal("IntervalSeconds"),
                fields.integer("MaxAttempts"),
                fields.decimal("BackoffRate"),
                fields.decimal("MaxDelaySeconds"),
                fields.text("JitterStrategy"));
    }

    private static Catcher catcher(Fields fields) {
        return new Catcher(
                fields.texts("ErrorEquals"),
                fields.text("Next"),
                fields.value("ResultPath"),
                fields.value("Output"),
                fields.value("Assign"),
                fields.text("Comment"));
    }
}
