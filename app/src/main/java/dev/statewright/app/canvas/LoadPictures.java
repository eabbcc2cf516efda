package dev.statewright.app.canvas;

import dev.statewright.app.canvas.tool.Load;
import dev.statewright.app.palette.PaletteItem;
import dev.statewright.fonts.FontFace;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Face;
import dev.statewright.renderer.diagram.Measures;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.diagram.Standing;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureBuilder;
import dev.statewright.renderer.picture.PictureOptions;
import dev.statewright.renderer.text.TextMeasurer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The card of what is carried, as a picture of its own. */
final class LoadPictures {

    private static final int TALLEST_PILE = 3;
    private static final double PILE_STEP = 5;

    private LoadPictures() {}

    /**
     * The card of a load; a group is carried as a card, several states as a pile with the one that was taken hold of on top. Absent
     * for a state that the diagram does not show.
     */
    static Optional<Picture> of(Load load, Diagram diagram) {
        return card(load, diagram)
                .map(card -> alone(pile(card, size(load))))
                .map(alone -> PictureBuilder.build(alone, RunOverlay.NONE, PictureOptions.DEFAULT));
    }

    /** How many states a load has. */
    static int size(Load load) {
        return switch (load) {
            case Load.NewState _ -> 1;
            case Load.Existing existing -> existing.states().size();
        };
    }

    private static List<Card> pile(Card top, int size) {
        return IntStream.range(0, Math.min(size, TALLEST_PILE))
                .mapToObj(i -> top.moved(i * PILE_STEP, i * PILE_STEP))
                .toList()
                .reversed();
    }

    private static Diagram alone(List<Card> cards) {
        Rect all = cards.stream().map(Card::rect).reduce(Rect::union).orElseThrow();
        return new Diagram(all, cards, List.of(), List.of(), List.of(), List.of());
    }

    private static Optional<Card> card(Load load, Diagram diagram) {
        return switch (load) {
            case Load.NewState fresh ->
                Optional.of(plain(
                        StatePath.root(fresh.template().baseName()), face(fresh.template()), Measures.CARD_HEIGHT));
            case Load.Existing existing -> cardOf(diagram, existing.held());
        };
    }

    private static Optional<Card> cardOf(Diagram diagram, StatePath state) {
        return diagram.card(state)
                .map(card -> plain(state, card.face(), card.rect().height()))
                .or(() ->
                        diagram.group(state).map(group -> plain(state, shortened(group.face()), Measures.CARD_HEIGHT)));
    }

    /** A group's header has more room for a name than a card. */
    private static Face shortened(Face face) {
        return new Face(
                face.type(),
                face.typeWord(),
                face.overline(),
                face.fullOverline(),
                List.of(shortened(face.fullTitle())),
                face.fullTitle(),
                face.icon(),
                face.category());
    }

    private static String shortened(String name) {
        double room = Measures.CARD_WIDTH - Measures.TEXT_INSET - Measures.CARD_PADDING;
        return TextMeasurer.of(FontFace.INTER_SEMI_BOLD).ellipsize(name, Measures.TITLE_SIZE, room);
    }

    private static Card plain(StatePath state, Face face, double height) {
        Rect rect = new Rect(0, 0, Measures.CARD_WIDTH, height);
        return new Card(state, face, Standing.REACHABLE, rect, List.of());
    }

    /** As in the palette: nothing has to be laid out for it. */
    private static Face face(StateTemplate template) {
        PaletteItem item = PaletteItem.of(template);
        boolean action = template.type() == StateType.TASK && template.block().isEmpty();
        String overline = action ? item.title() + " · " + item.description() : item.title();
        return new Face(
                template.type(),
                template.type().word(),
                overline,
                overline,
                List.of(shortened(template.baseName())),
                template.baseName(),
                item.icon(),
                item.category());
    }
}
