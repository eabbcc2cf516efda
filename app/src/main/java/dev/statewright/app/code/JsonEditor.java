package dev.statewright.app.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.fxmisc.richtext.CodeArea;

/**
 * A small editor for one JSON value: coloured, with brackets closed and mistakes underlined while typing. It keeps no history. Until somebody
 * points at it or gives it the keyboard, only its text is shown: an area to type into costs more than all other controls of a form.
 */
public final class JsonEditor extends StackPane {

    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused-within");
    private static final double LINE = 18;
    private static final double PADDING = 26;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final RestingCode resting = new RestingCode();
    private final List<Consumer<CodeArea>> users = new ArrayList<>();
    private Optional<MarkedArea> used = Optional.empty();
    private boolean editable = true;
    private Subscription sized = Subscription.EMPTY;

    /** @param accessibleText what it holds */
    public JsonEditor(String accessibleText) {
        getStyleClass().add("json-editor");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText(accessibleText);
        setFocusTraversable(true);
        getChildren().add(resting);
        addEventFilter(MouseEvent.MOUSE_ENTERED, _ -> area());
        addEventFilter(ScrollEvent.SCROLL, this::passOn);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                area().requestFocus();
            }
        });
    }

    /** A text that is seen whole has nothing to scroll: the wheel is for what the editor stands in. */
    private void passOn(ScrollEvent event) {
        if (text.get().lines().count() * LINE + PADDING <= getHeight() && getParent() != null) {
            getParent().fireEvent(event.copyFor(getParent(), getParent()));
            event.consume();
        }
    }

    public String text() {
        return text.get();
    }

    /** Replaces the text; the caret goes to its beginning. */
    public void setText(String wanted) {
        String lines = wanted.replace("\r\n", "\n").replace('\r', '\n');
        if (text.get().equals(lines)) {
            return;
        }
        if (used.isPresent()) {
            CodeArea area = area();
            area.replaceText(lines);
            area.moveTo(0);
            area.showParagraphAtTop(0);
        } else {
            text.set(lines);
            if (error().isEmpty()) {
                resting.show(lines, CodeLanguage.JSON);
            } else {
                // where a mistake is shows only in an area
                area();
            }
        }
    }

    public ObservableValue<String> textProperty() {
        return text;
    }

    public void setEditable(boolean wanted) {
        editable = wanted;
        used.ifPresent(area -> area.area().setEditable(wanted));
    }

    /** Says what the text is for, to those who cannot see what stands beside it. */
    public void name(String name) {
        setAccessibleText(name);
        used.ifPresent(area -> area.area().setAccessibleText(name));
    }

    /** What is wrong with the text: line, column and a sentence; empty where it is one JSON value, or nothing. */
    public Optional<String> error() {
        return MarkedArea.tree(text.get())
                .flatMap(tree -> tree.errors().stream()
                        .findFirst()
                        .map(each -> tree.positionOf(each.range().start()) + " " + each.message()));
    }

    /** Makes room for the text, between these numbers of lines; may be said again. */
    public void setLines(int least, int most) {
        sized.unsubscribe();
        sized = text.subscribe(now -> {
            double height = Math.clamp(now.lines().count(), least, most) * LINE + PADDING;
            setMinHeight(height);
            setPrefHeight(height);
            setMaxHeight(height);
        });
    }

    /** Calls back with the area as soon as there is one, for listeners of focus and keys. */
    public void whenUsed(Consumer<CodeArea> user) {
        users.add(user);
        used.ifPresent(area -> user.accept(area.area()));
    }

    /** The area itself; it is made if there is none yet. */
    public CodeArea area() {
        if (used.isEmpty()) {
            use();
        }
        return used.orElseThrow().area();
    }

    private void use() {
        MarkedArea made = new MarkedArea(text.get());
        used = Optional.of(made);
        CodeArea area = made.area();
        area.setAccessibleText(getAccessibleText());
        area.setEditable(editable);
        area.focusedProperty().subscribe(focused -> pseudoClassStateChanged(FOCUSED, focused));
        area.textProperty().subscribe(text::set);
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().setAll(CodeScroll.of(area));
        users.forEach(user -> user.accept(area));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        boolean asked = attribute == AccessibleAttribute.TEXT && used.isEmpty();
        return asked ? getAccessibleText() + " " + text.get() : super.queryAccessibleAttribute(attribute, parameters);
    }
}
