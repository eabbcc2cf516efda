package dev.statewright.app.run.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.words.Words;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.inspect.StepRecord;
import dev.statewright.runtime.scenario.JsonDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that differs between a step of one run and that of another: place by place in input and output, and how it ended. */
final class StepDifferences {

    private StepDifferences() {}

    static List<JsonDifference> of(ComparisonRow row) {
        if (!row.isOfBoth()) {
            return List.of();
        }
        StepRecord one = row.first().orElseThrow();
        StepRecord other = row.second().orElseThrow();
        List<JsonDifference> found = new ArrayList<>();
        data("comparison.input", one.input(), other.input(), found);
        data("comparison.output", one.output(), other.output(), found);
        text("comparison.error", one.error(), other.error(), found);
        text("comparison.cause", one.cause(), other.cause(), found);
        if (one.attempts() != other.attempts()) {
            found.add(new JsonDifference(
                    Words.text("comparison.attempts"),
                    Optional.of(Json.NODES.numberNode(one.attempts())),
                    Optional.of(Json.NODES.numberNode(other.attempts()))));
        }
        return found;
    }

    private static void data(String key, Optional<Payload> one, Optional<Payload> other, List<JsonDifference> found) {
        Optional<JsonNode> first = one.map(StepDifferences::node);
        Optional<JsonNode> second = other.map(StepDifferences::node);
        if (first.isPresent() && second.isPresent()) {
            JsonDifference.between(first.get(), second.get(), false)
                    .forEach(each -> found.add(
                            new JsonDifference(Words.text(key) + " " + each.path(), each.expected(), each.actual())));
        } else if (first.isPresent() || second.isPresent()) {
            found.add(new JsonDifference(Words.text(key), first, second));
        }
    }

    private static void text(String key, Optional<String> one, Optional<String> other, List<JsonDifference> found) {
        if (!one.equals(other)) {
            found.add(new JsonDifference(
                    Words.text(key), one.map(Json.NODES::textNode), other.map(Json.NODES::textNode)));
        }
    }

    /** A text that a log cut off is no JSON any more. */
    private static JsonNode node(Payload payload) {
        try {
            return payload.node();
        } catch (IllegalArgumentException truncated) {
            return Json.NODES.textNode(payload.text());
        }
    }
}
