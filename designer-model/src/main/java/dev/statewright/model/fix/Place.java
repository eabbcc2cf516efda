package dev.statewright.model.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.SetField;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * Where a diagnostic points.
 *
 * @param path to the value, or to the member of which it marks the key
 */
record Place(AslDocument document, Diagnostic diagnostic, SyntaxPath path) {

    static Place of(AslDocument document, Diagnostic diagnostic) {
        TextRange range = diagnostic.range();
        // within a bracket's own range the middle touches what follows it; at the start of a key the key before may
        // touch
        int offset = range.length() <= 1 ? range.start() : (range.start() + range.end() + 1) / 2;
        return new Place(
                document,
                diagnostic,
                document.tree().pathAt(Math.min(offset, document.text().length())));
    }

    boolean says(String beginning) {
        return diagnostic.message().startsWith(beginning);
    }

    /** The name of the field, where the path ends with one. */
    Optional<String> field() {
        return !path.isRoot() && path.last() instanceof String key ? Optional.of(key) : Optional.empty();
    }

    /** The innermost state around the place. */
    Optional<State> state() {
        List<Object> steps = path.steps();
        for (int end = steps.size(); end >= 2; end--) {
            if ("States".equals(steps.get(end - 2)) && steps.get(end - 1) instanceof String name) {
                StatePath state = new ScopePath(new SyntaxPath(steps.subList(0, end - 2))).state(name);
                Optional<State> found = document.machine().state(state);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The innermost scope around the place: that of the state, or the one whose own field it is. */
    Optional<Scope> scope() {
        ScopePath own = new ScopePath(path.isRoot() ? path : path.parent());
        return document.machine()
                .scope(own)
                .or(() -> state().flatMap(
                                state -> document.machine().scope(state.path().scope())));
    }

    /** The path up to and without the last step of that name; absent where there is none. */
    Optional<SyntaxPath> before(String step) {
        int at = path.steps().lastIndexOf(step);
        return at < 0
                ? Optional.empty()
                : Optional.of(new SyntaxPath(path.steps().subList(0, at)));
    }

    /** The index behind the last step of that name. */
    Optional<Integer> indexIn(String list) {
        int at = path.steps().lastIndexOf(list);
        return at >= 0 && at + 1 < path.steps().size() && path.steps().get(at + 1) instanceof Integer index
                ? Optional.of(index)
                : Optional.empty();
    }

    Optional<JsonNode> json(SyntaxPath at) {
        return document.tree().find(at).map(SyntaxJson::toJson);
    }

    /** A copy of a list. */
    Optional<ArrayNode> list(SyntaxPath at) {
        return json(at).filter(JsonNode::isArray).map(found -> ((ArrayNode) found).deepCopy());
    }

    /** Removes the field that the path ends with. */
    Command removal() {
        return new SetField(path.parent(), (String) path.last(), Optional.empty());
    }

    /** Gives the field that the path ends with another value. */
    Command setting(JsonNode value) {
        return new SetField(path.parent(), (String) path.last(), Optional.of(value));
    }
}
