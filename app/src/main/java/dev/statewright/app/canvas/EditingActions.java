package dev.statewright.app.canvas;

import dev.statewright.app.action.Action;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.drop.Connection;
import dev.statewright.model.grouping.Wrapper;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be done to what is selected on the canvas. */
final class EditingActions {

    private final DocumentSession session;
    private final CanvasEdits edits;
    private final CanvasClipboard clipboard;
    private final InlineEditors editors;
    private final CanvasConditions when;
    private final CanvasDesk desk;

    EditingActions(
            DocumentSession session,
            CanvasEdits edits,
            CanvasClipboard clipboard,
            InlineEditors editors,
            CanvasDesk desk) {
        this.session = session;
        this.edits = edits;
        this.clipboard = clipboard;
        this.editors = editors;
        this.when = new CanvasConditions(session);
        this.desk = desk;
    }

    List<Action> all() {
        return List.of(
                new Action("canvas.add", desk::quickAdd)
                        .withIcon(ActionIcons.PLUS)
                        .withKeys("A", "Insert"),
                ofState("canvas.rename", state -> editors.rename(state.path()))
                        .withIcon(ActionIcons.EDIT)
                        .withKeys("F2", "Enter"),
                ofState("canvas.replace-type", editors::replaceType)
                        .withIcon(ActionIcons.RETRY)
                        .withKeys("R"),
                new Action("canvas.connect", () -> connection().ifPresent(editors::connect))
                        .withIcon(ActionIcons.LINK)
                        .withKeys("L")
                        .enabledWhen(when.aTransitionOr(EditingActions::goesOn)),
                ofState("canvas.add-catcher", state -> edits.addCatcher(state.path()))
                        .withIcon(ActionIcons.CATCH)
                        .withKeys("E")
                        .enabledWhen(when.aStateOf(EditingActions::catches)),
                ofState("canvas.add-branch", state -> edits.addBranch(state.path()))
                        .withIcon(ActionIcons.SPLIT)
                        .withKeys("B")
                        .enabledWhen(when.aStateOf(StateType.PARALLEL::equals)),
                ofState("canvas.add-rule", state -> edits.addRule(state.path()))
                        .withIcon(ActionIcons.SPLIT)
                        .withKeys("U")
                        .enabledWhen(when.aStateOf(StateType.CHOICE::equals)),
                ofState("canvas.connect-rule", state -> editors.connect(new Connection.NewRule(state.path())))
                        .withKeys("Shift+U")
                        .enabledWhen(when.aStateOf(StateType.CHOICE::equals)),
                ofState("canvas.connect-catcher", state -> editors.connect(new Connection.NewCatcher(state.path())))
                        .withKeys("Shift+E")
                        .enabledWhen(when.aStateOf(EditingActions::catches)),
                new Action("canvas.duplicate", edits::duplicateSelected)
                        .withIcon(ActionIcons.DUPLICATE)
                        .withKeys("Shortcut+D")
                        .enabledWhen(when.aState()),
                new Action("canvas.delete", edits::deleteSelected)
                        .withIcon(ActionIcons.DELETE)
                        .withKeys("Delete", "Backspace")
                        .enabledWhen(when.anything()),
                new Action("canvas.cut", clipboard::cut)
                        .withIcon(ActionIcons.CUT)
                        .withKeys("Shortcut+X", "Shift+Delete")
                        .enabledWhen(when.aState()),
                new Action("canvas.copy", clipboard::copy)
                        .withIcon(ActionIcons.COPY)
                        .withKeys("Shortcut+C", "Shortcut+Insert")
                        .enabledWhen(when.aState()),
                new Action("canvas.paste", clipboard::paste)
                        .withIcon(ActionIcons.PASTE)
                        .withKeys("Shortcut+V", "Shift+Insert"),
                wrap("canvas.wrap-parallel", Wrapper.PARALLEL).withKeys("Shortcut+G"),
                wrap("canvas.wrap-map", Wrapper.MAP),
                wrap("canvas.wrap-choice", Wrapper.CHOICE),
                ofState("canvas.unwrap", state -> edits.unwrap(state.path()))
                        .withKeys("Shortcut+Shift+G")
                        .enabledWhen(when.aStateOf(EditingActions::wraps)));
    }

    /** What leads on from the selected state, or the transition that is selected. */
    private Optional<Connection> connection() {
        return session.selection()
                .transition()
                .or(() -> when.state().map(EditingActions::onward))
                .map(Connection.Redirected::new);
    }

    private static Transition onward(State state) {
        return state.type() == StateType.CHOICE ? Transition.defaultOf(state.path()) : Transition.next(state.path());
    }

    private Action ofState(String id, Consumer<State> what) {
        return new Action(id, () -> when.state().ifPresent(what)).enabledWhen(when.aState());
    }

    private Action wrap(String id, Wrapper wrapper) {
        return new Action(id, () -> edits.wrapSelected(wrapper)).enabledWhen(when.aState());
    }

    static boolean catches(StateType type) {
        return switch (type) {
            case TASK, PARALLEL, MAP -> true;
            case CHOICE, PASS, WAIT, SUCCEED, FAIL, UNKNOWN -> false;
        };
    }

    static boolean goesOn(StateType type) {
        return switch (type) {
            case TASK, PARALLEL, MAP, CHOICE, PASS, WAIT, UNKNOWN -> true;
            case SUCCEED, FAIL -> false;
        };
    }

    private static boolean wraps(StateType type) {
        return switch (type) {
            case PARALLEL, MAP, CHOICE -> true;
            case TASK, PASS, WAIT, SUCCEED, FAIL, UNKNOWN -> false;
        };
    }
}
