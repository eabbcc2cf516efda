package dev.statewright.renderer.position;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.SideFile;
import dev.statewright.model.document.UnwritableFile;
import dev.statewright.renderer.diagram.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The side file of a definition that keeps where cards have been moved to: {@code .statewright/positions/NAME.json} beside it, with
 * {@code {"moved": [{"state": "/States/A", "x": -40, "y": 12}]}}. A place is named by its JSON Pointer in the definition.
 */
public final class PositionFile {

    private PositionFile() {}

    /** Where the side file of a definition is, whether it exists or not. */
    public static Path of(Path definition) {
        return SideFile.of(definition, "positions");
    }

    /** What the side file of a definition says; nothing where there is none, or none that can be read. */
    public static Positions read(Path definition) {
        Path file = of(definition);
        if (!Files.isRegularFile(file)) {
            return Positions.NONE;
        }
        try {
            Map<StatePath, Point> moved = new HashMap<>();
            for (JsonNode entry :
                    new ObjectMapper().readTree(Files.readString(file)).path("moved")) {
                StatePath.ofPointer(entry.path("state").asText())
                        .ifPresent(state -> moved.put(
                                state,
                                new Point(
                                        entry.path("x").asDouble(),
                                        entry.path("y").asDouble())));
            }
            return new Positions(moved);
        } catch (IOException e) {
            return Positions.NONE;
        }
    }

    /**
     * Writes the side file of a definition, or deletes it when nothing has been moved.
     *
     * @throws UnwritableFile where that is not possible
     */
    public static void write(Path definition, Positions positions) {
        Path file = of(definition);
        try {
            if (positions.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createDirectories(file.getParent());
            AslFile.save(file, json(positions).toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UnwritableFile(file, file + " cannot be written: " + e.getMessage());
        }
    }

    private static JsonNode json(Positions positions) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode moved = root.putArray("moved");
        positions.moved().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .forEach(entry -> moved.addObject()
                        .put("state", entry.getKey().toString())
                        .put("x", entry.getValue().x())
                        .put("y", entry.getValue().y()));
        return root;
    }
}
