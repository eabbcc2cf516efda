package dev.statewright.app.canvas;

import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Measures;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureItem;
import dev.statewright.renderer.picture.Primitive;
import dev.statewright.renderer.picture.Stroke;
import dev.statewright.renderer.picture.Subject;
import dev.statewright.renderer.theme.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows in a picture at which state a run stands still: a thick ring, and an arrow that points to the card. */
final class HaltedLook {

    private static final Token LINE = Token.of("breakpoint");
    private static final double DISTANCE = 5;
    private static final double ARROW = 14;

    private final Optional<StatePath> state;
    private final Optional<Rect> place;

    HaltedLook(Diagram diagram, Optional<StatePath> state) {
        this.state = state;
        this.place = state.flatMap(diagram::rectOf);
    }

    Picture on(Picture picture) {
        return place.isEmpty()
                ? picture
                : new Picture(
                        picture.bounds(),
                        picture.items().stream().flatMap(this::marked).toList());
    }

    private Stream<PictureItem> marked(PictureItem item) {
        boolean here =
                item.subject() instanceof Subject.OfState of && of.state().equals(state.orElseThrow());
        return here ? Stream.of(mark(item, place.orElseThrow()), item) : Stream.of(item);
    }

    private static PictureItem mark(PictureItem item, Rect rect) {
        Primitive ring = new Primitive.RoundedRect(
                rect.grown(DISTANCE),
                Measures.CARD_RADIUS + DISTANCE,
                Optional.empty(),
                Optional.of(Stroke.solid(LINE, 3)));
        Primitive arrow = new Primitive.ArrowHead(
                new Point(rect.x() - DISTANCE - 3, rect.y() + DISTANCE + 6), 1, 0, ARROW, ARROW, LINE);
        return new PictureItem(item.subject(), rect.grown(DISTANCE + ARROW + 4), 1, List.of(ring, arrow));
    }
}
