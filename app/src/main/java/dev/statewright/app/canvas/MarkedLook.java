package dev.statewright.app.canvas;

import dev.statewright.app.session.StateMark;
import dev.statewright.fonts.FontFace;
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
import dev.statewright.renderer.text.TextMeasurer;
import dev.statewright.renderer.theme.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows in a picture a word on the lower edge of states: who answers them in the next run, what differs in another run, or what scenarios
 * cover.
 */
final class MarkedLook {

    /** How a tone is coloured. */
    private record Colours(Token fill, Token line, Token text) {

        private static final Token TEXT = Token.of("text");

        static Colours of(StateMark.Tone tone) {
            return switch (tone) {
                case ANSWERED -> new Colours(Token.of("accent-fill"), Token.of("accent"), Token.of("accent-text"));
                case DIFFERING, MISSING -> new Colours(Token.of("run-caught-fill"), Token.of("run-caught-line"), TEXT);
                case COVERED -> new Colours(Token.of("run-succeeded-fill"), Token.of("run-succeeded-line"), TEXT);
            };
        }
    }

    /** From the card's left border; the corner belongs to the sign of a problem. */
    private static final double FROM_LEFT = 16;
    /** The middle of small letters is this share of the size above the base line. */
    private static final double MIDDLE = 0.36;

    private final Map<StatePath, Rect> rects;
    private final Map<StatePath, StateMark> marks;

    MarkedLook(Diagram diagram, Map<StatePath, StateMark> marks) {
        this.rects = marks.isEmpty() ? Map.of() : diagram.rects();
        this.marks = marks;
    }

    Picture on(Picture picture) {
        if (marks.isEmpty()) {
            return picture;
        }
        List<PictureItem> items = new ArrayList<>();
        for (PictureItem item : picture.items()) {
            items.add(item);
            if (item.subject() instanceof Subject.OfState of && marks.containsKey(of.state())) {
                Optional.ofNullable(rects.get(of.state()))
                        .ifPresent(card -> items.add(badge(item, card, marks.get(of.state()))));
            }
        }
        return new Picture(picture.bounds(), items);
    }

    private static PictureItem badge(PictureItem item, Rect card, StateMark mark) {
        String text = mark.word();
        Colours colours = Colours.of(mark.tone());
        double width = TextMeasurer.of(FontFace.INTER_MEDIUM).width(text, Measures.BADGE_TEXT_SIZE)
                + 2 * Measures.BADGE_PADDING;
        Rect rect =
                new Rect(card.x() + FROM_LEFT, card.bottom() - Measures.BADGE_HEIGHT / 2, width, Measures.BADGE_HEIGHT);
        Primitive pill = new Primitive.RoundedRect(
                rect, rect.height() / 2, Optional.of(colours.fill()), Optional.of(Stroke.solid(colours.line(), 1)));
        Primitive word = new Primitive.Text(
                text,
                new Point(rect.centerX(), rect.centerY() + Measures.BADGE_TEXT_SIZE * MIDDLE),
                Primitive.Align.MIDDLE,
                FontFace.INTER_MEDIUM,
                Measures.BADGE_TEXT_SIZE,
                colours.text());
        return new PictureItem(item.subject(), rect.grown(2), item.opacity(), List.of(pill, word));
    }
}
