package dev.statewright.app.canvas;

import dev.statewright.app.session.DocumentSession;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Group;
import dev.statewright.renderer.diagram.Measures;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import java.util.List;
import java.util.Optional;

/** Opens the small fields and lists that stand over the drawing. */
final class InlineEditors {

    private final DocumentSession session;
    private final DiagramView view;
    private final CanvasEdits edits;
    private final Popups popups;
    private final List<StateTemplate> templates;

    InlineEditors(
            DocumentSession session,
            DiagramView view,
            CanvasEdits edits,
            Popups popups,
            List<StateTemplate> templates) {
        this.session = session;
        this.view = view;
        this.edits = edits;
        this.popups = popups;
        this.templates = templates;
    }

    /** Lets the user type another name over the state's card; a state that does not exist has none. */
    void rename(StatePath state) {
        boolean exists = session.document().machine().state(state).isPresent();
        Optional<Rect> place = view.diagram()
                .card(state)
                .map(Card::rect)
                .or(() -> view.diagram().group(state).map(Group::header));
        if (exists && place.isPresent()) {
            view.reveal(place.get());
            RenameField[] field = new RenameField[1];
            field[0] = new RenameField(state.name(), name -> edits.rename(state, name), () -> popups.close(field[0]));
            popups.showOver(field[0], title(place.get()));
            field[0].begin();
        }
    }

    /** Lets the user search for a state to put at a place. */
    void quickAdd(DropTarget target) {
        Marker.of(view.diagram(), target).ifPresent(marker -> {
            QuickAdd[] search = new QuickAdd[1];
            search[0] =
                    new QuickAdd(templates, template -> edits.insert(target, template), () -> popups.close(search[0]));
            popups.showBeside(search[0], marker.place());
            search[0].begin();
        });
    }

    /** The part of a card beside its icon. */
    private static Rect title(Rect card) {
        double left = Measures.TEXT_INSET - 8;
        return new Rect(card.x() + left, card.y(), Math.max(0, card.width() - left - 6), card.height());
    }
}
