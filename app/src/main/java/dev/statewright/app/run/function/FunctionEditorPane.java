package dev.statewright.app.run.function;

import dev.statewright.app.icon.IconView;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.runtime.function.FunctionLog;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The code of a function with what it writes to its console below. */
public final class FunctionEditorPane extends BorderPane {

    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final double CODE_SHARE = 0.74;

    /** Longer files stay uncoloured, so that typing in them stays quick. */
    private static final int LONGEST_COLOURED = 400_000;

    private final FunctionEditorViewModel editor;
    private final CodeArea area = new CodeArea();
    private final FunctionLogPane log;

    /** @param close takes the editor away */
    public FunctionEditorPane(FunctionEditorViewModel editor, FunctionLog log, Runnable close) {
        this.editor = editor;
        this.log = new FunctionLogPane(log, editor.function().name());
        getStyleClass().add("function-editor");
        setTop(head(close));
        SplitPane halves = new SplitPane(code(), this.log);
        halves.setOrientation(Orientation.VERTICAL);
        halves.setDividerPositions(CODE_SHARE);
        halves.getStyleClass().add("views");
        setCenter(halves);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event)) {
                editor.save();
                event.consume();
            }
        });
        // another program may have written the file while the user was there
        sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(window -> window.focusedProperty())
                .subscribe(focused -> {
                    if (Boolean.TRUE.equals(focused)) {
                        editor.lookAtDisk();
                    }
                });
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    /** Stops listening to the console. */
    public void close() {
        log.close();
    }

    /** Stands beside the canvas, so there is little room: the name is never cut, the file's may be. */
    private Node head(Runnable close) {
        Label name = new Label(editor.function().name(), new IconView(ActionIcons.FUNCTION, 15));
        name.getStyleClass().add("function-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.setTooltip(new Tooltip(
                editor.function().runtime() + " · " + editor.function().handler()));
        Label state = new Label();
        state.getStyleClass().add("muted");
        state.setMinWidth(USE_PREF_SIZE);
        Button save = new Button(Words.text("run.function-save"), new IconView(ActionIcons.SAVE, 14));
        save.setId("function-save");
        save.getStyleClass().add("small-button");
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(event -> editor.save());
        editor.dirtyProperty().subscribe(dirty -> {
            state.setText(Words.text(dirty ? "run.function-unsaved" : "run.function-saved"));
            save.setDisable(!dirty);
        });
        Button back = new Button();
        back.setGraphic(new IconView(ActionIcons.CLOSE, 14));
        back.setId("function-close");
        back.getStyleClass().addAll("icon-button", "small-icon-button");
        back.setAccessibleText(Words.text("run.function-close"));
        back.setTooltip(new Tooltip(Words.text("run.function-close")));
        back.setOnAction(event -> close.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(10, name, files(), space, state, save, back);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(4, row, problem());
        head.getStyleClass().add("function-head");
        return head;
    }

    private Label problem() {
        Label problem = new Label();
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        editor.problemProperty().subscribe(sentence -> {
            problem.setText(sentence);
            problem.setVisible(!sentence.isEmpty());
            problem.setManaged(!sentence.isEmpty());
        });
        return problem;
    }

    private ComboBox<Path> files() {
        ComboBox<Path> files = new ComboBox<>(editor.files());
        files.setId("function-files");
        files.getStyleClass().add("small-box");
        files.setAccessibleText(Words.text("run.function-file"));
        files.setConverter(new StringConverter<>() {
            @Override
            public String toString(Path path) {
                return path == null ? "" : editor.nameOf(path);
            }

            @Override
            public Path fromString(String text) {
                throw new UnsupportedOperationException("The list is not typed into");
            }
        });
        editor.fileProperty().subscribe(file -> files.setValue(file.orElse(null)));
        files.setOnAction(event -> {
            Path wanted = files.getValue();
            if (wanted != null
                    && !editor.fileProperty().get().map(wanted::equals).orElse(false)) {
                editor.open(wanted);
            }
        });
        boolean several = editor.files().size() > 1;
        files.setVisible(several);
        files.setManaged(several);
        return files;
    }

    private Node code() {
        area.getStyleClass().addAll("code", "script");
        area.setId("function-code");
        area.setAccessibleText(
                Words.text("run.function-editor", editor.function().name()));
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        editor.textProperty().subscribe(text -> {
            if (!area.getText().equals(text)) {
                area.replaceText(text);
                area.moveTo(0);
                area.requestFollowCaret();
                area.getUndoManager().forgetHistory();
            }
        });
        area.multiPlainChanges().subscribe(changes -> {
            editor.textProperty().set(area.getText());
            colour();
        });
        colour();
        return new VirtualizedScrollPane<>(area);
    }

    private void colour() {
        if (area.getLength() > 0 && area.getLength() <= LONGEST_COLOURED) {
            area.setStyleSpans(0, spans(area.getText()));
        }
    }

    private static StyleSpans<Collection<String>> spans(String code) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int at = 0;
        for (ScriptTokens.Token token : ScriptTokens.of(code)) {
            spans.add(List.of(), token.start() - at);
            spans.add(List.of(token.kind().styleClass()), token.end() - token.start());
            at = token.end();
        }
        spans.add(List.of(), code.length() - at);
        return spans.create();
    }
}
