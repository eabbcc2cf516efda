package dev.statewright.app.code;

import dev.statewright.app.action.Action;
import dev.statewright.app.code.edit.Brackets;
import dev.statewright.app.code.edit.LineEdits;
import dev.statewright.app.code.edit.SelectionLadder;
import dev.statewright.model.command.FormatText;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.text.TextRange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyEvent;

/** Everything that can be done in the text, each declared once: key, menu and command list are made from it. */
final class CodeActions {

    private static final int DEFAULT_INDENT = 2;

    private final CodeEditor editor;
    private final List<Action> actions;
    private final Deque<TextRange> selections = new ArrayDeque<>();

    CodeActions(
            CodeEditor editor,
            CompletionAid completion,
            CodeNavigation navigation,
            CodeProblems problems,
            CodeFolding folding,
            Hovering hovering,
            Finding finding,
            ObservableBooleanValue shown) {
        this.editor = editor;
        this.actions = List.of(
                        new Action("code.complete", completion::open).withKeys("Shortcut+Space"),
                        new Action("code.quick-fix", problems::showFixes).withKeys("Alt+Enter", "Shortcut+Period"),
                        new Action("code.describe", hovering::showAtCaret).withKeys("Shortcut+I"),
                        new Action("code.next-problem", () -> problems.step(1)).withKeys("F8"),
                        new Action("code.previous-problem", () -> problems.step(-1)).withKeys("Shift+F8"),
                        new Action("code.definition", navigation::goToDefinition).withKeys("F12"),
                        new Action("code.usages", navigation::showUsages).withKeys("Shift+F12"),
                        new Action("code.rename", navigation::rename).withKeys("F2"),
                        new Action("code.format", this::format).withKeys("Shift+Alt+F"),
                        new Action("code.replace", () -> finding.open(true)).withKeys("Shortcut+H"),
                        new Action("code.find-next", () -> finding.step(1)).withKeys("F3"),
                        new Action("code.find-previous", () -> finding.step(-1)).withKeys("Shift+F3"),
                        new Action("code.go-to-line", navigation::goToLine).withKeys("Shortcut+G"),
                        new Action("code.move-up", () -> editor.edit("command.move-lines", LineEdits::moveUp))
                                .withKeys("Alt+Up"),
                        new Action("code.move-down", () -> editor.edit("command.move-lines", LineEdits::moveDown))
                                .withKeys("Alt+Down"),
                        new Action("code.duplicate", () -> editor.edit("command.duplicate-lines", LineEdits::duplicate))
                                .withKeys("Shortcut+D"),
                        new Action("code.delete-line", () -> editor.edit("command.delete-lines", LineEdits::delete))
                                .withKeys("Shortcut+Shift+K"),
                        new Action("code.comment", this::comment).withKeys("Shortcut+Slash"),
                        new Action("code.expand", this::expand).withKeys("Shift+Alt+Right"),
                        new Action("code.shrink", this::shrink).withKeys("Shift+Alt+Left"),
                        new Action("code.bracket", this::jump).withKeys("Shortcut+Shift+Back Slash"),
                        new Action("code.fold", folding::foldAtCaret).withKeys("Shortcut+Shift+Open Bracket"),
                        new Action("code.unfold", folding::unfoldAtCaret).withKeys("Shortcut+Shift+Close Bracket"),
                        new Action("code.fold-all", folding::foldAll).withKeys("Shortcut+Alt+Open Bracket"),
                        new Action("code.unfold-all", folding::unfoldAll).withKeys("Shortcut+Alt+Close Bracket"),
                        new Action("code.breakpoint", editor::toggleBreakpoint).withKeys("F9"),
                        new Action("code.leave", this::leave).withKeys("F6"))
                .stream()
                .map(action -> action.enabledWhen(shown))
                .toList();
        editor.area().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** The bar that searches, as far as it matters here. */
    interface Finding {
        void open(boolean replacing);

        void step(int direction);
    }

    List<Action> all() {
        return actions;
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed()) {
            return;
        }
        actions.stream()
                .filter(action -> action.keys().stream().anyMatch(keys -> keys.match(event)))
                .filter(action ->
                        !action.id().equals("code.comment") || commentSign().isPresent())
                .findFirst()
                .ifPresent(action -> {
                    event.consume();
                    action.run();
                });
    }

    /** What comments begin with in the document's format; empty where it has none. */
    private Optional<String> commentSign() {
        DocumentFormat format = editor.session().document().format();
        boolean json =
                editor.session().file().filter(DocumentFormat::welcomesComments).isPresent();
        return switch (format) {
            case YAML, HCL -> Optional.of("#");
            case JSON -> json ? Optional.of("//") : Optional.empty();
        };
    }

    private void comment() {
        commentSign()
                .ifPresent(sign -> editor.edit(
                        "command.toggle-comment", (text, selection) -> LineEdits.toggleComment(text, selection, sign)));
    }

    /** Lays the text out anew, with the indent that it has; a text with errors stays as it is. */
    private void format() {
        String unit = TypingAid.unit(editor.document().text());
        editor.session().execute(new FormatText(unit.startsWith("\t") ? DEFAULT_INDENT : unit.length()));
    }

    private void expand() {
        TextRange now = editor.selection();
        SelectionLadder.larger(editor.document().tree(), now).ifPresent(larger -> {
            if (selections.isEmpty() || !holds(now, selections.peek())) {
                selections.clear();
            }
            selections.push(now);
            editor.select(larger);
        });
    }

    private void shrink() {
        TextRange now = editor.selection();
        if (!selections.isEmpty() && holds(now, selections.peek())) {
            editor.select(selections.pop());
        }
    }

    private static boolean holds(TextRange outer, TextRange inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    /** To the other bracket of the pair at the caret; from within a pair to its end. */
    private void jump() {
        String text = editor.document().text();
        int caret = editor.caret();
        Optional<Brackets.Pair> at = Brackets.at(text, caret);
        at.or(() -> Brackets.around(text, caret)).ifPresent(pair -> {
            boolean atClose = at.isPresent() && (caret == pair.close() || caret == pair.close() + 1);
            editor.select(TextRange.at(atClose ? pair.open() : pair.close()));
        });
    }

    /** Tab indents; this is the way out for the keyboard. */
    private void leave() {
        editor.area().requestFocusTraversal(javafx.scene.TraversalDirection.NEXT);
    }
}
