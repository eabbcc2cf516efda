package dev.statewright.model.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.asl.AslReader;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Successor;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.behavior.FieldOrder;
import dev.statewright.model.behavior.FollowRename;
import dev.statewright.model.behavior.Redirection;
import dev.statewright.model.behavior.ScopeText;
import dev.statewright.model.behavior.Ways;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.command.Edit;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.template.UniqueName;
import dev.statewright.model.text.TextChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The states of a scope come out into the scope around, where the state that held them was. */
final class Unwrapping {

    private final State wrapper;
    private final Scope outer;
    private final ScopePath inside;
    private final Set<String> taken;
    private final TreeEditor editor;

    Unwrapping(AslDocument document, State wrapper, Scope inside) {
        this.wrapper = wrapper;
        this.outer = document.machine().scope(wrapper.path().scope()).orElseThrow();
        this.inside = inside.path();
        this.taken = UniqueName.takenIn(document.machine());
        this.editor = new TreeEditor(document.tree());
        boolean begins = inside.startAt().flatMap(inside::state).isPresent();
        if (!begins) {
            throw new CommandRejected("\"" + wrapper.name()
                    + "\" does not say with which state it begins. Connect its start with a state first.");
        }
    }

    Edit edit() {
        renameWhatIsTakenOutside();
        endsGoOn();
        errorsAreCaught();
        Scope ready = inside();
        String first = ready.startAt().orElseThrow();
        List<String> names = ready.states().stream().map(State::name).toList();
        DocumentEdits before = DocumentEdits.of(editor.tree());
        SyntaxPath from = new ScopeText(inside).states();
        List<String> written =
                names.stream().map(name -> before.rawText(from.then(name))).toList();
        SyntaxPath states = new ScopeText(outer.path()).states();
        int at = before.indexAfter(states, wrapper.name()) - 1;
        editor.edit(edits -> edits.remove(wrapper.path().syntax()));
        for (int i = 0; i < written.size(); i++) {
            int position = at + i;
            String state = written.get(i);
            editor.edit(edits -> edits.insertRaw(states, position, state));
        }
        leadTo(first);
        return new Edit(editor.change(), names.stream().map(outer.path()::state).toList());
    }

    private Scope inside() {
        return AslReader.read(editor.tree()).scope(inside).orElseThrow();
    }

    private void renameWhatIsTakenOutside() {
        Set<String> outside = new HashSet<>();
        outer.states().stream()
                .map(State::name)
                .filter(name -> !name.equals(wrapper.name()))
                .forEach(outside::add);
        for (State state : inside().states()) {
            if (outside.contains(state.name())) {
                String name = UniqueName.of(state.name(), taken);
                taken.add(name);
                editor.apply(FollowRename.of(editor.tree(), inside(), state.name(), name));
            }
        }
    }

    /** A Succeed state inside ends its branch only; outside it would end everything, so it becomes a Pass that goes on. */
    private void endsGoOn() {
        if (!(wrapper.common().successor() instanceof Successor.Next onward)) {
            return;
        }
        for (State state : inside().states()) {
            SyntaxPath path = state.path().syntax();
            if (state.type() == StateType.SUCCEED) {
                editor.edit(edits -> edits.set(path.then("Type"), TextNode.valueOf("Pass")));
                editor.edit(
                        edits -> edits.insertMember(path, edits.size(path), "Next", TextNode.valueOf(onward.target())));
            }
        }
        Redirection redirection = new Redirection(editor.tree());
        TextChange change = TextChange.NONE;
        for (var way : Ways.of(inside()).entrySet()) {
            boolean ends = way.getKey().kind() == Transition.Kind.NEXT && !(way.getValue() instanceof Successor.Next);
            if (ends) {
                change = change.and(redirection.of(way.getKey(), onward));
            }
        }
        editor.apply(change);
    }

    private void errorsAreCaught() {
        JsonNode catchers = wrapper.common().json().path("Catch");
        if (!catchers.isArray() || catchers.isEmpty()) {
            return;
        }
        for (State state : inside().states()) {
            switch (state.type()) {
                case TASK, PARALLEL, MAP -> addCatchers(state, catchers);
                case PASS, CHOICE, WAIT, SUCCEED, FAIL, UNKNOWN -> {}
            }
        }
    }

    private void addCatchers(State state, JsonNode catchers) {
        SyntaxPath path = state.path().syntax();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        state.common().json().path("Catch").forEach(list::add);
        catchers.forEach(list::add);
        SyntaxObject object = editor.tree().object(path).orElseThrow();
        if (object.member("Catch").isPresent()) {
            editor.edit(edits -> edits.set(path.then("Catch"), list));
        } else {
            editor.edit(edits -> edits.insertMember(path, FieldOrder.indexFor(object, "Catch"), "Catch", list));
        }
    }

    private void leadTo(String first) {
        Scope now = AslReader.read(editor.tree()).scope(outer.path()).orElseThrow();
        List<TextChange> changes = new ArrayList<>();
        Redirection redirection = new Redirection(editor.tree());
        for (var way : Ways.of(now).entrySet()) {
            if (way.getValue().equals(new Successor.Next(wrapper.name()))
                    && now.state(wrapper.name()).isEmpty()) {
                changes.add(redirection.of(way.getKey(), new Successor.Next(first)));
            }
        }
        editor.apply(TextChange.all(changes));
    }
}
