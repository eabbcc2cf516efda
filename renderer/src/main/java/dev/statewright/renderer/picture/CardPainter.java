package dev.statewright.renderer.picture;

import static dev.statewright.renderer.diagram.Measures.CARD_PADDING;
import static dev.statewright.renderer.diagram.Measures.CARD_RADIUS;
import static dev.statewright.renderer.diagram.Measures.GLYPH;
import static dev.statewright.renderer.diagram.Measures.OVERLINE_SIZE;
import static dev.statewright.renderer.diagram.Measures.STACK_STEP;
import static dev.statewright.renderer.diagram.Measures.TEXT_INSET;
import static dev.statewright.renderer.diagram.Measures.TILE;
import static dev.statewright.renderer.diagram.Measures.TILE_RADIUS;
import static dev.statewright.renderer.diagram.Measures.TITLE_LINE;
import static dev.statewright.renderer.diagram.Measures.TITLE_SIZE;

import dev.statewright.fonts.FontFace;
import dev.statewright.icons.Icons;
import dev.statewright.renderer.diagram.Card;
import dev.statewright.renderer.diagram.Face;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.diagram.Standing;
import dev.statewright.renderer.theme.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws cards: tile, small line, name, badges, and what a run says of them. */
final class CardPainter {

    /** Base lines below the top of a card or header whose name has one line. */
    private static final double OVERLINE_BASE = 25;

    private static final double TITLE_BASE = 42;
    private static final double SHADOW_DROP = 1.5;

    private final RunLook run;
    private final Signs signs;

    CardPainter(RunLook run, Signs signs) {
        this.run = run;
        this.signs = signs;
    }

    List<Primitive> card(Card card) {
        List<Primitive> parts = new ArrayList<>();
        Rect rect = card.rect();
        boolean ghost = card.standing() == Standing.GHOST;
        if (!ghost) {
            parts.add(shadow(rect, CARD_RADIUS));
        }
        if (card.isStacked()) {
            parts.addAll(sheets(
                    rect,
                    CARD_RADIUS,
                    run.border(card.state(), Tokens.CARD_LINE).token(),
                    Tokens.CARD_FILL));
        }
        parts.add(
                ghost
                        ? rect(rect, Tokens.GHOST_FILL, Stroke.dashed(Tokens.GHOST_LINE, 1.25))
                        : rect(
                                rect,
                                run.fill(card.state(), Tokens.CARD_FILL),
                                run.border(card.state(), Tokens.CARD_LINE)));
        parts.addAll(face(card.face(), rect, ghost));
        if (card.isCollapsed()) {
            parts.add(Signs.chevron(card.chevron(), false));
        }
        parts.addAll(run.disc(card.state(), new Point(rect.x(), rect.centerY())));
        card.badges().forEach(badge -> parts.addAll(Pills.badge(badge)));
        run.visits(card.state()).ifPresent(count -> parts.addAll(Pills.visits(count, rect)));
        parts.addAll(signs.corners(card.state(), rect));
        return parts;
    }

    /** Tile, small line and name in a card or a group's header. */
    List<Primitive> face(Face face, Rect rect, boolean ghost) {
        List<Primitive> parts = new ArrayList<>();
        Rect tile = new Rect(rect.x() + CARD_PADDING, rect.centerY() - TILE / 2, TILE, TILE);
        Token category = ghost ? Tokens.GHOST_TEXT : Token.of(face.category());
        parts.add(
                ghost
                        ? new Primitive.RoundedRect(
                                tile, TILE_RADIUS, Optional.empty(), Optional.of(Stroke.dashed(Tokens.GHOST_LINE, 1)))
                        : new Primitive.RoundedRect(tile, TILE_RADIUS, Optional.of(category), Optional.empty()));
        parts.add(new Primitive.Glyph(
                Icons.load(face.icon()),
                new Rect(tile.centerX(), tile.centerY(), 0, 0).grown(GLYPH / 2),
                ghost ? Tokens.GHOST_TEXT : Tokens.TILE_GLYPH));
        double x = rect.x() + TEXT_INSET;
        double top = rect.centerY() - 29 - TITLE_LINE * (face.title().size() - 1) / 2;
        parts.add(text(
                face.overline(),
                x,
                top + OVERLINE_BASE,
                FontFace.INTER_REGULAR,
                OVERLINE_SIZE,
                ghost ? Tokens.GHOST_TEXT : Tokens.CARD_OVERLINE));
        for (int line = 0; line < face.title().size(); line++) {
            parts.add(text(
                    face.title().get(line),
                    x,
                    top + TITLE_BASE + TITLE_LINE * line,
                    FontFace.INTER_SEMI_BOLD,
                    TITLE_SIZE,
                    ghost ? Tokens.GHOST_TEXT : Tokens.CARD_TITLE));
        }
        return parts;
    }

    /** The sheets of a stack that peep out under the uppermost. */
    static List<Primitive> sheets(Rect rect, double radius, Token line, Token fill) {
        List<Primitive> sheets = new ArrayList<>();
        for (int sheet = 2; sheet > 0; sheet--) {
            sheets.add(new Primitive.Backdrop(
                    rect.moved(STACK_STEP * sheet, STACK_STEP * sheet),
                    radius,
                    Optional.of(fill),
                    Optional.of(Stroke.solid(line, 1))));
        }
        return sheets;
    }

    static Primitive shadow(Rect rect, double radius) {
        return new Primitive.Backdrop(
                rect.moved(0, SHADOW_DROP).grown(0.5), radius + 0.5, Optional.of(Tokens.CARD_SHADOW), Optional.empty());
    }

    private static Primitive rect(Rect rect, Token fill, Stroke stroke) {
        return new Primitive.RoundedRect(rect, CARD_RADIUS, Optional.of(fill), Optional.of(stroke));
    }

    private static Primitive text(String text, double x, double base, FontFace face, double size, Token fill) {
        return new Primitive.Text(text, new Point(x, base), Primitive.Align.START, face, size, fill);
    }
}
