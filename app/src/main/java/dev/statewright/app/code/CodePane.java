package dev.statewright.app.code;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.StateAtOffset;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.Position;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.util.UndoUtils;

/** The document as text. Canvas and text show one document: what is typed here is there a moment later, and the other way round. */
public final class CodePane extends BorderPane {

    private static final javafx.util.Duration TYPING_PAUSE = javafx.util.Duration.millis(80);
    private static final int SMALL = 100_000;
    private static final int LINES_ABOVE = 3;

    private final DocumentSession session;
    private final CodeArea area = new CodeArea();
    private final DocumentText text;
    private final VisibleStyles styles;
    private final Gutter gutter;
    private final FindBar findBar;
    private final PauseTransition pause = new PauseTransition(TYPING_PAUSE);
    private final ListChangeListener<Diagnostic> diagnosticsListener = change -> showMarks();
    private final Subscription following;
    private boolean selectingFromCaret;

    public CodePane(DocumentSession session) {
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
        CodeKeys.install(area, true);
        installUndo();
        text = new DocumentText(session, new AreaEditor(area));
        new MarkHints(area, styles::marks);
        findBar = new FindBar(area, () -> setTop(null));
        setCenter(CodeScroll.of(area));
        area.showParagraphAtTop(Math.max(0, area.getCurrentParagraph() - LINES_ABOVE));
        pause.setOnFinished(event -> text.handInSoon());
        area.multiPlainChanges().subscribe(changes -> {
            if (!text.isFollowing()) {
                handInSoon();
            }
        });
        area.caretPositionProperty().addListener((property, before, now) -> caretMoved(now));
        session.diagnostics().addListener(diagnosticsListener);
        following = Subscription.combine(
                sceneProperty().subscribe(scene -> showMarks()),
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

    /** Opens the search bar over the text. */
    public void find() {
        setTop(findBar);
        findBar.begin(area.getSelectedText());
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

    /** A small document follows every key; a large one would make typing slow, so it follows a pause, in the background. */
    private void handInSoon() {
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

    private void caretMoved(int caret) {
        session.caretProperty().set(new Position(area.getCurrentParagraph() + 1, area.getCaretColumn() + 1));
        if (!area.isFocused() || text.isFollowing() || !isInStep()) {
            return;
        }
        Optional<StatePath> state =
                StateAtOffset.find(session.document(), text.endings().toDocument(caret));
        state.filter(found -> !session.selection().primary().equals(Optional.of(found)))
                .ifPresent(found -> {
                    selectingFromCaret = true;
                    session.select(Selection.of(found));
                    selectingFromCaret = false;
                });
    }

    /** While typing is not handed in yet, places of text and document do not match. */
    private boolean isInStep() {
        return area.getLength() == text.endings().shown().length();
    }

    private void reveal(Selection selection) {
        showMarks();
        if (selectingFromCaret || area.isFocused()) {
            return;
        }
        selectedRange().ifPresent(range -> {
            area.moveTo(range.start());
            int paragraph = area.getCurrentParagraph();
            area.showParagraphAtTop(Math.max(0, paragraph - LINES_ABOVE));
        });
    }

    private Optional<TextRange> selectedRange() {
        return session.selection()
                .primary()
                .flatMap(state -> StateAtOffset.range(session.document(), state))
                .map(text.endings()::toShown);
    }

    /** As long as the text is not to be seen nobody needs its marks. */
    private void showMarks() {
        if (!isInStep() || getScene() == null) {
            return;
        }
        List<Mark> marks = Mark.of(session.document(), session.diagnostics()).stream()
                .map(mark -> new Mark(text.endings().toShown(mark.range()), mark.severity(), mark.message()))
                .toList();
        styles.showMarks(marks);
        gutter.show(marks, selectedRange());
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
