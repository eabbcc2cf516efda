package dev.statewright.app.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.runtime.history.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A state with what is being typed in its fields, before it is committed.
 *
 * @param problems of fields whose text cannot be read, by the fields' names; they are as the document has them
 */
record StateDraft(State state, Map<String, String> problems) {

    /** @param typed texts of fields, by their names; an empty one takes the field away */
    static StateDraft of(State state, List<Stage> stages, Map<String, String> typed) {
        ObjectNode json = state.common().json().deepCopy();
        Map<String, String> problems = new LinkedHashMap<>();
        for (Stage stage : stages) {
            String text = typed.get(stage.field());
            if (text == null) {
                continue;
            }
            if (text.isBlank()) {
                json.remove(stage.field());
            } else if (stage.kind() == Stage.Kind.PATH) {
                json.set(stage.field(), path(text.strip()));
            } else {
                SyntaxTree tree = JsonParser.parse(text);
                if (tree.errors().isEmpty()) {
                    json.set(stage.field(), SyntaxJson.toJson(tree.root().orElseThrow()));
                } else {
                    problems.put(stage.field(), tree.errors().getFirst().message());
                }
            }
        }
        if (typed.isEmpty()) {
            return new StateDraft(state, problems);
        }
        json.put("QueryLanguage", state.common().language().word());
        ObjectNode machine = Json.NODES.objectNode().put("StartAt", state.name());
        machine.putObject("States").set(state.name(), json);
        Optional<State> edited =
                AslDocument.of(Json.write(machine)).machine().state(ScopePath.ROOT.state(state.name()));
        return new StateDraft(edited.orElse(state), problems);
    }

    private static JsonNode path(String text) {
        return text.equals("null") ? Json.NODES.nullNode() : TextNode.valueOf(text);
    }
}
