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

/** The card of what is carried, as a picture of its own. */
final class LoadPictures {

    private LoadPictures() {}

    /** The card of a load; a group is carried as a card. Absent for a state that the diagram does not show. */
    static Optional<Picture> of(Load load, Diagram diagram) {
        return card(load, diagram)
                .map(card -> new Diagram(card.rect(), List.of(card), List.of(), List.of(), List.of(), List.of()))
                .map(alone -> PictureBuilder.build(alone, RunOverlay.NONE, PictureOptions.DEFAULT));
    }

    private static Optional<Card> card(Load load, Diagram diagram) {
        return switch (load) {
            case Load.NewState fresh ->
                Optional.of(plain(
                        StatePath.root(fresh.template().baseName()), face(fresh.template()), Measures.CARD_HEIGHT));
            case Load.Existing existing -> cardOf(diagram, existing.state());
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
        boolean action = template.type() == StateType.TASK;
        return new Face(
                template.type(),
                template.type().word(),
                action ? item.title() + " · " + item.description() : item.title(),
                List.of(shortened(template.baseName())),
                template.baseName(),
                item.icon(),
                item.category());
    }
}
