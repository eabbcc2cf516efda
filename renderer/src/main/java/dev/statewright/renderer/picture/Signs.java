package dev.statewright.renderer.picture;

import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import dev.statewright.icons.Icons;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.diagnostic.Severity;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.theme.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws what stands on the corners of cards: a breakpoint, a problem, and the sign that opens and closes a group. */
record Signs(PictureOptions options) {

    private static final double BREAKPOINT_RADIUS = 6;
    private static final double PROBLEM_GLYPH = 10;

    /** On the upper left corner the breakpoint, on the lower left one the problem. */
    List<Primitive> corners(StatePath state, Rect card) {
        List<Primitive> parts = new ArrayList<>();
        if (options.breakpoints().contains(state)) {
            parts.add(disc(new Point(card.x(), card.y()), BREAKPOINT_RADIUS, Tokens.BREAKPOINT));
        }
        Severity severity = options.problems().get(state);
        if (severity != null) {
            Point corner = ProblemSign.on(card);
            parts.add(disc(corner, ProblemSign.RADIUS, color(severity)));
            parts.add(new Primitive.Glyph(
                    Icons.load(icon(severity)),
                    new Rect(corner.x(), corner.y(), 0, 0).grown(PROBLEM_GLYPH / 2),
                    Tokens.RUN_ICON));
        }
        return parts;
    }

    /** The sign of a collapsed card points to the side, that of an open group down. */
    static Primitive chevron(Rect rect, boolean open) {
        return new Primitive.Glyph(
                Icons.load(open ? ActionIcons.CHEVRON_DOWN : ActionIcons.CHEVRON_RIGHT), rect, Tokens.CARD_OVERLINE);
    }

    private static Primitive disc(Point center, double radius, Token fill) {
        return new Primitive.Disc(center, radius, Optional.of(fill), Optional.of(Stroke.solid(Tokens.CANVAS, 1.5)));
    }

    private static Token color(Severity severity) {
        return switch (severity) {
            case ERROR -> Tokens.ERROR;
            case WARNING -> Tokens.WARNING;
            case ADVICE -> Tokens.ADVICE;
        };
    }

    private static IconKey icon(Severity severity) {
        return switch (severity) {
            case ERROR -> ActionIcons.CLOSE;
            case WARNING -> ActionIcons.EXCLAMATION;
            case ADVICE -> ActionIcons.MORE;
        };
    }
}
