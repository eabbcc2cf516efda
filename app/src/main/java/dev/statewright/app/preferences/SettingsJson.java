package dev.statewright.app.preferences;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.words.Language;
import java.util.Locale;

/** Settings as members of a JSON object. Whatever cannot be read takes its default. */
final class SettingsJson {

    private SettingsJson() {}

    static void write(Settings settings, ObjectNode json) {
        json.put("theme", word(settings.theme()));
        settings.language().ifPresent(language -> json.put("language", language.tag()));
        json.put("textSize", settings.textSize());
        json.put("motion", word(settings.motion()));
        json.put("wheel", word(settings.wheel()));
        json.put("direction", word(settings.direction()));
        json.put("queryLanguage", word(settings.queryLanguage()));
        json.put("autosave", settings.autosave());
    }

    static Settings read(JsonNode json) {
        Settings usual = Settings.DEFAULT;
        return new Settings(
                choice(json.path("theme"), usual.theme()),
                Language.of(json.path("language").asText()),
                Math.clamp(
                        json.path("textSize").asInt(usual.textSize()), Settings.SMALLEST_TEXT, Settings.LARGEST_TEXT),
                choice(json.path("motion"), usual.motion()),
                choice(json.path("wheel"), usual.wheel()),
                choice(json.path("direction"), usual.direction()),
                choice(json.path("queryLanguage"), usual.queryLanguage()),
                json.path("autosave").asBoolean(usual.autosave()));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E choice(JsonNode word, E usual) {
        for (E choice : usual.getDeclaringClass().getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(word.asText())) {
                return choice;
            }
        }
        return usual;
    }
}
