package dev.statewright.app.code;

import dev.statewright.app.action.Action;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.StateAtOffset;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.Position;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.util.UndoUtils;

/** The document as text. Canvas and text show one document: what is typed here is there a moment later, and the other way round. */
public final class CodePane extends BorderPane {

    /** Of a large text: what is typed meanwhile is read together. */
    private static final javafx.util.Duration TYPING_PAUSE = javafx.util.Duration.millis(25);

    private static final int SMALL = 40_000;
    private static final int LINES_ABOVE = 3;

    private final DocumentSession session;
    private final CodeArea area = new CodeArea();
    private final DocumentText text;
    private final VisibleStyles styles;
    private final Gutter gutter;
    private final CodeEditor editor;
    private final CodeLayer layer = new CodeLayer();
    private final CompletionAid completion;
    private final CodeFolding folding;
    private final FindBar findBar;
    private final CodeActions actions;
    private final PauseTransition pause = new PauseTransition(TYPING_PAUSE);
    private final ListChangeListener<Diagnostic> diagnosticsListener = change -> showMarks();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final Subscription following;
    private List<TextRange> found = List.of();
    private boolean selectingFromCaret;

    /** @param services where what is offered at the caret is found */
    public CodePane(DocumentSession session, DocumentServices services) {
        this.session = session;
        getStyleClass().add("code-pane");
        area.getStyleClass().add("code");
        area.setId("code");
        area.setAccessibleText(Words.text("code.text"));
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.replaceText(new LineEndings(session.document().text()).shown());
        area.moveTo(beginning());
        styles =
                new VisibleStyles(area, () -> CodeLanguage.of(session.document().tree()));
        gutter = new Gutter(area);
        text = new DocumentText(session, new AreaEditor(area), this::written);
        editor = new CodeEditor(session, area, text);
        completion = new CompletionAid(editor, text, layer, services);
        new CallHint(area, layer);
        CodeNavigation navigation = new CodeNavigation(editor, layer);
        CodeProblems problems = new CodeProblems(editor);
        folding = new CodeFolding(area, () -> session.document().tree(), gutter::refresh);
        gutter.fold(folding);
        Hovering hovering = new Hovering(editor, text, layer, services);
        findBar = new FindBar(editor, this::showFound, this::closeFindBar);
        actions = new CodeActions(editor, completion, navigation, problems, folding, hovering, finding(), shown);
        CodeKeys.install(area, true, () -> CodeLanguage.of(session.document().tree()));
        installUndo();
        area.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        TypingScroll.install(area);
        new CodeMenu(area, actions.all());
        installDefinition(navigation);
        setCenter(new StackPane(CodeScroll.of(area), layer));
        area.showParagraphAtTop(Math.max(0, area.getCurrentParagraph() - LINES_ABOVE));
        pause.setOnFinished(event -> text.handInSoon());
        area.multiPlainChanges().subscribe(this::changed);
        area.caretPositionProperty().addListener((property, before, now) -> caretMoved(now));
        session.diagnostics().addListener(diagnosticsListener);
        following = Subscription.combine(
                sceneProperty().subscribe(scene -> {
                    shown.set(scene != null);
                    showMarks();
                }),
                session.documentProperty().subscribe(document -> showMarks()),
                session.selectionProperty().subscribe(this::reveal),
                session.soughtProperty().subscribe((before, place) -> seek(place)));
    }

    /** Where the document begins: in another file that is where the definition stands. */
    private int beginning() {
        SyntaxTree tree = session.document().tree();
        return tree.embedding()
                .flatMap(_ -> tree.root())
                .map(root -> new LineEndings(tree.text()).toShown(root.range()).start())
                .orElse(0);
    }

    /** What can be done in the text. */
    public List<Action> actions() {
        return actions.all();
    }

    /** Opens the search bar over the text. */
    public void find() {
        find(false);
    }

    private void find(boolean replacing) {
        setTop(findBar);
        findBar.begin(replacing);
    }

