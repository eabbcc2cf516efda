package dev.statewright.renderer.layout;

import static dev.statewright.renderer.diagram.Measures.OVERLINE_SIZE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.fonts.FontFace;
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
import dev.statewright.renderer.text.TextMeasurer;
import java.util.Optional;

/** Writes the small line above a state's name: what the state does, in two or three words. */
final class Overlines {

    private static final String SEPARATOR = " \u00b7 ";
    private static final int FEWEST_LETTERS = 3;

    private final DiagramWords words;

    Overlines(DiagramWords words) {
        this.words = words;
    }

    /**
     * An overline in the room it has. Of "Service · Action" the service is shortened first, since the icon tells it, too; where too little of
     * it would be left, the end goes.
     *
     * @param width in pixels
     */
    static String fitted(String overline, double width) {
        TextMeasurer measurer = TextMeasurer.of(FontFace.INTER_REGULAR);
        int dot = overline.indexOf(SEPARATOR);
        if (dot > 0 && measurer.width(overline, OVERLINE_SIZE) > width) {
            String action = overline.substring(dot);
            double room = width - measurer.width(action, OVERLINE_SIZE);
            String service = measurer.ellipsize(overline.substring(0, dot), OVERLINE_SIZE, room);
            if (service.length() > FEWEST_LETTERS) {
                return service + action;
            }
        }
        return measurer.ellipsize(overline, OVERLINE_SIZE, width);
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
