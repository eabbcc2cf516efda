package dev.statewright.model.clipboard;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.behavior.ScopeText;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.EmptyWorkflow;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** States as text for the clipboard: a JSON workflow, so that any editor and any other window can take it. */
public final class StateClipboard {

    private StateClipboard() {}

    /**
     * The text of states: an object with {@code StartAt} and {@code States}, written as they are, with their comments. States of
     * YAML documents are written as JSON. A state inside another copied one comes with that one.
     *
     * @return empty where none of the states is there any more
     */
    public static Optional<String> copy(AslDocument document, List<StatePath> states) {
        List<State> present = present(document, states);
        if (present.isEmpty() || document.tree().root().isEmpty()) {
            return Optional.empty();
        }
        boolean json = document.format() == DocumentFormat.JSON;
        SyntaxTree like = json ? document.tree() : JsonParser.parse("");
        TreeEditor editor = new TreeEditor(EmptyWorkflow.like(like));
        QueryLanguage language = document.machine().queryLanguage();
        if (language == QueryLanguage.JSONATA) {
            TextNode word = TextNode.valueOf(language.word());
            editor.edit(edits -> edits.insertMember(SyntaxPath.ROOT, 0, "QueryLanguage", word));
        }
        TextNode first = TextNode.valueOf(first(document, present));
        editor.edit(edits ->
                edits.insertMember(SyntaxPath.ROOT, edits.indexAfter(SyntaxPath.ROOT, "States") - 1, "StartAt", first));
        SyntaxPath target = new ScopeText(ScopePath.ROOT).states();
        for (State state : present) {
            SyntaxPath path = state.path().syntax();
            editor.edit(edits -> json
                    ? edits.insertRaw(
                            target,
                            edits.size(target),
                            DocumentEdits.of(document.tree()).rawText(path))
                    : edits.insertMember(
                            target,
                            edits.size(target),
                            state.name(),
                            SyntaxJson.toJson(document.tree().find(path).orElseThrow())));
        }
        return Optional.of(editor.tree().text());
    }

    private static List<State> present(AslDocument document, List<StatePath> states) {
        Set<StatePath> wanted = Set.copyOf(states);
        return document.machine().states().stream()
                .filter(state -> wanted.contains(state.path()))
                .filter(state -> wanted.stream()
                        .noneMatch(other -> !other.equals(state.path())
                                && state.path().syntax().startsWith(other.syntax())))
                .filter(state -> document.tree().find(state.path().syntax()).isPresent())
                .toList();
    }

    /** The state that the flow enters from elsewhere, otherwise the first one. */
    private static String first(AslDocument document, List<State> states) {
        Scope scope = document.machine().scope(states.getFirst().path().scope()).orElseThrow();
        Set<String> names = states.stream().map(State::name).collect(Collectors.toSet());
        return Ways.of(scope).entrySet().stream()
                .filter(way -> way.getKey().from().filter(names::contains).isEmpty())
                .flatMap(way -> way.getValue() instanceof Successor.Next(String target)
                        ? Optional.of(target).stream()
                        : Optional.<String>empty().stream())
                .filter(names::contains)
                .findFirst()
                .orElse(states.getFirst().name());
    }
}
