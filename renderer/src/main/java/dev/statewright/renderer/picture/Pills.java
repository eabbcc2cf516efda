package dev.statewright.renderer.picture;

import static dev.statewright.renderer.diagram.Measures.BADGE_HEIGHT;
import static dev.statewright.renderer.diagram.Measures.BADGE_ICON;
import static dev.statewright.renderer.diagram.Measures.BADGE_PADDING;
import static dev.statewright.renderer.diagram.Measures.BADGE_TEXT_SIZE;
import static dev.statewright.renderer.diagram.Measures.PILL_HEIGHT;
import static dev.statewright.renderer.diagram.Measures.PILL_LINE;
import static dev.statewright.renderer.diagram.Measures.PILL_TEXT_SIZE;

import dev.statewright.fonts.FontFace;
import dev.statewright.icons.ActionIcons;
import dev.statewright.icons.IconKey;
import dev.statewright.icons.Icons;
import dev.statewright.renderer.diagram.Badge;
import dev.statewright.renderer.diagram.LabelPill;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.text.TextMeasurer;
import dev.statewright.renderer.theme.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the small pills: labels on edges, badges, the count of visits. */
final class Pills {

    private static final double BADGE_TEXT_GAP = 3;
    /** The middle of small letters is this share of the size above the base line. */
    private static final double MIDDLE = 0.36;

    private Pills() {}

    static List<Primitive> label(LabelPill pill) {
        Rect rect = pill.rect();
        List<Primitive> parts = new ArrayList<>();
        parts.add(new Primitive.RoundedRect(
                rect,
                Math.min(rect.height(), PILL_HEIGHT) / 2,
                Optional.of(Tokens.PILL_FILL),
                Optional.of(Stroke.solid(Tokens.PILL_LINE, 1))));
        double above = PILL_LINE * (pill.lines().size() - 1) / 2;
        for (int line = 0; line < pill.lines().size(); line++) {
            Rect place = rect.moved(0, PILL_LINE * line - above);
            parts.add(centered(pill.lines().get(line), place, FontFace.INTER_MEDIUM, PILL_TEXT_SIZE, Tokens.PILL_TEXT));
        }
        return parts;
    }

    static List<Primitive> badge(Badge badge) {
        Rect rect = badge.rect();
        List<Primitive> parts = new ArrayList<>();
        parts.add(pill(rect, Tokens.BADGE_FILL, Tokens.BADGE_LINE));
        double x = rect.x() + BADGE_PADDING;
        Optional<IconKey> icon = icon(badge.kind());
        if (icon.isPresent()) {
            parts.add(new Primitive.Glyph(
                    Icons.load(icon.get()),
                    new Rect(x, rect.centerY() - BADGE_ICON / 2, BADGE_ICON, BADGE_ICON),
                    Tokens.BADGE_TEXT));
            x += BADGE_ICON + BADGE_TEXT_GAP;
        }
        double start = x;
        badge.text()
                .ifPresent(text -> parts.add(new Primitive.Text(
                        text,
                        new Point(start, rect.centerY() + BADGE_TEXT_SIZE * MIDDLE),
                        Primitive.Align.START,
                        FontFace.INTER_MEDIUM,
                        BADGE_TEXT_SIZE,
                        Tokens.BADGE_TEXT)));
        return parts;
    }

    /** "× 3" on the lower edge at the right. */
    static List<Primitive> visits(int count, Rect card) {
        String text = "×\u2009" + count;
        double width = TextMeasurer.of(FontFace.INTER_MEDIUM).width(text, BADGE_TEXT_SIZE) + 2 * BADGE_PADDING;
        Rect rect = new Rect(card.right() - 12 - width, card.bottom() - BADGE_HEIGHT / 2, width, BADGE_HEIGHT);
        return List.of(
                pill(rect, Tokens.BADGE_FILL, Tokens.BADGE_LINE),
                centered(text, rect, FontFace.INTER_MEDIUM, BADGE_TEXT_SIZE, Tokens.BADGE_TEXT));
    }

    static Primitive pill(Rect rect, Token fill, Token line) {
        return new Primitive.RoundedRect(
                rect, rect.height() / 2, Optional.of(fill), Optional.of(Stroke.solid(line, 1)));
    }

    static Primitive centered(String text, Rect rect, FontFace face, double size, Token fill) {
        return new Primitive.Text(
                text,
                new Point(rect.centerX(), rect.centerY() + size * MIDDLE),
                Primitive.Align.MIDDLE,
                face,
                size,
                fill);
    }

    private static Optional<IconKey> icon(Badge.Kind kind) {
        return switch (kind) {
            case RETRY -> Optional.of(ActionIcons.RETRY);
            case CATCH -> Optional.of(ActionIcons.CATCH);
            case TIMEOUT -> Optional.of(ActionIcons.CLOCK);
            case CALLBACK -> Optional.of(ActionIcons.CALLBACK);
            case COMMENT -> Optional.of(ActionIcons.COMMENT);
            case JSONATA -> Optional.empty();
        };
    }
}
