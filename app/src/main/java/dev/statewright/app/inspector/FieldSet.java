package dev.statewright.app.inspector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The fields that are shown together: their boxes, their held-back inputs, and the keys that all of them know. A field that the user is
 * changing undoes its own typing, any other one leaves undo and redo to the document; F1 explains the field.
 */
final class FieldSet {

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_AGAIN = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final Runnable undo;
    private final Runnable redo;
    private final FieldHelp help;
    private final FieldExpressions expressions;
    private final Map<String, FieldBox> boxes = new HashMap<>();
    private final Map<String, TypedInput> inputs = new HashMap<>();
    private Map<String, List<Remark>> remarks = Map.of();

    FieldSet(Runnable undo, Runnable redo, FieldHelp help, FieldExpressions expressions) {
        this.undo = undo;
        this.redo = redo;
        this.help = help;
        this.expressions = expressions;
    }

    /** Begins anew: the fields before are no longer shown. */
    void clear() {
        help.hide();
        expressions.clear();
        boxes.clear();
        inputs.clear();
    }

    /** @param label what explains the field when it is pointed at or clicked */
    void register(FieldBox box, Optional<Region> label) {
        boxes.put(box.fieldId(), box);
        label.ifPresent(text -> help.follow(box, text));
        box.remark(remarks.getOrDefault(box.fieldId(), List.of()));
    }

    void register(String id, TypedInput input) {
        inputs.put(id, input);
    }

    /** Shows what the validator says, by fields. */
    void remark(Map<String, List<Remark>> said) {
        if (!said.equals(remarks)) {
            remarks = said;
            boxes.forEach((id, box) -> box.remark(said.getOrDefault(id, List.of())));
        }
    }

    /** What was entered and not taken, by fields. */
    Map<String, String> refused() {
        Map<String, String> refused = new HashMap<>();
        inputs.forEach((id, input) -> input.refused().ifPresent(text -> refused.put(id, text)));
        return refused;
    }

    /** Puts inputs that were not taken back into their fields. */
    void resume(Map<String, String> refused) {
        refused.forEach((id, text) -> Optional.ofNullable(inputs.get(id)).ifPresent(input -> input.resume(text)));
    }

    void install(Node control, String id, BooleanSupplier isBeingChanged) {
        control.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean undoes = UNDO.match(event);
            boolean redoes = REDO.match(event) || REDO_AGAIN.match(event);
            if ((undoes || redoes) && !isBeingChanged.getAsBoolean()) {
                (undoes ? undo : redo).run();
                event.consume();
            }
        });
        explain(control, id);
        expressions.install(control, id, field -> Optional.ofNullable(boxes.get(field)));
    }

    /** Lets F1 explain the field of a control. */
    void explain(Node control, String id) {
        control.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F1 && help.show(id, control)) {
                event.consume();
            }
        });
    }
}
