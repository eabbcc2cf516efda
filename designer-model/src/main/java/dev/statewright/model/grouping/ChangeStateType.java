package dev.statewright.model.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.behavior.FieldOrder;
import dev.statewright.model.behavior.Redirection;
import dev.statewright.model.behavior.ScopeText;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.Edit;
import dev.statewright.model.diagnostic.StateFields;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import java.util.List;
import java.util.Optional;

/**
 * Makes a state one of another type. Every field that the new type has, too, stays as it is written, also what ASL does not know;
 * the others go; what the new type must have comes from the palette's template. The flow goes on where it went on by default. The
 * states of a Map become a branch, and those of a Parallel state's only branch an item processor.
 */
public record ChangeStateType(StatePath state, StateType type) implements Command {

    @Override
    public String nameKey() {
        return "command.change-state-type";
    }

    @Override
    public Edit applyTo(AslDocument document) {
        Selection.of(document, List.of(state));
        State before = document.machine().state(state).orElseThrow();
        if (type == StateType.UNKNOWN) {
            throw new CommandRejected("A state needs a type that Amazon States Language knows.");
        }
        if (document.tree().object(state.syntax()).isEmpty()) {
            throw new CommandRejected("\"" + state.name() + "\" is not an object. Correct it in the code first.");
        }
        TreeEditor editor = new TreeEditor(document.tree());
        if (before.type() != type) {
            Optional<Scope> content = content(before);
            Optional<String> onward = Ways.onward(before).stream().findFirst();
            setType(editor);
            addRequired(editor, before.common().language());
            content.ifPresent(scope -> move(editor, scope));
            removeWhatDoesNotFit(editor, before.common().language());
            goOn(editor, onward);
        }
        return new Edit(editor.change(), List.of(state));
    }

    /** The states inside that have to find a place in the new type. */
    private Optional<Scope> content(State before) {
        List<Scope> filled = before.scopes().stream()
                .filter(scope -> !scope.states().isEmpty())
                .toList();
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        if (type != StateType.MAP && type != StateType.PARALLEL) {
            throw new CommandRejected("There are states in \"" + state.name() + "\", and a " + type.word()
                    + " state can hold none. Unwrap it or move them out first.");
        }
        if (filled.size() > 1) {
            throw new CommandRejected("\"" + state.name() + "\" has " + filled.size()
                    + " branches with states; a Map state can hold one only.");
        }
        return Optional.of(filled.getFirst());
    }

    private void setType(TreeEditor editor) {
        TextNode word = TextNode.valueOf(type.word());
        SyntaxObject object = editor.tree().object(state.syntax()).orElseThrow();
        boolean there = object.member("Type").isPresent();
        editor.edit(edits -> there
                ? edits.replaceMember(state.syntax().then("Type"), "Type", word)
                : edits.insertMember(state.syntax(), 0, "Type", word));
    }

    private void addRequired(TreeEditor editor, QueryLanguage language) {
        ObjectNode template = StateTemplates.flow().stream()
                .filter(each -> each.type() == type)
                .findFirst()
                .map((StateTemplate each) -> each.in(language))
                .orElseThrow();
        for (var field : template.properties()) {
            if (!isSaid(editor, field.getKey())) {
                insert(editor, field.getKey(), field.getValue());
            }
        }
    }

    /** Whether a required field is there already, if only under another name. */
    private boolean isSaid(TreeEditor editor, String field) {
        SyntaxObject object = editor.tree().object(state.syntax()).orElseThrow();
        List<String> names = switch (field) {
            case "Seconds" -> List.of("Seconds", "SecondsPath", "Timestamp", "TimestampPath");
            case "ItemProcessor" -> List.of("ItemProcessor", "Iterator");
            default -> List.of(field);
        };
        return names.stream().anyMatch(name -> object.member(name).isPresent());
    }

    private void insert(TreeEditor editor, String field, JsonNode value) {
        SyntaxObject object = editor.tree().object(state.syntax()).orElseThrow();
        editor.edit(edits -> edits.insertMember(state.syntax(), FieldOrder.indexFor(object, field), field, value));
    }

    private void move(TreeEditor editor, Scope from) {
        ScopePath to = new ScopePath(
                type == StateType.MAP
                        ? state.syntax().then("ItemProcessor")
                        : state.syntax().then("Branches", 0));
        DocumentEdits edits = DocumentEdits.of(editor.tree());
        SyntaxPath states = new ScopeText(from.path()).states();
        List<String> written = from.states().stream()
                .map(inner -> edits.rawText(states.then(inner.name())))
                .toList();
        new ClosedScope(editor, to).add(written);
        from.startAt().ifPresent(first -> {
            int index = DocumentEdits.of(editor.tree()).indexAfter(to.syntax(), "States") - 1;
            editor.edit(now -> now.insertMember(to.syntax(), index, "StartAt", TextNode.valueOf(first)));
        });
    }

    private void removeWhatDoesNotFit(TreeEditor editor, QueryLanguage language) {
        List<String> misfits = editor.tree().object(state.syntax()).orElseThrow().members().stream()
                .map(member -> member.key())
                .filter(key -> !StateFields.fits(key, type, language))
                .filter(key -> !key.equals("Next") && !key.equals("End"))
                .distinct()
                .toList();
        if (!misfits.isEmpty()) {
            editor.edit(edits -> edits.removeAll(state.syntax(), misfits));
        }
    }

    private void goOn(TreeEditor editor, Optional<String> onward) {
        State now = AslReader.read(editor.tree()).state(state).orElseThrow();
        Successor successor = onward.<Successor>map(Successor.Next::new).orElseGet(Successor.End::new);
        switch (type) {
            case CHOICE, SUCCEED, FAIL -> {
                List<String> said = List.of("Next", "End").stream()
                        .filter(now.common().json()::has)
                        .toList();
                if (!said.isEmpty()) {
                    editor.edit(edits -> edits.removeAll(state.syntax(), said));
                }
                if (type == StateType.CHOICE && onward.isPresent()) {
                    insert(editor, "Default", TextNode.valueOf(onward.get()));
                }
            }
            case TASK, PARALLEL, MAP, PASS, WAIT, UNKNOWN ->
                Ways.onwardTransition(now).ifPresent(transition -> {
                    if (!Ways.of(AslReader.read(editor.tree())
                                    .scope(state.scope())
                                    .orElseThrow())
                            .get(transition)
                            .equals(successor)) {
                        editor.apply(new Redirection(editor.tree()).of(transition, successor));
                    }
                });
        }
    }
}
