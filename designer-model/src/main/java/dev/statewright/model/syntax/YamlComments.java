package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Where the comments of a YAML text stand, as far as it can be read. */
final class YamlComments {

    private YamlComments() {}

    static List<TextRange> find(String text) {
        List<TextRange> found = new ArrayList<>();
        if (text.indexOf('#') < 0) {
            return found;
        }
        CodePointOffsets offsets = new CodePointOffsets(text);
        LoadSettings settings = LoadSettings.builder()
                .setParseComments(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(LoneSurrogates.replacedIn(text))) {
                if (event instanceof CommentEvent comment && text.indexOf('#') >= 0) {
                    int start = offsets.of(comment.getStartMark().orElseThrow().getIndex());
                    int end = offsets.of(comment.getEndMark().orElseThrow().getIndex());
                    if (end > start && text.charAt(start) == '#') {
                        found.add(new TextRange(start, end));
                    }
                }
            }
        } catch (YamlEngineException | StackOverflowError unreadable) {
            return found; // what was found up to the error
        }
        return found;
    }
}
