package dev.statewright.app.canvas;

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
 * Shows in a picture a word on the lower edge of states: who answers those that do not do their work in the workspace in the next run, or
 * what there is to say of them while two runs are compared.
 */
final class AnsweredLook {

    /** How the badges are coloured. */
    enum Tone {
        ANSWERED("accent-fill", "accent", "accent-text"),
        COMPARED("run-caught-fill", "run-caught-line", "text");

        private final Token fill;
        private final Token line;
        private final Token text;

        Tone(String fill, String line, String text) {
            this.fill = Token.of(fill);
            this.line = Token.of(line);
            this.text = Token.of(text);
        }
    }

    /** From the card's left border; the corner belongs to the sign of a problem. */
    private static final double FROM_LEFT = 16;
    /** The middle of small letters is this share of the size above the base line. */
    private static final double MIDDLE = 0.36;

    private final Map<StatePath, Rect> rects;
    private final Map<StatePath, String> answered;
    private final Tone tone;

    AnsweredLook(Diagram diagram, Map<StatePath, String> answered, Tone tone) {
        this.tone = tone;
        this.rects = answered.isEmpty() ? Map.of() : diagram.rects();
        this.answered = answered;
    }

    Picture on(Picture picture) {
        if (answered.isEmpty()) {
            return picture;
        }
        List<PictureItem> items = new ArrayList<>();
        for (PictureItem item : picture.items()) {
            items.add(item);
            if (item.subject() instanceof Subject.OfState of && answered.containsKey(of.state())) {
                Optional.ofNullable(rects.get(of.state()))
                        .ifPresent(card -> items.add(badge(item, card, answered.get(of.state()))));
            }
        }
        return new Picture(picture.bounds(), items);
    }

    private PictureItem badge(PictureItem item, Rect card, String text) {
        double width = TextMeasurer.of(FontFace.INTER_MEDIUM).width(text, Measures.BADGE_TEXT_SIZE)
                + 2 * Measures.BADGE_PADDING;
        Rect rect =
                new Rect(card.x() + FROM_LEFT, card.bottom() - Measures.BADGE_HEIGHT / 2, width, Measures.BADGE_HEIGHT);
        Primitive pill = new Primitive.RoundedRect(
                rect, rect.height() / 2, Optional.of(tone.fill), Optional.of(Stroke.solid(tone.line, 1)));
        Primitive word = new Primitive.Text(
                text,
                new Point(rect.centerX(), rect.centerY() + Measures.BADGE_TEXT_SIZE * MIDDLE),
                Primitive.Align.MIDDLE,
                FontFace.INTER_MEDIUM,
                Measures.BADGE_TEXT_SIZE,
                tone.text);
        return new PictureItem(item.subject(), rect.grown(2), item.opacity(), List.of(pill, word));
    }
}
