package dev.statewright.app.canvas;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateType;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** When the canvas's actions can be done: what must be selected. */
final class CanvasConditions {

    private final DocumentSession session;

    CanvasConditions(DocumentSession session) {
        this.session = session;
    }

    /** The state whose fields are shown, where the document has it. */
    Optional<State> state() {
        return session.selection().primary().flatMap(session.document().machine()::state);
    }

    BooleanBinding anything() {
        return when(() -> !session.selection().isEmpty());
    }

    BooleanBinding aState() {
        return when(() -> state().isPresent());
    }

    BooleanBinding aState(Predicate<State> condition) {
        return when(() -> state().filter(condition).isPresent());
    }

    /** A state of one of these types. */
    BooleanBinding aStateOf(Predicate<StateType> type) {
        return when(() -> state().map(State::type).filter(type).isPresent());
    }

    BooleanBinding aTransitionOr(Predicate<StateType> type) {
        return when(() -> session.selection().transition().isPresent()
                || state().map(State::type).filter(type).isPresent());
    }

    private BooleanBinding when(BooleanSupplier condition) {
        return Bindings.createBooleanBinding(
                condition::getAsBoolean, session.selectionProperty(), session.documentProperty());
    }
}