    private CodeActions.Finding finding() {
        return new CodeActions.Finding() {
            @Override
            public void open(boolean replacing) {
                find(replacing);
            }

            @Override
            public void step(int direction) {
                if (findBar.hasText()) {
                    setTop(findBar);
                    findBar.step(direction);
                } else {
                    find(false);
                }
            }
        };
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && findBar.equals(getTop())) {
            findBar.end();
            event.consume();
        }
    }

    private void closeFindBar() {
        setTop(null);
    }

    /** @param ranges in the document's offsets */
    private void showFound(List<TextRange> ranges) {
        found = ranges;
        showHighlights();
    }

    /** Moves the caret to a line and column of the document, both from 1, and shows it. */
    public void goTo(int line, int column) {
        int paragraph = Math.clamp(line - 1, 0, area.getParagraphs().size() - 1);
        area.moveTo(paragraph, Math.clamp(column - 1, 0, area.getParagraphLength(paragraph)));
        area.showParagraphAtTop(Math.max(0, paragraph - LINES_ABOVE));
        area.requestFocus();
    }

    private void seek(Position place) {
        if (place != null) {
            goTo(place.line(), place.column());
        }
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    public void close() {
        pause.stop();
        session.diagnostics().removeListener(diagnosticsListener);
        following.unsubscribe();
    }

    private void changed(List<PlainTextChange> changes) {
        for (PlainTextChange change : changes) {
            TextEdit edit =
                    TextEdit.replace(new TextRange(change.getPosition(), change.getRemovalEnd()), change.getInserted());
            text.typed(edit);
            completion.changed(edit);
        }
        if (!text.isFollowing() && !editor.isWriting()) {
            written();
        }
    }

    /** A small document follows every key; a large one would make typing slow, so it follows a moment later, in the background. */
    private void written() {
        if (area.getLength() < SMALL) {
            text.handIn();
        } else {
            pause.playFromStart();
        }
    }

    private void installUndo() {
        KeyCombination undo = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
        KeyCombination redo =
                new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        KeyCombination redoAgain = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (undo.match(event)) {
                session.undo();
                event.consume();
            } else if (redo.match(event) || redoAgain.match(event)) {
                session.redo();
                event.consume();
            }
        });
    }

    /** A click with the control key goes to the state that is named there. */
    private void installDefinition(CodeNavigation navigation) {
        area.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.isShortcutDown() && event.getButton() == MouseButton.PRIMARY) {
                int offset = area.hit(event.getX(), event.getY()).getInsertionIndex();
                text.handIn();
                if (navigation.goToDefinition(text.endings().toDocument(offset))) {
                    event.consume();
                }
            }
        });
    }

    private void caretMoved(int caret) {
        session.caretProperty().set(new Position(area.getCurrentParagraph() + 1, area.getCaretColumn() + 1));
        showHighlights();
        if (!area.isFocused() || text.isFollowing() || !text.isInStep()) {
            return;
        }
        stateAtCaret()
                .filter(path -> !session.selection().primary().equals(Optional.of(path)))
                .ifPresent(path -> {
                    selectingFromCaret = true;
                    session.select(Selection.of(path));
                    selectingFromCaret = false;
                });
    }

    private Optional<StatePath> stateAtCaret() {
        return StateAtOffset.find(session.document(), text.endings().toDocument(area.getCaretPosition()));
    }

    private void reveal(Selection selection) {
        showMarks();
        if (selectingFromCaret || area.isFocused()) {
            return;
        }
        selectedRange().ifPresent(range -> {
            if (!selection.primary().equals(stateAtCaret())) {
                area.moveTo(range.start());
            }
            editor.revealLine(area.getCurrentParagraph());
        });
    }

    private Optional<TextRange> selectedRange() {
        return session.selection()
                .primary()
                .flatMap(state -> StateAtOffset.range(session.document(), state))
                .map(text.endings()::toShown);
    }

    /** As long as the text is not to be seen nobody needs its marks. While typing is not handed in, places of text and document do not match. */
    private void showMarks() {
        if (!text.isInStep() || getScene() == null) {
            return;
        }
        List<Mark> marks = Mark.of(session.document(), session.diagnostics()).stream()
                .map(mark -> new Mark(text.endings().toShown(mark.range()), mark.severity(), mark.message()))
                .toList();
        styles.showMarks(marks);
        gutter.show(marks, selectedRange());
    }

    private void showHighlights() {
        List<VisibleStyles.Highlight> highlights = new ArrayList<>();
        BracketMarks.of(area).forEach(range -> highlights.add(new VisibleStyles.Highlight(range, "bracket-match")));
        if (text.isInStep()) {
            found.forEach(range ->
                    highlights.add(new VisibleStyles.Highlight(text.endings().toShown(range), "found")));
        }
        styles.showHighlights(highlights);
    }

    /** Changes the area's content itself: unlike typing, that leaves caret and scroll where they are. */
    private record AreaEditor(CodeArea area) implements DocumentText.Editor {

        @Override
        public String text() {
            return area.getText();
        }

        @Override
        public void replace(int start, int end, String replacement) {
            area.getContent()
                    .replace(
                            start,
                            end,
                            ReadOnlyStyledDocument.fromString(
                                    replacement,
                                    area.getInitialParagraphStyle(),
                                    area.getInitialTextStyle(),
                                    area.getSegOps()));
        }
    }
}
