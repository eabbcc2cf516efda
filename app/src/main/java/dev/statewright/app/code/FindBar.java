package dev.statewright.app.code;

import dev.statewright.app.code.edit.TextOutcome;
import dev.statewright.app.panel.FindRow;
import dev.statewright.app.words.Words;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Searches the text and replaces in it: regardless of case or not, whole words, patterns; in all of it or in what is selected. */
final class FindBar extends VBox {

    /** Of the field for what is sought, in pixels. */
    private static final double LEGIBLE = 140;

    private final CodeEditor editor;
    private final Runnable close;
    private final Row row = new Row();
    private final TextField replacement = new TextField();
    private final ToggleButton exactCase = toggle("Aa", "code.find-case");
    private final ToggleButton wholeWord = toggle("W", "code.find-word");
    private final ToggleButton pattern = toggle(".*", "code.find-pattern");
    private final ToggleButton inSelection = toggle("[ ]", "code.find-selection");
    private final HBox options = new HBox(6, exactCase, wholeWord, pattern, inSelection);
    private final HBox replaceRow;
    private final Consumer<List<TextRange>> shown;
    private List<TextRange> found = List.of();
    private Optional<TextRange> within = Optional.empty();
    private int current = -1;

    /** @param shown told of all places that are found, in the document's offsets */
    FindBar(CodeEditor editor, Consumer<List<TextRange>> shown, Runnable close) {
        this.editor = editor;
        this.shown = shown;
        this.close = close;
        getStyleClass().add("find-bar");
        replacement.setId("replacement");
        replacement.setPromptText(Words.text("code.replace-prompt"));
        replacement.setAccessibleText(Words.text("code.replace-prompt"));
        HBox.setHgrow(replacement, Priority.ALWAYS);
        replaceRow = new HBox(
                6,
                replacement,
                button("code.replace-one", this::replaceOne),
                button("code.replace-all", this::replaceAll));
        replaceRow.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        options.setAlignment(Pos.CENTER_LEFT);
        options.setMinWidth(USE_PREF_SIZE);
        for (ToggleButton each : List.of(exactCase, wholeWord, pattern)) {
            each.selectedProperty().addListener((_, _, _) -> row.search(row.text()));
        }
        inSelection.selectedProperty().addListener((_, _, on) -> {
            within = on ? Optional.of(editor.selection()).filter(range -> range.length() > 0) : Optional.empty();
            row.search(row.text());
        });
        getChildren().add(row);
        widthProperty().subscribe(_ -> placeOptions());
    }

    /** Beside what is sought where there is room for them and a legible field, else in a row of their own. */
    private void placeOptions() {
        boolean roomy = getWidth() >= LEGIBLE + row.minWidth(-1) + options.prefWidth(-1);
        Pane wanted = roomy ? row : this;
        if (options.getParent() != wanted) {
            row.getChildren().remove(options);
            getChildren().remove(options);
            wanted.getChildren().add(roomy ? row.getChildren().indexOf(row.count()) + 1 : 1, options);
        }
    }

    /** @param replacing whether there is a field for what is put in its place */
    void begin(boolean replacing) {
        String text = editor.area().getSelectedText();
        TextRange selected = editor.selection();
        boolean lines = text.indexOf('\n') >= 0;
        if (!text.isEmpty() && !lines) {
            row.setText(text);
        }
        if (replacing && !getChildren().contains(replaceRow)) {
            getChildren().add(replaceRow);
        }
        if (lines) {
            within = Optional.of(selected);
            inSelection.setSelected(true);
        }
        row.begin();
    }

    void step(int direction) {
        row.step(direction);
    }

    boolean hasText() {
        return !row.text().isEmpty();
    }

    private Search sought() {
        return new Search(row.text(), pattern.isSelected(), exactCase.isSelected(), wholeWord.isSelected());
    }

    private void find() {
        String text = editor.document().text();
        TextRange where = within.filter(range -> range.end() <= text.length()).orElse(new TextRange(0, text.length()));
        found = sought().in(text, where);
        shown.accept(found);
    }

    private void replaceOne() {
        find();
        TextRange selected = editor.selection();
        if (found.contains(selected)) {
            sought().replacement(editor.document().text(), selected, replacement.getText())
                    .ifPresent(edit -> {
                        int end = edit.range().start() + edit.replacement().length();
                        stretch(edit.growth());
                        editor.apply("command.replace-found", new TextOutcome(TextChange.of(edit), TextRange.at(end)));
                    });
            find();
        }
        row.step(0);
    }

    private void replaceAll() {
        find();
        List<TextEdit> edits = new ArrayList<>();
        String text = editor.document().text();
        for (TextRange range : found) {
            sought().replacement(text, range, replacement.getText()).ifPresent(edits::add);
        }
        if (!edits.isEmpty()) {
            TextChange change = new TextChange(edits);
            stretch(edits.stream().mapToInt(TextEdit::growth).sum());
            editor.apply(
                    "command.replace-found",
                    new TextOutcome(
                            change, TextRange.at(edits.getFirst().range().start())));
        }
        find();
        row.say(Words.text("code.replaced", edits.size()));
    }

    private void stretch(int growth) {
        within = within.map(range -> new TextRange(range.start(), Math.max(range.start(), range.end() + growth)));
    }

    /** Closes the bar; the text has the keyboard again. */
    void end() {
        found = List.of();
        shown.accept(found);
        inSelection.setSelected(false);
        getChildren().remove(replaceRow);
        close.run();
        editor.area().requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == replacement) {
            if (event.isShortcutDown()) {
                replaceAll();
            } else {
                replaceOne();
            }
            event.consume();
        }
    }

    /** The row with what is sought. */
    private final class Row extends FindRow {

        Row() {
            super("code.find");
            setSpacing(6);
            wanted.setId("find");
            HBox.setHgrow(wanted, Priority.ALWAYS);
            count.getStyleClass().add("muted");
        }

        Label count() {
            return count;
        }

        String text() {
            return wanted.getText();
        }

        void setText(String text) {
            wanted.setText(text);
        }

        void begin() {
            beginTyping();
        }

        void say(String text) {
            count.setText(text);
        }

        @Override
        protected void search(String text) {
            find();
            int from = within.map(TextRange::start).orElse(editor.selection().start());
            current = found.isEmpty() ? -1 : 0;
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i).start() >= from) {
                    current = i;
                    break;
                }
            }
            show();
        }

        @Override
        protected void step(int direction) {
            find();
            int size = found.size();
            int caret = editor.selection().start();
            int next = 0;
            while (next < size && found.get(next).start() < caret) {
                next++;
            }
            boolean on = next < size && found.get(next).equals(editor.selection());
            int step = direction > 0 && !on ? 0 : direction;
            current = size == 0 ? -1 : Math.floorMod(next + step, size);
            show();
        }

        private void show() {
            Optional<String> trouble = sought().trouble();
            pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("broken"), trouble.isPresent());
            String number = found.size() == Search.MOST ? Search.MOST + "+" : String.valueOf(found.size());
            count.setText(
                    trouble.orElseGet(() -> text().isEmpty() ? "" : Words.text("code.found", current + 1, number)));
            if (current >= 0 && current < found.size()) {
                editor.reveal(found.get(current));
            }
        }

        @Override
        protected void end() {
            FindBar.this.end();
        }
    }

    private static ToggleButton toggle(String sign, String key) {
        ToggleButton button = new ToggleButton(sign);
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("find-toggle");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Words.text(key)));
        button.setAccessibleText(Words.text(key));
        return button;
    }

    private static Button button(String key, Runnable handler) {
        Button button = new Button(Words.text(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> handler.run());
        return button;
    }
}
