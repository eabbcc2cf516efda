package dev.statewright.app.code;

import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.LatestWins;
import dev.statewright.model.completion.CodeCompletion;
import dev.statewright.model.completion.Completion;
import dev.statewright.model.completion.CompletionRequest;
import dev.statewright.model.completion.Completions;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.sample.WorkflowSamples;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/** Offers what can be written at the caret, on demand and while typing, and writes what is chosen. What is offered is found in the background. */
final class CompletionAid {

    private final CodeEditor editor;
    private final DocumentText text;
    private final CodeArea area;
    private final CodeLayer layer;
    private final CompletionPopup popup;
    private final TabStops stops = new TabStops();
    private final LatestWins<Asked, Answer> search;
    private Optional<Answer> shown = Optional.empty();
    private long version;
    private boolean applying;

    /** @param change what was typed and is not in the document yet */
    private record Asked(
            AslDocument document,
            TextChange change,
            int offset,
            long version,
            boolean explicit,
            List<String> resources,
            List<String> names,
            WorkflowSamples samples) {}

    private record Answer(Completions found, String text, long version, boolean explicit) {}

    CompletionAid(CodeEditor editor, DocumentText text, CodeLayer layer, DocumentServices services) {
        this.editor = editor;
        this.text = text;
        this.area = editor.area();
        this.layer = layer;
        this.popup = new CompletionPopup(this::choose, this::close);
        this.search = new LatestWins<>(CompletionAid::answer, services.background(), services.ui(), this::show);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // a quote is written with its pair by a filter that keeps the key from handlers
        area.addEventFilter(KeyEvent.KEY_TYPED, this::typing);
        area.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                close();
            }
        });
        area.caretPositionProperty().addListener((_, _, caret) -> caretMoved(caret));
    }

    /** Offers at once. */
    void open() {
        ask(true);
    }

    boolean isOpen() {
        return layer.shows(popup);
    }

    void close() {
        version++;
        layer.hide(popup);
    }

    /** The text was changed. */
    void changed(TextEdit edit) {
        version++;
        stops.changed(edit);
    }

    private void ask(boolean explicit) {
        if (!area.isEditable()) {
            return;
        }
        DocumentSession session = editor.session();
        int offset = area.getCaretPosition();
        search.request(new Asked(
                session.document(),
                text.pending(),
                offset,
                version,
                explicit,
                WorkspaceNames.resources(session),
                WorkspaceNames.substitutions(session),
                session.samples().samplesProperty().get()));
    }

    private static Answer answer(Asked asked) {
        AslDocument document = asked.document().with(asked.change());
        LineEndings endings = new LineEndings(document.text());
        int offset =
                Math.min(endings.toDocument(asked.offset()), document.text().length());
        Completions found = CodeCompletion.at(
                new CompletionRequest(document, offset, asked.resources(), asked.names(), asked.samples()));
        return new Answer(found, document.text(), asked.version(), asked.explicit());
    }

    private void show(Answer answer) {
        if (answer.version() != version || !area.isFocused()) {
            return;
        }
        List<Completion> items = answer.found().items();
        boolean written = items.size() == 1
                && items.getFirst().label().equals(answer.found().typed());
        if (items.isEmpty() || !answer.explicit() && written) {
            layer.hide(popup);
            return;
        }
        shown = Optional.of(answer);
        popup.show(items);
        Optional<Bounds> place = area.getCaretBounds();
        place.ifPresent(bounds -> layer.show(popup, bounds));
    }

    private void choose(Completion item) {
        String text = shown.orElseThrow().text();
        LineEndings before = new LineEndings(text);
        close();
        TextChange change = new TextChange(item.change().edits().stream()
                .map(edit -> TextEdit.replace(before.toShown(edit.range()), LineEndings.shown(edit.replacement())))
                .toList());
        LineEndings after = new LineEndings(item.change().applyTo(text));
        applying = true;
        try {
            editor.write(change);
        } finally {
            applying = false;
        }
        List<TextRange> places = item.stops().stream().map(after::toShown).toList();
        goTo(places.getFirst());
        if (places.size() > 1 || item.continues()) {
            stops.begin(places);
        }
        this.text.handInWhenDue();
        if (item.continues()) {
            ask(false);
        }
    }

    private void goTo(TextRange place) {
        area.selectRange(place.start(), Math.min(place.end(), area.getLength()));
        area.requestFollowCaret();
    }

    private void pressed(KeyEvent event) {
        if (isOpen() && popup.pressed(event)) {
            event.consume();
        } else if (stops.isOn() && event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            stops.step(event.isShiftDown() ? -1 : 1).ifPresentOrElse(this::goTo, this::leaveStops);
            event.consume();
            if (stops.isOn() && area.getSelection().getLength() == 0) {
                ask(false);
            }
        } else if (stops.isOn() && event.getCode() == KeyCode.ESCAPE) {
            stops.end();
            event.consume();
        }
    }

    /** Behind the last place the caret goes to the end of what was written. */
    private void leaveStops() {
        area.deselect();
        area.moveTo(area.getCurrentParagraph(), area.getParagraphLength(area.getCurrentParagraph()));
    }

    private void typing(KeyEvent event) {
        String typed = event.getCharacter();
        if (event.isShortcutDown() || event.isAltDown() || typed.length() != 1) {
            return;
        }
        if (typed.charAt(0) >= ' ' && typed.charAt(0) != 127 || isOpen()) {
            Platform.runLater(() -> typed(typed.charAt(0)));
        }
    }

    /** Something stands in the text. */
    private void typed(char c) {
        boolean word = Character.isLetterOrDigit(c) || "$._:[".indexOf(c) >= 0;
        if (word || c == '"' && isOpened()) {
            ask(false);
        } else if (c == '\b' || c == 127) {
            if (isOpen()) {
                ask(false);
            }
        } else if (c >= ' ') {
            close();
        }
    }

    /** Whether the quote before the caret begins something: one that ends it has nothing of its pair behind it. */
    private boolean isOpened() {
        int caret = area.getCaretPosition();
        return caret < area.getLength() && area.getText(caret, caret + 1).equals("\"");
    }

    private void caretMoved(int caret) {
        if (applying) {
            return;
        }
        if (stops.isOn() && !stops.touches(caret) && !editor.isWriting()) {
            // typing moves the caret before it tells what was typed
            Platform.runLater(() -> {
                if (stops.isOn() && !stops.touches(area.getCaretPosition())) {
                    stops.end();
                }
            });
        }
        boolean left =
                shown.filter(answer -> caret < answer.found().token().start()).isPresent();
        if (isOpen() && left) {
            close();
        }
    }
}
