package dev.statewright.app.inspector;

import dev.statewright.app.expression.ExpressionAssist;
import dev.statewright.app.expression.ExpressionPlaces;
import dev.statewright.app.expression.ExpressionPreview;
import dev.statewright.app.expression.ExpressionText;
import dev.statewright.app.expression.HoverHint;
import dev.statewright.app.expression.PathHover;
import dev.statewright.app.expression.PlacedExpression;
import dev.statewright.app.expression.PreviewOutcome;
import dev.statewright.app.expression.PreviewView;
import dev.statewright.app.session.DocumentServices;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.util.Subscription;
import org.fxmisc.richtext.CodeArea;

/**
 * Helps with the expressions in fields: proposals while they are typed, and under the field that has the keyboard the value that its
 * expression would have; a path that is pointed at tells what is there and who put it there. There is one of each for all fields.
 */
final class FieldExpressions {

    private final ExpressionPlaces places;
    private final ExpressionAssist assist = new ExpressionAssist();
    private final HoverHint hint = new HoverHint();
    private final PathHover hover;
    private final ExpressionPreview preview;
    private final PreviewView view = new PreviewView();
    private final Function<String, Optional<SyntaxPath>> fields;
    private final Subscription following;
    private Optional<FieldBox> carrier = Optional.empty();
    private Runnable again = () -> {};

    /** @param fields where in the document the field of an id stands */
    FieldExpressions(
            DocumentSession session, DocumentServices services, Function<String, Optional<SyntaxPath>> fields) {
        this.places = new ExpressionPlaces(session);
        this.hover = new PathHover(session);
        this.preview = new ExpressionPreview(services.background(), services.ui(), view::show);
        this.fields = fields;
        following = session.samples().samplesProperty().subscribe((_, _) -> again.run());
    }

    /** Finds the expression at a place of a text that stands for a field. */
    @FunctionalInterface
    private interface Places {
        Optional<PlacedExpression> at(SyntaxPath field, String text, int offset);
    }

    void install(Node control, String id, Function<String, Optional<FieldBox>> boxes) {
        switch (control) {
            case TextInputControl input -> install(ExpressionText.of(input), id, boxes, places::inField);
            case CodeArea area -> install(ExpressionText.of(area), id, boxes, places::inJson);
            default -> {}
        }
    }

    /** Lets go of the session. */
    void close() {
        clear();
        following.unsubscribe();
    }

    /** The fields are no longer shown. */
    void clear() {
        assist.close();
        preview.cancel();
        putDown();
    }

    private Optional<SyntaxPath> field(String id) {
        return fields.apply(id);
    }

    private void install(ExpressionText text, String id, Function<String, Optional<FieldBox>> boxes, Places places) {
        Function<ExpressionText, Optional<PlacedExpression>> where =
                control -> field(id).flatMap(at -> places.at(at, control.text(), control.caret()));
        assist.install(text, where);
        hint.install(
                text.node(),
                offset -> field(id)
                        .flatMap(at -> places.at(
                                at, text.text(), Math.min(offset, text.text().length())))
                        .flatMap(hover::tell));
        text.node().focusedProperty().subscribe((_, focused) -> {
            if (focused) {
                putDown();
                carrier = boxes.apply(id);
                carrier.ifPresent(box -> box.put(view));
                again = () -> look(where.apply(text));
                again.run();
            } else {
                preview.cancel();
                putDown();
            }
        });
        text.onMoved(() -> {
            if (text.node().isFocused()) {
                look(where.apply(text));
            }
        });
    }

    private void look(Optional<PlacedExpression> at) {
        view.showCall(at.flatMap(PlacedExpression::call));
        preview.request(at);
    }

    private void putDown() {
        again = () -> {};
        view.showCall(Optional.empty());
        view.show(new PreviewOutcome.Nothing());
        carrier.ifPresent(box -> box.take(view));
        carrier = Optional.empty();
    }
}
