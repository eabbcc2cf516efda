package dev.statewright.renderer.layout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.icons.ServiceAction;
import dev.statewright.icons.ServiceNames;
import dev.statewright.model.asl.ChoiceState;
import dev.statewright.model.asl.FailState;
import dev.statewright.model.asl.MapState;
import dev.statewright.model.asl.ParallelState;
import dev.statewright.model.asl.PassState;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.SucceedState;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.asl.UnknownState;
import dev.statewright.model.asl.WaitState;
import java.util.Optional;

/** Writes the small line above a state's name: what the state does, in two or three words. */
final class Overlines {

    private final DiagramWords words;

    Overlines(DiagramWords words) {
        this.words = words;
    }

    String of(State state) {
        return switch (state) {
            case TaskState task -> service(ServiceNames.forResource(task.resource()));
            case ChoiceState choice ->
                words.text("overline.choice", choice.rules().size());
            case ParallelState parallel ->
                words.text("overline.parallel", parallel.branches().size());
            case MapState map -> map(map);
            case PassState _ -> words.text("overline.pass");
            case WaitState wait -> wait(wait);
            case SucceedState _ -> words.text("overline.succeed");
            case FailState fail ->
                text(fail.error())
                        .or(fail::errorPath)
                        .map(error -> words.text("overline.fail.error", error))
                        .orElseGet(() -> words.text("overline.fail"));
            case UnknownState unknown ->
                unknown.common().typeWord().isBlank()
                        ? words.text("overline.unknown")
                        : unknown.common().typeWord();
        };
    }

    /** Of a Parallel or Map state: which of them it is. */
    String kind(State state) {
        return state instanceof MapState map
                ? words.text(map.distributed() ? "overline.map.distributed" : "overline.map")
                : words.text("overline.parallel", 0);
    }

    private String service(ServiceAction action) {
        return action.action().isBlank()
                ? action.service()
                : words.text("overline.service", action.service(), action.action());
    }

    private String map(MapState map) {
        String kind = words.text(map.distributed() ? "overline.map.distributed" : "overline.map");
        return map.maxConcurrency()
                .filter(limit -> limit.isIntegralNumber() && limit.intValue() > 0)
                .map(limit -> words.text("overline.map.concurrency", kind, limit.asText()))
                .orElse(kind);
    }

    private String wait(WaitState wait) {
        Optional<String> length = wait.seconds()
                .map(seconds -> seconds.isNumber() ? Durations.of(seconds.decimalValue(), words) : seconds.asText())
                .or(wait::secondsPath);
        if (length.isPresent()) {
            return words.text("overline.wait.for", length.get());
        }
        return text(wait.timestamp())
                .or(wait::timestampPath)
                .map(time -> words.text("overline.wait.until", time))
                .orElseGet(() -> words.text("overline.wait"));
    }

    private static Optional<String> text(Optional<JsonNode> json) {
        return json.filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
