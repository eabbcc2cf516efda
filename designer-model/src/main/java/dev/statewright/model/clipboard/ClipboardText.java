package dev.statewright.model.clipboard;

import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.edit.DocumentEdits;
import dev.statewright.model.edit.EmptyWorkflow;
import dev.statewright.model.edit.TreeEditor;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxError;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.List;
import java.util.Optional;

/**
 * Reads states out of text from anywhere: a workflow, a map of states by name, members of such a map without their braces as an
 * editor copies them, or one state without a name; in JSON or YAML.
 */
final class ClipboardText {

    private ClipboardText() {}

    /**
     * A workflow of the states, in the format that they are written in.
     *
     * @throws CommandRejected where there are no states in the text
     */
    static AslDocument read(String text) {
        if (text.isBlank()) {
            throw new CommandRejected("The clipboard holds no text.");
        }
        SyntaxTree tree = parse(text);
        if (!(tree.root().orElse(null) instanceof SyntaxObject object)) {
            throw noStates();
        }
        requireNoErrors(tree);
        if (object.get("States").orElse(null) instanceof SyntaxObject states) {
            if (!states.members().isEmpty()) {
                return AslDocument.of(tree.text(), tree.format());
            }
        } else if (isState(object)) {
            return single(tree, object);
        } else if (!object.members().isEmpty() && object.members().stream().allMatch(ClipboardText::holdsState)) {
            return map(tree, object);
        }
        throw noStates();
    }

    /** An editor's selection begins with a key, and may end with the comma before the next one. */
    private static SyntaxTree parse(String text) {
        String stripped = text.strip();
        if (stripped.startsWith("\"")) {
            String members = stripped.endsWith(",") ? stripped.substring(0, stripped.length() - 1) : stripped;
            SyntaxTree braced = DocumentFormat.JSON.parse("{\n" + members + "\n}");
            if (braced.errors().isEmpty()) {
                return braced;
            }
        }
        if (stripped.startsWith("{") && stripped.endsWith(",")) {
            return DocumentFormat.JSON.parse(stripped.substring(0, stripped.length() - 1));
        }
        SyntaxTree tree = DocumentFormat.of(text).parse(text);
        boolean flow = stripped.startsWith("{") && !tree.errors().isEmpty();
        SyntaxTree yaml = flow ? DocumentFormat.YAML.parse(text) : tree;
        return yaml.errors().isEmpty() ? yaml : tree;
    }

    private static void requireNoErrors(SyntaxTree tree) {
        if (!tree.errors().isEmpty()) {
            SyntaxError first = tree.errors().getFirst();
            throw new CommandRejected("The text on the clipboard has an error in line "
                    + tree.positionOf(first.range().start()).line() + ": " + first.message() + ".");
        }
    }

    private static CommandRejected noStates() {
        return new CommandRejected(
                "There are no states on the clipboard. Copy a state, a map of states or a workflow, in JSON or YAML.");
    }

    private static boolean isState(SyntaxObject object) {
        return object.get("Type").orElse(null) instanceof SyntaxScalar;
    }

    private static boolean holdsState(SyntaxMember member) {
        return member.value().orElse(null) instanceof SyntaxObject object && isState(object);
    }

    private static AslDocument single(SyntaxTree tree, SyntaxObject state) {
        String name = ((SyntaxScalar) state.get("Type").orElseThrow()).value();
        String value = DocumentEdits.of(tree).valueText(SyntaxPath.ROOT);
        TreeEditor editor = new TreeEditor(EmptyWorkflow.like(tree));
        editor.edit(
                edits -> edits.insertMemberText(SyntaxPath.of("States"), 0, name.isBlank() ? "State" : name, value));
        return AslDocument.of(editor.tree().text(), tree.format());
    }

    private static AslDocument map(SyntaxTree tree, SyntaxObject states) {
        List<String> written = states.members().stream()
                .map(member -> DocumentEdits.of(tree).rawText(SyntaxPath.of(member.key())))
                .toList();
        TreeEditor editor = new TreeEditor(EmptyWorkflow.like(tree));
        for (int i = 0; i < written.size(); i++) {
            int at = i;
            editor.edit(edits -> edits.insertRaw(SyntaxPath.of("States"), at, written.get(at)));
        }
        return AslDocument.of(editor.tree().text(), tree.format());
    }

    /** The name of the state with which pasted states begin. */
    static String first(AslDocument pasted) {
        Optional<String> said = pasted.machine()
                .scope()
                .startAt()
                .filter(name -> pasted.machine().scope().state(name).isPresent());
        return said.orElseGet(() -> pasted.machine().scope().states().getFirst().name());
    }
}
