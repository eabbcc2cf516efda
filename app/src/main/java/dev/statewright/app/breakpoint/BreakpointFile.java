package dev.statewright.app.breakpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.SideFile;
import dev.statewright.model.document.UnwritableFile;
import dev.statewright.runtime.debug.Breakpoint;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The side file of a definition that keeps where its runs are to stop: {@code .statewright/breakpoints/NAME.json} beside it, with
 * {@code {"breakpoints": [{"state": "/States/A", "before": true, "condition": "$n > 1"}], "condition": "$m > 2"}}. What is false or absent is left out.
 */
public final class BreakpointFile {

    private BreakpointFile() {}

    /** Where the side file of a definition is, whether it exists or not. */
    public static Path of(Path definition) {
        return SideFile.of(definition, "breakpoints");
    }

    /** What the side file of a definition says; nothing where there is none, or none that can be read. */
    public static BreakpointSet read(Path definition) {
        Path file = of(definition);
        if (!Files.isRegularFile(file)) {
            return BreakpointSet.NONE;
        }
        List<StateBreakpoint> found = new ArrayList<>();
        try {
            JsonNode root = Json.read(Files.readString(file));
            for (JsonNode entry : root.path("breakpoints")) {
                StatePath.ofPointer(entry.path("state").asText())
                        .map(state -> breakpoint(state, entry))
                        .filter(each -> !each.isEmpty())
                        .ifPresent(found::add);
            }
            return new BreakpointSet(found, condition(root));
        } catch (IOException unreadable) {
            return BreakpointSet.NONE;
        }
    }

    /**
     * Writes the side file of a definition, or deletes it when there is no breakpoint.
     *
     * @throws UnwritableFile where that is not possible
     */
    public static void write(Path definition, BreakpointSet breakpoints) {
        Path file = of(definition);
        try {
            if (breakpoints.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createDirectories(file.getParent());
            AslFile.save(file, json(breakpoints) + "\n");
        } catch (IOException e) {
            throw new UnwritableFile(file, file + " cannot be written: " + e.getMessage());
        }
    }

    private static String json(BreakpointSet breakpoints) {
        ObjectNode root = Json.NODES.objectNode();
        ArrayNode list = root.putArray("breakpoints");
        breakpoints.states().forEach(each -> {
            ObjectNode entry = list.addObject().put("state", each.state().toString());
            putTrue(entry, "before", each.before());
            putTrue(entry, "after", each.after());
            putTrue(entry, "onError", each.onError());
            each.condition().ifPresent(condition -> entry.put("condition", condition));
            each.iteration().ifPresent(index -> entry.put("iteration", index));
        });
        breakpoints.condition().ifPresent(condition -> root.put("condition", condition));
        return Json.writeIndented(root);
    }

    private static void putTrue(ObjectNode entry, String name, boolean value) {
        if (value) {
            entry.put(name, true);
        }
    }

    private static StateBreakpoint breakpoint(StatePath state, JsonNode entry) {
        JsonNode iteration = entry.path("iteration");
        return new StateBreakpoint(
                state,
                entry.path("before").asBoolean(),
                entry.path("after").asBoolean(),
                entry.path("onError").asBoolean(),
                condition(entry),
                iteration.isIntegralNumber() ? OptionalLong.of(iteration.longValue()) : OptionalLong.empty());
    }

    private static Optional<String> condition(JsonNode entry) {
        return Optional.of(entry.path("condition").asText())
                .filter(text -> !text.isBlank() && Breakpoint.problemOf(text).isEmpty());
    }
}
