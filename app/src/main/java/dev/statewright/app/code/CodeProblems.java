package dev.statewright.app.code;

import dev.statewright.app.problem.FixItem;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.words.Words;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.text.TextRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** The way from problem to problem, and what can be done about the one at the caret. */
final class CodeProblems {

    private final CodeEditor editor;
    private Optional<ContextMenu> open = Optional.empty();

    CodeProblems(CodeEditor editor) {
        this.editor = editor;
    }

    /** Goes to the next problem behind the caret, or the one before; from the last on to the first. */
    void step(int direction) {
        DocumentSession session = editor.session();
        int caret = editor.selection().start();
        List<TextRange> places = session.diagnostics().stream()
                .map(Diagnostic::range)
                .filter(range -> range.end() <= session.document().text().length())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        if (places.isEmpty()) {
            return;
        }
        Optional<TextRange> next = direction > 0
                ? places.stream().filter(range -> range.start() > caret).findFirst()
                : places.reversed().stream()
                        .filter(range -> range.start() < caret)
                        .findFirst();
        TextRange place = next.orElse(direction > 0 ? places.getFirst() : places.getLast());
        editor.show(TextRange.at(place.start()));
    }

    /** The problems of a place, those of its line where it has none itself. */
    List<Diagnostic> at(int offset) {
        DocumentSession session = editor.session();
        List<Diagnostic> here = session.diagnostics().stream()
                .filter(each -> each.range().touches(offset))
                .toList();
        if (!here.isEmpty()) {
            return here;
        }
        int line = session.document().tree().positionOf(offset).line();
        return session.diagnostics().stream()
                .filter(each -> each.position().line() == line)
                .toList();
    }

    /** Lists what can be done at the caret. */
    void showFixes() {
        open.ifPresent(ContextMenu::hide);
        ContextMenu menu = new ContextMenu();
        menu.setId("quick-fixes");
        for (Diagnostic diagnostic : at(editor.caret())) {
            for (FixItem fix : FixItem.of(editor.session(), diagnostic)) {
                MenuItem item = new MenuItem(fix.title());
                // a name with an underscore is no mnemonic
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> editor.session().execute(fix.command()));
                menu.getItems().add(item);
            }
        }
        if (menu.getItems().isEmpty()) {
            MenuItem none = new MenuItem(Words.text("code.no-fix"));
            none.setDisable(true);
            menu.getItems().add(none);
        }
        open = Optional.of(menu);
        Optional<Bounds> caret = editor.area().getCaretBounds();
        if (caret.isPresent()) {
            menu.show(editor.area(), caret.get().getMinX(), caret.get().getMaxY() + 2);
        } else {
            menu.show(editor.area(), Side.TOP, 0, 0);
        }
    }
}
