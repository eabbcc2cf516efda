package dev.statewright.app.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.preferences.WindowSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The windows of last time in {@code windows.json} of the user's folder. Written as a whole or not at all. */
public final class WindowsFile {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;

    /** @param folder made with the first writing */
    public WindowsFile(Path folder) {
        this.folder = folder;
    }

    /** The windows of last time; what cannot be read is left out. */
    public List<WindowMemory> read() {
        List<WindowMemory> windows = new ArrayList<>();
        try {
            for (JsonNode window : MAPPER.readTree(Files.readString(file())).path("windows")) {
                windows.add(window(window));
            }
        } catch (IOException | IllegalArgumentException noneOrDamaged) {
            System.getLogger(WindowsFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "No windows of last time", noneOrDamaged);
        }
        return windows;
    }

    /** Where the folder cannot be written the next start begins with nothing open. */
    public synchronized void write(List<WindowMemory> windows) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode list = root.putArray("windows");
        windows.forEach(window -> write(window, list.addObject()));
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "windows", ".tmp");
            Files.writeString(written, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root));
            Files.move(written, file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException readOnlyHome) {
            System.getLogger(WindowsFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "Windows are not remembered", readOnlyHome);
        }
    }

    private static void write(WindowMemory window, ObjectNode json) {
        json.put("left", window.left());
        json.put("top", window.top());
        json.put("width", window.size().width());
        json.put("height", window.size().height());
        json.put("maximized", window.size().maximized());
        json.put("front", window.front());
        ArrayNode tabs = json.putArray("tabs");
        window.tabs().forEach(tab -> TabJson.write(tab, tabs.addObject()));
    }

    private static WindowMemory window(JsonNode json) {
        List<TabMemory> tabs = new ArrayList<>();
        json.path("tabs").forEach(tab -> tabs.add(TabJson.read(tab)));
        return new WindowMemory(
                json.path("left").asDouble(),
                json.path("top").asDouble(),
                new WindowSize(
                        json.path("width").asDouble(),
                        json.path("height").asDouble(),
                        json.path("maximized").asBoolean()),
                tabs,
                json.path("front").asInt(-1));
    }

    private Path file() {
        return folder.resolve("windows.json");
    }
}
