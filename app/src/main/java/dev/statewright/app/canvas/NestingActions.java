package dev.statewright.app.canvas;

import dev.statewright.app.action.Action;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.DrawingOptions;
import dev.statewright.app.session.Selection;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.Scope;
import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.workspace.NestedWorkflow;
import dev.statewright.model.workspace.WorkflowEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** Into what is nested and out again: scopes of Parallel and Map states, workflows that a state starts, folding. */
final class NestingActions {

    private final DocumentSession session;
    private final Elsewhere elsewhere;
    private final CanvasConditions when;

    NestingActions(DocumentSession session, Elsewhere elsewhere) {
        this.session = session;
        this.elsewhere = elsewhere;
        this.when = new CanvasConditions(session);
    }

    List<Action> all() {
        return List.of(
                new Action("canvas.enter", this::enter)
                        .withIcon(ActionIcons.OPEN)
                        .withKeys("Alt+Down", "Shortcut+Enter")
                        .enabledWhen(when.aState(
                                state -> hasScopes(state) || startedBy(state).isPresent())),
                new Action("canvas.leave", this::leave).withKeys("Alt+Up").enabledWhen(focused()),
                new Action("canvas.fold", this::fold)
                        .withIcon(ActionIcons.CHEVRON_UP)
                        .withKeys("Minus", "Subtract", "Plus", "Equals", "Add")
                        .enabledWhen(when.aState(NestingActions::hasScopes)),
                new Action("canvas.fold-all", this::foldAll),
                new Action(
                        "canvas.unfold-all",
                        () -> session.drawingProperty()
                                .set(session.drawingProperty().get().collapsing(Set.of()))));
    }

    private BooleanBinding focused() {
        return Bindings.createBooleanBinding(
                () -> !session.drawingProperty().get().focus().isRoot(), session.drawingProperty());
    }

    /** The scope in which the flow goes on below a state: of a Parallel state the first branch. */
    private void enter() {
        when.state().ifPresent(state -> {
            Optional<WorkflowEntry> started = startedBy(state);
            if (started.isPresent()) {
                elsewhere.open(started.get());
            } else {
                state.scopes().stream().findFirst().map(Scope::path).ifPresent(this::enter);
            }
        });
    }

    void enter(ScopePath scope) {
        session.select(Selection.NONE);
        session.drawingProperty().set(session.drawingProperty().get().focusedOn(scope));
    }

    private void leave() {
        ScopePath focus = session.drawingProperty().get().focus();
        if (!focus.isRoot()) {
            StatePath owner = focus.owner();
            enter(owner.scope());
            session.select(Selection.of(owner));
        }
    }

    private void fold() {
        when.state()
                .filter(NestingActions::hasScopes)
                .ifPresent(state -> session.drawingProperty()
                        .set(session.drawingProperty().get().toggling(state.path())));
    }

    private void foldAll() {
        DrawingOptions now = session.drawingProperty().get();
        session.drawingProperty()
                .set(now.collapsing(session.document().machine().states().stream()
                        .filter(NestingActions::hasScopes)
                        .map(State::path)
                        .collect(Collectors.toSet())));
    }

    private static boolean hasScopes(State state) {
        return !state.scopes().isEmpty();
    }

    private Optional<WorkflowEntry> startedBy(State state) {
        Optional<WorkflowEntry> caller =
                session.file().flatMap(file -> session.workspace().workflow(file, session.document()));
        return NestedWorkflow.startedBy(state, session.workspace(), caller);
    }
}
