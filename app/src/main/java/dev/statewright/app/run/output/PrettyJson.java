package dev.statewright.app.run.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.statewright.runtime.history.Json;

/** JSON text as people read it. */
public final class PrettyJson {

    /** Longer texts are shown as they are: laying them out would take longer than reading them. */
    private static final int LONGEST = 2_000_000;

    private PrettyJson() {}

    /** The same value over several lines; a text that is not JSON stays as it is. */
    public static String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        try {
            return Json.writeIndented(Json.read(text));
        } catch (JsonProcessingException plainText) {
            return text;
        }
    }
}
