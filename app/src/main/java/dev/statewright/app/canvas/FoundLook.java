package dev.statewright.app.canvas;

import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.Measures;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.picture.PictureItem;
import dev.statewright.renderer.picture.Primitive;
import dev.statewright.renderer.picture.Stroke;
import dev.statewright.renderer.picture.Subject;
import dev.statewright.renderer.theme.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Shows in a picture which states a search has found: a dashed ring around each. */
final class FoundLook {

    private static final Stroke RING = Stroke.dashed(Token.of("warning"), 2);
    private static final double DISTANCE = 6;

    private final Map<StatePath, Rect> rects;
    private final Set<StatePath> found;

    FoundLook(Diagram diagram, Set<StatePath> found) {
        this.rects = found.isEmpty() ? Map.of() : diagram.rects();
        this.found = found;
    }

    Picture on(Picture picture) {
        return found.isEmpty()
                ? picture
                : new Picture(
                        picture.bounds(),
                        picture.items().stream().flatMap(this::marked).toList());
    }

    private Stream<PictureItem> marked(PictureItem item) {
        return item.subject() instanceof Subject.OfState state && found.contains(state.state())
                ? Stream.concat(Stream.of(item), ring(item, state.state()))
                : Stream.of(item);
    }

    private Stream<PictureItem> ring(PictureItem item, StatePath state) {
        return Optional.ofNullable(rects.get(state)).stream().map((Rect rect) -> {
            Primitive ring = new Primitive.RoundedRect(
                    rect.grown(DISTANCE), Measures.CARD_RADIUS + DISTANCE, Optional.empty(), Optional.of(RING));
            return new PictureItem(item.subject(), rect.grown(DISTANCE + 2), 1, List.of(ring));
        });
    }
}
