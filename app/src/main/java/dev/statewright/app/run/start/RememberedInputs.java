package dev.statewright.app.run.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inputs that the user ran each workflow with last, in {@code inputs.json} of the user's folder. Safe for many threads. */
public final class RememberedInputs {

    private static final int PER_WORKFLOW = 8;
    private static final int WORKFLOWS = 60;
    private static final int LONGEST = 64 * 1024;

    private final Path folder;

    /** @param folder made with the first input */
    public RememberedInputs(Path folder) {
        this.folder = folder;
    }

    /** The latest first; empty where nothing is known or readable. */
    public synchronized List<String> of(Path workflow) {
        return load().getOrDefault(key(workflow), List.of());
    }

    /** Puts an input at the head. Inputs over 64 Ki characters are not kept, nor is anything where the folder is read-only. */
    public synchronized void remember(Path workflow, String input) {
        if (input.length() > LONGEST) {
            return;
        }
        Map<String, List<String>> all = new LinkedHashMap<>();
        List<String> inputs = new ArrayList<>(of(workflow));
        inputs.remove(input);
        inputs.addFirst(input);
        all.put(key(workflow), inputs.subList(0, Math.min(inputs.size(), PER_WORKFLOW)));
        load().forEach((known, kept) -> {
            if (all.size() < WORKFLOWS) {
                all.putIfAbsent(known, kept);
            }
        });
        write(all);
    }

    private Map<String, List<String>> load() {
        JsonNode root;
        try {
            root = Json.read(Files.readString(file()));
        } catch (JsonProcessingException damaged) {
            return Map.of();
        } catch (IOException noneYet) {
            return Map.of();
        }
        Map<String, List<String>> all = new LinkedHashMap<>();
        root.properties().forEach(entry -> {
            List<String> inputs = new ArrayList<>();
            entry.getValue().forEach(input -> inputs.add(input.asText()));
            all.put(entry.getKey(), inputs);
        });
        return all;
    }

    private void write(Map<String, List<String>> all) {
        ObjectNode root = Json.NODES.objectNode();
        all.forEach((workflow, inputs) -> {
            ArrayNode list = root.putArray(workflow);
            inputs.forEach(list::add);
        });
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "inputs", ".tmp");
            Files.writeString(written, Json.writeIndented(root));
            Files.move(written, file(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException readOnlyHome) {
            System.getLogger(RememberedInputs.class.getName())
                    .log(System.Logger.Level.DEBUG, "Inputs stay unsaved", readOnlyHome);
        }
    }

    private Path file() {
        return folder.resolve("inputs.json");
    }

    private static String key(Path workflow) {
        return workflow.toAbsolutePath().normalize().toString();
    }
}
