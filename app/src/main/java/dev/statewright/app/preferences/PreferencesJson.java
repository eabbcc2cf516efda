package dev.statewright.app.preferences;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Preferences as JSON. Whatever cannot be read takes its default: preferences must never keep the studio from starting. */
final class PreferencesJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PreferencesJson() {}

    static String write(Preferences preferences) {
        ObjectNode root = MAPPER.createObjectNode();
        SettingsJson.write(preferences.settings(), root);
        ObjectNode window = root.putObject("window");
        window.put("width", preferences.window().width());
        window.put("height", preferences.window().height());
        window.put("maximized", preferences.window().maximized());
        ArrayNode recent = root.putArray("recent");
        preferences.recent().forEach(path -> recent.add(path.toString()));
        ObjectNode palette = root.putObject("palette");
        preferences.palette().favourites().forEach(palette.putArray("favourites")::add);
        preferences.palette().recent().forEach(palette.putArray("recent")::add);
        preferences.commands().forEach(root.putArray("commands")::add);
        return root.toPrettyString() + "\n";
    }

    static Preferences read(String text) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException damaged) {
            return Preferences.DEFAULT;
        }
        return new Preferences(
                SettingsJson.read(root),
                window(root.path("window")),
                recent(root.path("recent")),
                new PaletteMemory(
                        words(root.path("palette").path("favourites")),
                        words(root.path("palette").path("recent"))),
                words(root.path("commands")));
    }

    private static List<String> words(JsonNode json) {
        List<String> words = new ArrayList<>();
        json.forEach(each -> words.add(each.asText()));
        return words;
    }

    private static WindowSize window(JsonNode json) {
        try {
            return new WindowSize(
                    json.path("width").asDouble(),
                    json.path("height").asDouble(),
                    json.path("maximized").asBoolean());
        } catch (IllegalArgumentException tooSmallOrMissing) {
            return WindowSize.DEFAULT;
        }
    }

    private static List<Path> recent(JsonNode json) {
        List<Path> paths = new ArrayList<>();
        for (JsonNode each : json) {
            try {
                paths.add(Path.of(each.asText()));
            } catch (InvalidPathException writtenOnAnotherSystem) {
                continue;
            }
        }
        return paths;
    }
}
