package dev.statewright.renderer.picture;

import static dev.statewright.renderer.diagram.Measures.ANCHOR_TEXT_SIZE;
import static dev.statewright.renderer.diagram.Measures.BOX_TEXT_SIZE;
import static dev.statewright.renderer.diagram.Measures.CARD_RADIUS;

import dev.statewright.fonts.FontFace;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.run.StateStatus;
import dev.statewright.renderer.diagram.Anchor;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Diagram;
import dev.statewright.renderer.diagram.DropBox;
import dev.statewright.renderer.diagram.Edge;
import dev.statewright.renderer.diagram.Group;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.diagram.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what a diagram looks like, as a list of things to paint: frames first, then lines (taken ones on top), cards, and labels.
 */
public final class PictureBuilder {

    private static final double FADED = 0.5;
    /** Around an item: what its widest line and its badges and discs reach beyond its rectangle. */
    private static final double OVERHANG = 11;

    private final RunLook run;
    private final Signs signs;
    private final Set<StatePath> unreachable = new HashSet<>();
    /** States with more than one catcher. */
    private final Set<Optional<StatePath>> fansOut = new HashSet<>();

    private final List<PictureItem> items = new ArrayList<>();
    private final PictureParts parts;

    private PictureBuilder(RunLook run, Signs signs, PictureParts parts) {
        this.run = run;
        this.signs = signs;
        this.parts = parts;
    }

    /** The picture of a diagram, with the colours of a run where the overlay has some. */
    public static Picture build(Diagram diagram, RunOverlay overlay, PictureOptions options) {
        return build(diagram, overlay, options, new PictureParts());
    }

    /** As {@link #build(Diagram, RunOverlay, PictureOptions)}, with what was made for parts of an earlier diagram. */
    public static Picture build(Diagram diagram, RunOverlay overlay, PictureOptions options, PictureParts parts) {
        boolean running = options.run() || !overlay.equals(RunOverlay.NONE);
        RunLook run = new RunLook(overlay, running, running ? enteredFromLeft(diagram) : Set.of());
        return new PictureBuilder(run, new Signs(options), parts).build(diagram, options);
    }

    private static Set<StatePath> enteredFromLeft(Diagram diagram) {
        return diagram.edges().stream()
                .filter(edge -> edge.to().isPresent() && edge.pointsRight())
                .map(edge -> edge.to().get())
                .collect(Collectors.toSet());
    }

    private Picture build(Diagram diagram, PictureOptions options) {
        GroupPainter groups = new GroupPainter(run, signs);
        CardPainter cards = new CardPainter(run, signs);
        diagram.cards().stream()
                .filter(card -> isUnreachable(card.standing()))
                .forEach(card -> unreachable.add(card.state()));
        diagram.groups().stream()
                .filter(group -> isUnreachable(group.standing()))
                .forEach(group -> unreachable.add(group.state()));
        Set<Optional<StatePath>> seen = new HashSet<>();
        diagram.edges().stream()
                .filter(edge -> edge.kind() == Transition.Kind.CATCH && !seen.add(edge.from()))
                .forEach(edge -> fansOut.add(edge.from()));
        parts.begin(List.of(run, options, unreachable, fansOut));
        diagram.groups().forEach(group -> items.add(parts.of(group, () -> groupItem(group, groups))));
        List<Edge> visible = diagram.edges().stream().filter(Edge::visible).toList();
        visible.stream().filter(edge -> !run.took(edge)).forEach(this::addLine);
        visible.stream().filter(run::took).forEach(this::addLine);
        diagram.boxes().stream()
                .filter(box -> box.scope().isRoot() && box.slot().isEmpty())
                .forEach(box -> diagram.anchors().forEach(anchor -> items.add(EmptyFlow.line(anchor, box))));
        diagram.anchors().forEach(anchor -> items.add(anchor(anchor)));
        diagram.boxes().forEach(box -> items.add(box(box)));
        diagram.cards().forEach(card -> items.add(parts.of(card, () -> cardItem(card, cards))));
        visible.forEach(this::addLabel);
        return new Picture(diagram.bounds(), items);
    }

    private PictureItem groupItem(Group group, GroupPainter painter) {
        Subject subject = state(group.state(), group.face().typeWord(), group.standing());
        return new PictureItem(
                subject, group.rect().grown(OVERHANG), opacity(group.state(), group.standing()), painter.group(group));
    }

    private PictureItem cardItem(Card card, CardPainter painter) {
        Subject subject = state(card.state(), card.face().typeWord(), card.standing());
        return new PictureItem(
                subject, card.rect().grown(OVERHANG), opacity(card.state(), card.standing()), painter.card(card));
    }

    private Subject state(StatePath state, String typeWord, Standing standing) {
        Optional<StatePath> parent = state.scope().isRoot()
                ? Optional.empty()
                : Optional.of(state.scope().owner());
        return new Subject.OfState(state, typeWord, run.status(state), parent, standing == Standing.GHOST);
    }

    /** A state that a run has been in is not faded, whatever the drawing says. */
    private double opacity(StatePath state, Standing standing) {
        return switch (standing) {
            case REACHABLE, GHOST -> 1;
            case UNREACHABLE -> run.status(state) == StateStatus.NOT_STARTED ? FADED : 1;
        };
    }

    private static boolean isUnreachable(Standing standing) {
        return standing == Standing.UNREACHABLE;
    }

    /** What leaves a faded state is faded, too. */
    private double opacity(Edge edge) {
        return edge.from().filter(unreachable::contains).isPresent() && !run.took(edge) ? FADED : 1;
    }

    private void addLine(Edge edge) {
        items.add(parts.of(
                edge,
                () -> new PictureItem(
                        transition(edge, false),
                        Rect.ofPoints(edge.points()).grown(OVERHANG),
                        opacity(edge),
                        new EdgePainter(run).line(edge, fansOut.contains(edge.from())))));
    }

    private void addLabel(Edge edge) {
        edge.label()
                .ifPresent(pill -> items.add(parts.of(
                        pill,
                        () -> new PictureItem(
                                transition(edge, true), pill.rect().grown(1), opacity(edge), Pills.label(pill)))));
    }

    private Subject transition(Edge edge, boolean label) {
        return new Subject.OfTransition(edge.transition(), edge.from(), edge.to(), run.took(edge), label);
    }

    private PictureItem anchor(Anchor anchor) {
        return new PictureItem(
                new Subject.Decoration(anchor.kind() == Anchor.Kind.START ? "start" : "end"),
                anchor.rect().grown(1),
                1,
                List.of(
                        Pills.pill(anchor.rect(), Tokens.ANCHOR_FILL, Tokens.ANCHOR_LINE),
                        Pills.centered(
                                anchor.text(),
                                anchor.rect(),
                                FontFace.INTER_SEMI_BOLD,
                                ANCHOR_TEXT_SIZE,
                                Tokens.ANCHOR_TEXT)));
    }

    private PictureItem box(DropBox box) {
        return new PictureItem(
                new Subject.Decoration("drop-box"),
                box.rect().grown(1),
                1,
                List.of(
                        new Primitive.RoundedRect(
                                box.rect(),
                                CARD_RADIUS,
                                Optional.of(Tokens.BOX_FILL),
                                Optional.of(Stroke.dashed(Tokens.BOX_LINE, 1.25))),
                        Pills.centered(box.text(), box.rect(), FontFace.INTER_MEDIUM, BOX_TEXT_SIZE, Tokens.BOX_TEXT)));
    }
}
