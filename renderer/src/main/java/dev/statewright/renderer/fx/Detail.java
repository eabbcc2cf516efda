package dev.statewright.renderer.fx;

import dev.statewright.renderer.picture.Primitive;

/**
 * What is too small to be made out at a zoom, and is therefore not painted: a workflow of hundreds of states seen as a whole stays
 * fast, and does not dissolve into grey crumbs.
 *
 * @param zoom view pixels for one pixel of the picture
 */
record Detail(double zoom) {

    private static final double FAR = 0.35;
    private static final double SMALLEST_TEXT = 3.3;
    private static final double SMALL_TEXT = 12;
    /** As long as a badge is painted, so is its sign. */
    private static final double SMALLEST_MARK = 3.5;
    /** Badges and labels are not higher; tiles, cards and groups are. */
    private static final double SMALL_BOX = 30;

    /** Whether everything is seen from so far away that corners and bends cannot be made out. */
    boolean isFar() {
        return zoom < FAR;
    }

    /** Whether a part is large enough to be worth painting. */
    boolean shows(Primitive part) {
        if (zoom >= 1) {
            return true;
        }
        return switch (part) {
            case Primitive.Text text ->
                text.size() * zoom >= SMALLEST_TEXT && !(zoom < FAR && text.size() < SMALL_TEXT);
            case Primitive.Glyph glyph -> glyph.rect().height() * zoom >= SMALLEST_MARK && !(zoom < FAR / 2);
            case Primitive.RoundedRect box -> zoom >= FAR || box.rect().height() > SMALL_BOX;
            case Primitive.Backdrop _ -> zoom >= FAR;
            case Primitive.Disc disc -> disc.radius() * zoom >= 1;
            case Primitive.ArrowHead arrow -> arrow.length() * zoom >= 1.5;
            case Primitive.RoundedLine _ -> true;
        };
    }
}
