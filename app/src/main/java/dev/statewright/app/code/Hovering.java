package dev.statewright.app.code;

import dev.statewright.app.expression.ExpressionPlaces;
import dev.statewright.app.expression.ExpressionPreview;
import dev.statewright.app.expression.PlacedExpression;
import dev.statewright.app.expression.PreviewView;
import dev.statewright.app.problem.FixItem;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.model.completion.PlaceFacts;
import dev.statewright.model.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/** Shows what there is to know of the place where the mouse rests, or of the caret's. The card stays while the mouse is on it. */
final class Hovering {

    private static final Duration REST = Duration.ofMillis(350);
    private static final double LINE = 16;

    private final CodeEditor editor;
    private final DocumentText text;
    private final CodeLayer layer;
    private final DocumentServices services;
    private final ExpressionPlaces places;
    private Optional<HoverCard> card = Optional.empty();

    Hovering(CodeEditor editor, DocumentText text, CodeLayer layer, DocumentServices services) {
        this.services = services;
        this.places = new ExpressionPlaces(editor.session());
        this.editor = editor;
        this.text = text;
        this.layer = layer;
        CodeArea area = editor.area();
        area.setMouseOverTextDelay(REST);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> {
            Point2D place = event.getScreenPosition();
            show(event.getCharacterIndex(), new BoundingBox(place.getX(), place.getY() - LINE / 2, 1, LINE));
        });
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> hideUnlessUsed());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventFilter(ScrollEvent.SCROLL, _ -> hide());
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hide());
    }

    /** Shows it for the caret; the keyboard goes to what can be done. */
    void showAtCaret() {
        text.handIn();
        editor.area().getCaretBounds().ifPresent(bounds -> show(editor.area().getCaretPosition(), bounds));
        card.ifPresent(found -> found.getChildren().stream()
                .filter(javafx.scene.control.Hyperlink.class::isInstance)
                .findFirst()
                .ifPresent(javafx.scene.Node::requestFocus));
    }

    void hide() {
        card.ifPresent(layer::hide);
        card = Optional.empty();
    }

    private void show(int shownOffset, Bounds place) {
        hide();
        if (!text.isInStep()) {
            return;
        }
        int offset = text.endings().toDocument(shownOffset);
        var document = editor.session().document();
        Optional<PlaceFacts> facts = PlaceFacts.at(document, offset);
        List<Diagnostic> here = editor.session().diagnostics().stream()
                .filter(each -> each.range().touches(offset))
                .toList();
        List<FixItem> fixes = new ArrayList<>();
        here.forEach(each -> fixes.addAll(FixItem.of(editor.session(), each)));
        Optional<PlacedExpression> expression = places.inDocument(document.tree(), offset);
        PreviewView view = new PreviewView();
        HoverCard shown = new HoverCard(facts, here, fixes, expression.map(_ -> view), fix -> {
            hide();
            editor.session().execute(fix.command());
            editor.area().requestFocus();
        });
        if (shown.isEmpty()) {
            return;
        }
        shown.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hide());
        shown.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                editor.area().requestFocus();
                event.consume();
            }
        });
        card = Optional.of(shown);
        layer.show(shown, place);
        new ExpressionPreview(services.background(), services.ui(), outcome -> {
                    view.show(outcome);
                    if (layer.shows(shown)) {
                        layer.show(shown, place);
                    }
                })
                .request(expression);
    }

    private void hideUnlessUsed() {
        if (card.filter(shown -> shown.isHover() || shown.isFocusWithin()).isEmpty()) {
            hide();
        }
    }

    private void pressed(KeyEvent event) {
        if (card.isPresent()) {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
            }
            if (!event.getCode().isModifierKey()) {
                hide();
            }
        }
    }
}
