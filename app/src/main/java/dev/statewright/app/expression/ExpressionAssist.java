package dev.statewright.app.expression;

import dev.statewright.model.completion.expression.ExpressionCompletion;
import dev.statewright.model.completion.expression.ExpressionProposal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Proposes what can be written while somebody types: opens on Ctrl+Space, and by itself behind {@code $}, a dot, a bracket and
 * {@code States.}. Arrows choose, Enter and Tab insert, Escape closes the list and nothing else. One for many controls: only one of them
 * has the keyboard.
 */
public final class ExpressionAssist {

    private static final KeyCombination WANTED = new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN);
    private static final String TRIGGERS = "$.[";

    private final ProposalPopup popup = new ProposalPopup(this::insert);
    private final EventHandler<KeyEvent> keys = this::pressed;
    private Optional<ExpressionText> active = Optional.empty();
    private Function<ExpressionText, Optional<PlacedExpression>> places = _ -> Optional.empty();
    private Optional<Scene> listened = Optional.empty();
    private boolean inserting;

    /**
     * Helps with a control.
     *
     * @param where finds the expression at the control's caret
     */
    public void install(ExpressionText text, Function<ExpressionText, Optional<PlacedExpression>> where) {
        text.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (WANTED.match(event)) {
                open(text, where);
                event.consume();
            }
        });
        text.node().addEventHandler(KeyEvent.KEY_TYPED, event -> typed(event, text, where));
        text.onMoved(() -> {
            if (popup.isShowing() && isActive(text) && !inserting) {
                refresh();
            }
        });
        text.node().focusedProperty().subscribe(focused -> {
            if (!focused && isActive(text)) {
                close();
            }
        });
    }

    /** Opens the list for a control, where there is anything to propose. */
    public void open(ExpressionText text, Function<ExpressionText, Optional<PlacedExpression>> where) {
        active = Optional.of(text);
        places = where;
        refresh();
    }

    /** Closes the list. */
    public void close() {
        popup.hide();
        listened.ifPresent(scene -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys));
        listened = Optional.empty();
        active = Optional.empty();
    }

    private boolean isActive(ExpressionText text) {
        return active.filter(text::equals).isPresent();
    }

    private void typed(
            KeyEvent event, ExpressionText text, Function<ExpressionText, Optional<PlacedExpression>> where) {
        String typed = event.getCharacter();
        if (popup.isShowing() || typed.length() != 1 || !TRIGGERS.contains(typed)) {
            return;
        }
        // a field that was at rest gets its own handlers after this one: the letter may not stand in it yet
        Platform.runLater(() -> {
            if (!popup.isShowing() && text.node().isFocused() && isBehind(typed, text)) {
                open(text, where);
            }
        });
    }

    private static boolean isBehind(String typed, ExpressionText text) {
        return text.text().startsWith(typed, text.caret() - typed.length());
    }

    private void refresh() {
        List<ExpressionProposal> proposals = active.flatMap(places)
                .map(placed -> ExpressionCompletion.at(
                        placed.value(), placed.caret(), placed.site().kind(), placed.data()))
                .orElse(List.of());
        if (proposals.isEmpty() || isAllThereIs(proposals)) {
            close();
            return;
        }
        Node node = active.orElseThrow().node();
        popup.show(proposals, node, active.get().caretOnScreen().orElseGet(() -> below(node)));
        if (listened.isEmpty()) {
            listened = Optional.of(node.getScene());
            // before the control's own: its Enter commits, its Escape takes the input back
            node.getScene().addEventFilter(KeyEvent.KEY_PRESSED, keys);
        }
    }

    /** Whether the only proposal stands there already. */
    private boolean isAllThereIs(List<ExpressionProposal> proposals) {
        ExpressionProposal only = proposals.getFirst();
        return proposals.size() == 1
                && active.flatMap(places)
                        .filter(placed -> placed.value().equals(only.applyTo(placed.value())))
                        .isPresent();
    }

    private void pressed(KeyEvent event) {
        if (!popup.isShowing()) {
            close();
            return;
        }
        boolean taken = switch (event.getCode()) {
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> {
                popup.step(event.getCode());
                yield true;
            }
            case ENTER, TAB -> {
                boolean plain = !event.isShiftDown() && !event.isShortcutDown();
                if (plain) {
                    insert(popup.chosen());
                }
                yield plain;
            }
            case ESCAPE -> {
                close();
                yield true;
            }
            default -> false;
        };
        if (taken) {
            event.consume();
        }
    }

    private void insert(ExpressionProposal proposal) {
        ExpressionText text = active.orElseThrow();
        Optional<PlacedExpression> placed = places.apply(text);
        close();
        inserting = true;
        try {
            placed.ifPresent(expression -> expression.insert(proposal, text));
        } finally {
            inserting = false;
        }
    }

    private static Bounds below(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }
}
