package dev.statewright.runtime.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.file.AtomicFile;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How many executions of a workspace are kept, and for how long: {@code .statewright/executions/retention.json} with
 * {@code {"most": 200, "days": 30}}.
 *
 * @param most at least one
 * @param longest at least a day
 */
public record Retention(int most, Duration longest) {

    /** Ten years. */
    public static final Duration ALWAYS = Duration.ofDays(3_650);

    public static final Retention DEFAULT = new Retention(200, ALWAYS);

    public Retention {
        if (most < 1 || longest.toDays() < 1) {
            throw new IllegalArgumentException(
                    "At least one execution is kept, for a day, not " + most + " for " + longest);
        }
    }

    /** As it is written; the usual one where nothing is, or nothing that can be read. */
    static Retention of(Path folder) {
        try {
            JsonNode json = Json.read(Files.readString(file(folder)));
            return new Retention(
                    json.path("most").asInt(DEFAULT.most()),
                    Duration.ofDays(json.path("days").asLong(DEFAULT.longest().toDays())));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return DEFAULT;
        } catch (IOException none) {
            return DEFAULT;
        }
    }

    void write(Path folder) throws IOException {
        AtomicFile.write(
                file(folder),
                Json.write(Json.NODES.objectNode().put("most", most).put("days", longest.toDays())) + "\n");
    }

    private static Path file(Path folder) {
        return folder.resolve("retention.json");
    }
}
