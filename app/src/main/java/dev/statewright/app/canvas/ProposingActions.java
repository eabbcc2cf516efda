package dev.statewright.app.canvas;

import dev.statewright.app.action.Action;
import dev.statewright.app.proposal.Proposals;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Proposal;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ActionIcons;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.command.CommandRejected;
import dev.statewright.model.template.UniqueName;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Large changes, which are shown before they are made. */
final class ProposingActions {

    private final DocumentSession session;
    private final CanvasConditions when;

    ProposingActions(DocumentSession session) {
        this.session = session;
        this.when = new CanvasConditions(session);
    }

    List<Action> all() {
        return List.of(
                new Action(
                                "canvas.convert-state",
                                () -> propose(() -> Proposals.jsonata(
                                        session, session.selection().primary())))
                        .enabledWhen(when.aState(state -> state.common().language() == QueryLanguage.JSON_PATH)),
                new Action(
                        "canvas.convert-workflow", () -> propose(() -> Proposals.jsonata(session, Optional.empty()))),
                new Action("canvas.extract", () -> propose(this::extraction))
                        .withIcon(ActionIcons.OPEN)
                        .enabledWhen(when.aState()));
    }

    private Proposal extraction() {
        List<StatePath> states = session.selection().states();
        String name = UniqueName.of(
                Words.text("proposal.new-name", states.getFirst().name()),
                UniqueName.takenIn(session.document().machine()));
        return Proposals.extraction(session, states, name);
    }

    private void propose(Supplier<Proposal> made) {
        session.commitPendingEdits();
        try {
            session.proposalProperty().set(Optional.of(made.get()));
        } catch (CommandRejected rejected) {
            session.notices().error("proposal", rejected.getMessage());
        }
    }
}
