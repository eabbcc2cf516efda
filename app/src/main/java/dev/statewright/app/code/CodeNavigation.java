package dev.statewright.app.code;

import dev.statewright.app.panel.SearchList;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.completion.StateReferences;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** From a name to the state it names, to the places that name it, to a line; and another name for a state. */
final class CodeNavigation {

    private final CodeEditor editor;
    private final CodeLayer layer;

    CodeNavigation(CodeEditor editor, CodeLayer layer) {
        this.editor = editor;
        this.layer = layer;
    }

    /** Goes to the state that the caret's name leads to; from the state's own key to where it is named next. */
    void goToDefinition() {
        goToDefinition(editor.caret());
    }

    /** @return whether there is something to go to */
    boolean goToDefinition(int offset) {
        AslDocument document = editor.document();
        Optional<StatePath> state = StateReferences.at(document, offset);
        Optional<TextRange> definition = state.flatMap(path -> StateReferences.definition(document, path));
        definition
                .map(range ->
                        new TextRange(range.start() + quotes(document, range), range.end() - quotes(document, range)))
                .ifPresent(editor::show);
        return definition.isPresent();
    }

    private static int quotes(AslDocument document, TextRange range) {
        char first = document.text().charAt(range.start());
        return first == '"' || first == '\'' ? 1 : 0;
    }

    /** Lists the places that name the state at the caret. */
    void showUsages() {
        AslDocument document = editor.document();
        int caret = editor.caret();
        StateReferences.at(document, caret).or(() -> around(document, caret)).ifPresent(state -> {
            List<TextRange> places = StateReferences.usages(document, state);
            AtomicReference<SearchList<TextRange>> list = new AtomicReference<>();
            list.set(new SearchList<>(
                    "usages",
                    Words.text("code.usages-of", state.name(), places.size()),
                    Words.text("code.no-usages"),
                    new Usages(document, places),
                    () -> close(list.get())));
            list.get().setPrefWidth(360);
            editor.area().getCaretBounds().ifPresent(place -> layer.show(list.get(), place));
            list.get().begin();
        });
    }

    private void close(SearchList<TextRange> list) {
        boolean focused = list.isFocusWithin();
        layer.hide(list);
        if (focused) {
            editor.area().requestFocus();
        }
    }

    /** Asks for another name of the state at the caret; everything that leads to it follows. */
    void rename() {
        AslDocument document = editor.document();
        int caret = editor.caret();
        StateReferences.at(document, caret)
                .or(() -> around(document, caret))
                .ifPresent(state -> CodePrompt.ask(
                        layer,
                        editor.area(),
                        "code.new-name",
                        state.name(),
                        name -> editor.session().attempt(new RenameState(state, name))));
    }

    private static Optional<StatePath> around(AslDocument document, int offset) {
        return dev.statewright.app.session.StateAtOffset.find(document, offset);
    }

    void goToLine() {
        int lines = editor.area().getParagraphs().size();
        int now = editor.area().getCurrentParagraph() + 1;
        CodePrompt.ask(layer, editor.area(), "code.line-number", String.valueOf(now), text -> {
            try {
                String[] parts = text.strip().split(":", 2);
                int line = Integer.parseInt(parts[0].strip());
                int column = parts.length > 1 ? Integer.parseInt(parts[1].strip()) : 1;
                if (line < 1 || line > lines || column < 1) {
                    return Optional.of(Words.text("code.no-such-line", lines));
                }
                int paragraph = line - 1;
                int within = Math.min(column - 1, editor.area().getParagraphLength(paragraph));
                editor.area().moveTo(paragraph, within);
                editor.area().showParagraphAtCenter(paragraph);
                return Optional.empty();
            } catch (NumberFormatException noNumber) {
                return Optional.of(Words.text("code.no-such-line", lines));
            }
        });
    }

    /** Places that name a state, each with its line. */
    private final class Usages implements SearchList.Contents<TextRange> {

        private final AslDocument document;
        private final List<TextRange> places;

        Usages(AslDocument document, List<TextRange> places) {
            this.document = document;
            this.places = places;
        }

        @Override
        public List<TextRange> find(String text) {
            String wanted = text.toLowerCase(Locale.ROOT);
            return places.stream()
                    .filter(place -> text(place).toLowerCase(Locale.ROOT).contains(wanted)
                            || pointer(place).toLowerCase(Locale.ROOT).contains(wanted))
                    .toList();
        }

        @Override
        public String text(TextRange place) {
            int start = document.text().lastIndexOf('\n', place.start()) + 1;
            int end = document.text().indexOf('\n', place.start());
            String line = document.text()
                    .substring(start, end < 0 ? document.text().length() : end)
                    .strip();
            return line.length() > 60 ? line.substring(0, 60) + "\u2026" : line;
        }

        private String pointer(TextRange place) {
            return document.tree().pathAt(place.start() + 1).pointer();
        }

        @Override
        public Optional<String> note(TextRange place) {
            return Optional.of(Words.text(
                    "code.line", document.tree().positionOf(place.start()).line()));
        }

        @Override
        public void take(TextRange place) {
            editor.show(place);
        }
    }
}
