package dev.statewright.app.run.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.run.output.PrettyJson;
import dev.statewright.app.run.start.JsonProblem;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.mock.MockTable;
import dev.statewright.runtime.mock.MockedResponse.Answer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the mocks as it stands in its fields, whether it makes sense or not.
 *
 * @param calls the invocations as people count them, from 1: {@code 2} or {@code 2-4}
 * @param output JSON text
 */
record MockDraft(String state, String calls, boolean fails, String output, String error, String cause) {

    private static final Pattern CALLS =
            Pattern.compile("\\s*([1-9]\\d{0,5})\\s*(?:[-\u2013]\\s*([1-9]\\d{0,5})\\s*)?");
    /** A value of so many characters stands on one line. */
    private static final int SHORT = 60;

    /** What a row says, as it is shown. */
    static MockDraft of(MockTable.Row row) {
        String calls = row.first() == row.last()
                ? String.valueOf(row.first() + 1)
                : (row.first() + 1) + "-" + (row.last() + 1);
        return switch (row.answer()) {
            case Answer.Return(Payload output) -> new MockDraft(row.state(), calls, false, shown(output), "", "");
            case Answer.Throw(String error, String cause) ->
                new MockDraft(row.state(), calls, true, "", error, cause == null ? "" : cause);
        };
    }

    private static String shown(Payload output) {
        String text = Json.write(output.node());
        return text.length() <= SHORT ? text : PrettyJson.of(text);
    }

    /** What is wrong with it; empty where it can be a row. */
    Optional<String> problem() {
        Matcher matcher = CALLS.matcher(calls);
        if (!matcher.matches() || last(matcher) < Integer.parseInt(matcher.group(1))) {
            return Optional.of(Words.text("mocks.calls-wrong"));
        }
        if (fails) {
            return error.isBlank() ? Optional.of(Words.text("mocks.error-missing")) : Optional.empty();
        }
        return JsonProblem.of(output)
                .map(wrong -> Words.text(
                        "run.input-problem",
                        wrong.position().line(),
                        wrong.position().column(),
                        wrong.message()));
    }

    /**
     * The row that it says.
     *
     * @throws IllegalStateException where it has a problem
     */
    MockTable.Row row() {
        problem().ifPresent(wrong -> {
            throw new IllegalStateException(wrong);
        });
        Matcher matcher = CALLS.matcher(calls);
        matcher.matches();
        return new MockTable.Row(state, Integer.parseInt(matcher.group(1)) - 1, last(matcher) - 1, answer());
    }

    private Answer answer() {
        return fails
                ? new Answer.Throw(error.strip(), cause)
                : new Answer.Return(Payload.of(Payload.ofText(output).node()));
    }

    /** Whether its output is that of a row, however it is spelled. */
    boolean hasOutputOf(MockTable.Row row) {
        if (fails || JsonProblem.of(output).isPresent()) {
            return false;
        }
        JsonNode node = Payload.ofText(output).node();
        return row.answer() instanceof Answer.Return(Payload known)
                && known.node().equals(node);
    }

    private static int last(Matcher matcher) {
        return Integer.parseInt(matcher.group(2) == null ? matcher.group(1) : matcher.group(2));
    }
}
