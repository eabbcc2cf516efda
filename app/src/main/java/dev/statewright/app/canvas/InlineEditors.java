package dev.statewright.app.canvas;

import dev.statewright.app.palette.ItemSearch;
import dev.statewright.app.palette.PaletteItem;
import dev.statewright.app.panel.SearchList;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.words.Words;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.drop.Connection;
import dev.statewright.model.drop.DropTarget;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Group;
import dev.statewright.renderer.diagram.Measures;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.fx.DiagramView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Opens the small fields and lists that stand over the drawing. */
final class InlineEditors {

    private final DocumentSession session;
    private final DiagramView view;
    private final CanvasEdits edits;
    private final Popups popups;
    private final ItemSearch items;

    InlineEditors(DocumentSession session, DiagramView view, CanvasEdits edits, Popups popups, ItemSearch items) {
        this.session = session;
        this.view = view;
        this.edits = edits;
        this.popups = popups;
        this.items = items;
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

    /** Lets the user search for a state, an action or a pattern to put at a place. */
    void quickAdd(DropTarget target) {
        Marker.of(view.diagram(), target).ifPresent(marker -> {
            SearchList<PaletteItem> list = show(
                    "quick-add", new ItemChoice(items, template -> edits.insert(target, template)), marker.place());
            items.read(list::refresh);
        });
    }

    /** Lets the user choose what type a state is to be of. */
    void replaceType(State state) {
        List<StateTemplate> others = StateTemplates.flow().stream()
                .filter(template -> template.type() != state.type())
                .toList();
        view.diagram()
                .rectOf(state.path())
                .ifPresent(place -> show(
                        "replace-type",
                        new TemplateChoice(others, template -> edits.changeType(state.path(), template.type())),
                        place));
    }

    /** Lets the user choose where a line is to lead. */
    void connect(Connection connection) {
        Rect place = LineOrigin.of(view.diagram(), connection)
                .map(at -> new Rect(at.x(), at.y(), 0, 0))
                .orElseGet(() -> view.viewport().visible(view.getWidth(), view.getHeight()));
        show("connect", new LineEndChoice(session.document(), connection, edits), place);
    }

    private <T> SearchList<T> show(String id, SearchList.Contents<T> contents, Rect place) {
        return popups.list(id, Words.text("canvas." + id + "-prompt"), contents, place);
    }

    /** The part of a card beside its icon. */
    private static Rect title(Rect card) {
        double left = Measures.TEXT_INSET - 8;
        return new Rect(card.x() + left, card.y(), Math.max(0, card.width() - left - 6), card.height());
    }

    /** Templates, as they look in the palette. */
    private record TemplateChoice(List<StateTemplate> templates, Consumer<StateTemplate> taken)
            implements SearchList.Contents<StateTemplate> {

        @Override
        public List<StateTemplate> find(String text) {
            return templates.stream()
                    .filter(template ->
                            text.isEmpty() || PaletteItem.of(template).matches(text))
                    .toList();
        }

        @Override
        public String text(StateTemplate template) {
            return TemplateWords.name(template);
        }

        @Override
        public Optional<Node> graphic(StateTemplate template) {
            return Optional.of(TemplateWords.tile(template));
        }

        @Override
        public void take(StateTemplate template) {
            taken.accept(template);
        }
    }
}
