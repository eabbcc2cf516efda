package dev.statewright.app.canvas;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.canvas.tool.Load;
import dev.statewright.fonts.FontFace;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.graph.FlowGraphs;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Face;
import dev.statewright.renderer.diagram.Measures;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.diagram.Standing;
import dev.statewright.renderer.layout.LayoutEngine;
import dev.statewright.renderer.layout.LayoutOptions;
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
            case Load.NewState fresh -> {
                Diagram alone = diagramOf(fresh.template());
                yield alone.states().findFirst().flatMap(state -> cardOf(alone, state));
            }
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
        double room = Measures.CARD_WIDTH - Measures.TEXT_INSET - Measures.CARD_PADDING;
        TextMeasurer measurer = TextMeasurer.of(FontFace.INTER_SEMI_BOLD);
        return new Face(
                face.type(),
                face.typeWord(),
                face.overline(),
                List.of(measurer.ellipsize(face.fullTitle(), Measures.TITLE_SIZE, room)),
                face.fullTitle(),
                face.icon(),
                face.category());
    }

    private static Card plain(StatePath state, Face face, double height) {
        Rect rect = new Rect(0, 0, Measures.CARD_WIDTH, height);
        return new Card(state, face, Standing.REACHABLE, rect, List.of());
    }

    private static Diagram diagramOf(StateTemplate template) {
        ObjectNode machine = JsonNodeFactory.instance.objectNode();
        machine.put("StartAt", template.baseName());
        machine.putObject("States").set(template.baseName(), template.json());
        AslDocument document = AslDocument.of(machine.toString());
        return new LayoutEngine().layout(FlowGraphs.of(document.machine()), LayoutOptions.DEFAULT);
    }
}
