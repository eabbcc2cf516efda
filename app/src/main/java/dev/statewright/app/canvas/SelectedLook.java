package dev.statewright.app.canvas;

import dev.statewright.app.session.Selection;
import dev.statewright.model.run.StateStatus;
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
import java.util.Optional;
import java.util.stream.Stream;

/** Shows in a picture what is selected: states get the accent's border and a soft ring, a transition the accent's colour. */
final class SelectedLook {

    private static final Token ACCENT = Token.of("accent");
    private static final Stroke BORDER = Stroke.solid(ACCENT, 2);
    private static final Stroke RING = Stroke.solid(Token.of("accent-ring"), 4);
    private static final double RING_DISTANCE = 3;
    private static final double LINE_WIDTH = 2.2;

    private final Diagram diagram;
    private final Selection selection;

    SelectedLook(Diagram diagram, Selection selection) {
        this.diagram = diagram;
        this.selection = selection;
    }

    Picture on(Picture picture) {
        if (selection.isEmpty()) {
            return picture;
        }
        List<PictureItem> items = picture.items().stream().flatMap(this::marked).toList();
        return new Picture(picture.bounds(), items);
    }

    private Stream<PictureItem> marked(PictureItem item) {
        return switch (item.subject()) {
            case Subject.OfState state when selection.contains(state.state()) -> ringed(item, state);
            case Subject.OfTransition transition
            when selection.transition().equals(Optional.of(transition.transition())) && !transition.label() ->
                Stream.of(with(
                        item,
                        item.primitives().stream().map(SelectedLook::accented).toList()));
            case Subject.OfState _, Subject.OfTransition _, Subject.Decoration _ -> Stream.of(item);
        };
    }

    private Stream<PictureItem> ringed(PictureItem item, Subject.OfState subject) {
        return diagram.rectOf(subject.state()).stream().flatMap(rect -> {
            if (!isCard(item, rect)) {
                // a mark on the card's edge: a second ring would lie above the card
                return Stream.of(item);
            }
            boolean group = diagram.group(subject.state()).isPresent();
            double radius = group ? Measures.GROUP_RADIUS : Measures.CARD_RADIUS;
            Primitive ring = new Primitive.RoundedRect(
                    rect.grown(RING_DISTANCE), radius + RING_DISTANCE, Optional.empty(), Optional.of(RING));
            PictureItem halo = new PictureItem(item.subject(), rect.grown(8), item.opacity(), List.of(ring));
            return Stream.of(halo, subject.status() == StateStatus.NOT_STARTED ? bordered(item, rect) : item);
        });
    }

    private static boolean isCard(PictureItem item, Rect rect) {
        return item.primitives().stream()
                .anyMatch(part ->
                        part instanceof Primitive.RoundedRect box && box.rect().equals(rect));
    }

    /** The colour of a run says more than the accent's: only what has none gets a border in the accent. */
    private static PictureItem bordered(PictureItem item, Rect rect) {
        return with(
                item,
                item.primitives().stream()
                        .map(part -> part instanceof Primitive.RoundedRect box
                                        && box.rect().equals(rect)
                                        && box.stroke().isPresent()
                                ? new Primitive.RoundedRect(rect, box.radius(), box.fill(), Optional.of(BORDER))
                                : part)
                        .toList());
    }

    private static Primitive accented(Primitive part) {
        return switch (part) {
            case Primitive.RoundedLine line ->
                new Primitive.RoundedLine(
                        line.points(),
                        line.bendRadius(),
                        new Stroke(
                                ACCENT,
                                LINE_WIDTH,
                                line.stroke().dashes(),
                                line.stroke().dashOffset()));
            case Primitive.ArrowHead arrow ->
                new Primitive.ArrowHead(arrow.tip(), arrow.dx(), arrow.dy(), arrow.length(), arrow.width(), ACCENT);
            case Primitive.RoundedRect _, Primitive.Backdrop _, Primitive.Text _, Primitive.Disc _, Primitive.Glyph _ ->
                part;
        };
    }

    private static PictureItem with(PictureItem item, List<Primitive> primitives) {
        return new PictureItem(item.subject(), item.bounds(), item.opacity(), primitives);
    }
}
