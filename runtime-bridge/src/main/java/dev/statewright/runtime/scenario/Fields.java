package dev.statewright.runtime.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of an object of a scenarios' file, read with their places. */
final class Fields {
    private final ScenarioReader reader;
    private final SyntaxObject object;

    Fields(ScenarioReader reader, SyntaxObject object) {
        this.reader = reader;
        this.object = object;
    }

    Optional<SyntaxNode> node(String key) {
        return object.member(key).flatMap(SyntaxMember::value);
    }

    SyntaxNode required(String key, String what) {
        return node(key).orElseThrow(() -> reader.refused(object, what + " needs \"" + key + "\"."));
    }

    /** Where a field begins; the object where it has none. */
    Position at(String key) {
        return reader.positionOf(object.member(key)
                .map(member -> member.range().start())
                .orElse(object.range().start()));
    }

    Optional<JsonNode> json(String key) {
        return node(key).map(SyntaxJson::toJson);
    }

    Optional<String> text(String key) {
        return node(key).map(node -> text(node, key));
    }

    private String text(SyntaxNode node, String key) {
        JsonNode json = SyntaxJson.toJson(node);
        if (!json.isTextual()) {
            throw reader.refused(node, "\"" + key + "\" is a text; put it in quotes.");
        }
        return json.textValue();
    }

    Optional<List<String>> texts(String key) {
        Optional<SyntaxNode> node = node(key);
        if (node.isPresent() && !(node.get() instanceof SyntaxArray)) {
            throw reader.refused(node.get(), "\"" + key + "\" is a list of names of states.");
        }
        return node.map(list -> {
            List<String> texts = new ArrayList<>();
            ((SyntaxArray) list).items().forEach(item -> texts.add(text(item, key)));
            return texts;
        });
    }

    <T> Optional<T> choice(String key, Map<String, T> values) {
        return text(key).map(word -> {
            T value = values.get(word.toLowerCase(Locale.ROOT));
            if (value == null) {
                throw reader.refused(
                        node(key).orElseThrow(),
                        "\"" + key + "\" is one of "
                                + String.join(
                                        ", ", values.keySet().stream().sorted().toList()) + ", not " + word + ".");
            }
            return value;
        });
    }

    void exclusive(String one, String other) {
        if (node(one).isPresent() && node(other).isPresent()) {
            throw reader.refused(
                    node(other).orElseThrow(), "Give either \"" + one + "\" or \"" + other + "\", not both.");
        }
    }
}
