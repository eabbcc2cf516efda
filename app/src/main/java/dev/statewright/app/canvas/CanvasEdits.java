package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Landing;
import dev.statewright.app.canvas.tool.LineEnd;
import dev.statewright.app.canvas.tool.Load;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.clipboard.DuplicateStates;
import dev.statewright.model.command.AddBranch;
import dev.statewright.model.command.AddCatcher;
import dev.statewright.model.command.AddChoiceRule;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.DeleteStates;
import dev.statewright.model.command.DuplicateState;
import dev.statewright.model.command.RemoveCatcher;
import dev.statewright.model.command.RemoveChoiceRule;
import dev.statewright.model.command.RenameState;
import dev.statewright.model.drop.Connection;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.drop.Verdict;
import dev.statewright.model.grouping.ChangeStateType;
import dev.statewright.model.grouping.UnwrapState;
import dev.statewright.model.grouping.WrapStates;
import dev.statewright.model.grouping.Wrapper;
import dev.statewright.model.template.StateTemplate;
import java.util.List;
import java.util.Optional;

/** What the canvas does to the document: each method is one command, one step of undo. */
final class CanvasEdits {

    private final DocumentSession session;

    CanvasEdits(DocumentSession session) {
        this.session = session;
    }

    /** Where a load would land, by the rules of the target; absent where the target has nothing to do with it. */
    Optional<Landing> landing(DropTarget target, Load load) {
        return switch (verdict(target, load)) {
            case Verdict.Allowed _ -> Optional.of(new Landing(target, Optional.empty()));
            case Verdict.Forbidden forbidden -> Optional.of(new Landing(target, Optional.of(forbidden.reason())));
            case Verdict.NotConcerned _ -> Optional.empty();
        };
    }

    void land(Load load, DropTarget target) {
        session.execute(command(load, target));
    }

    /** Whether a line may end at a state, or where the flow ends; absent where the line has nothing to do with it. */
    Optional<LineEnd> lineEnd(Connection connection, Optional<StatePath> target) {
        return switch (connection.rules(session.document(), target)) {
            case Verdict.Allowed _ -> Optional.of(new LineEnd(target, Optional.empty()));
            case Verdict.Forbidden forbidden -> Optional.of(new LineEnd(target, Optional.of(forbidden.reason())));
            case Verdict.NotConcerned _ -> Optional.empty();
        };
    }

    void connect(Connection connection, Optional<StatePath> target) {
        session.execute(connection.toCommand(target));
    }

    void insert(DropTarget target, StateTemplate template) {
        session.execute(target.toCommand(template));
    }

    /** Deletes the selected states, or the rule or catcher of the selected transition. */
    void deleteSelected() {
        List<StatePath> states = existing(session.selection());
        if (!states.isEmpty()) {
            session.execute(new DeleteStates(states));
        }
        session.selection().transition().flatMap(CanvasEdits::removal).ifPresent(session::execute);
    }

    /** The command that takes a rule or a catcher away; other transitions are fields of their state, not things of their own. */
    static Optional<Command> removal(Transition transition) {
        Optional<StatePath> from = transition.from().map(transition.scope()::state);
        return from.flatMap(state -> switch (transition.kind()) {
            case CHOICE -> Optional.of(new RemoveChoiceRule(state, transition.index()));
            case CATCH -> Optional.of(new RemoveCatcher(state, transition.index()));
            case START, NEXT, DEFAULT -> Optional.empty();
        });
    }

    /** A copy comes behind its state, copies of several behind the one selected last. */
    void duplicateSelected() {
        List<StatePath> states = session.selection().states();
        if (states.size() == 1) {
            session.execute(new DuplicateState(states.getFirst()));
        } else if (!states.isEmpty()) {
            InsertionPlace.of(
                            session.document().machine(),
                            session.diagramProperty().get(),
                            session.selection())
                    .ifPresent(place -> session.execute(new DuplicateStates(place, states)));
        }
    }

    /** Renames a state; answers the reason why it cannot be called so. */
    Optional<String> rename(StatePath state, String name) {
        return session.attempt(new RenameState(state, name));
    }

    void addCatcher(StatePath state) {
        session.execute(new AddCatcher(state));
    }

    void addBranch(StatePath state) {
        session.execute(new AddBranch(state));
    }

    void addRule(StatePath state) {
        session.execute(new AddChoiceRule(state));
    }

    /** Puts a new state around the selected ones. */
    void wrapSelected(Wrapper wrapper) {
        session.execute(new WrapStates(session.selection().states(), wrapper));
    }

    void unwrap(StatePath state) {
        session.execute(new UnwrapState(state));
    }

    void changeType(StatePath state, StateType type) {
        session.execute(new ChangeStateType(state, type));
    }

    private List<StatePath> existing(Selection selection) {
        return selection.states().stream()
                .filter(state -> session.document().machine().state(state).isPresent())
                .toList();
    }

    private Verdict verdict(DropTarget target, Load load) {
        return switch (load) {
            case Load.NewState fresh -> target.rules(session.document(), fresh.template());
            case Load.Existing existing -> target.rules(session.document(), existing.states());
        };
    }

    private static Command command(Load load, DropTarget target) {
        return switch (load) {
            case Load.NewState fresh -> target.toCommand(fresh.template());
            case Load.Existing existing -> target.toCommand(existing.states());
        };
    }
}
