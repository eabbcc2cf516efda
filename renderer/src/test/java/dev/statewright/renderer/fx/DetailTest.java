package dev.statewright.renderer.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.fonts.FontFace;
import dev.statewright.icons.Icons;
import dev.statewright.icons.StateIcons;
import dev.statewright.renderer.diagram.Measures;
import dev.statewright.renderer.diagram.Point;
import dev.statewright.renderer.diagram.Rect;
import dev.statewright.renderer.picture.Primitive;
import dev.statewright.renderer.theme.Token;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DetailTest {

    private static final Token ANY = Token.of("text");
    private static final Primitive NAME = text(13);
    private static final Primitive OVERLINE = text(10.5);
    private static final Primitive CARD = box(58);
    private static final Primitive BADGE = box(17);
    private static final Primitive GLYPH =
            new Primitive.Glyph(Icons.load(StateIcons.PASS), new Rect(0, 0, 20, 20), ANY);

    @Test
    void atFullSizeEverythingIsPainted() {
        assertThat(new Detail(1))
                .matches(detail -> detail.shows(NAME)
                        && detail.shows(OVERLINE)
                        && detail.shows(CARD)
                        && detail.shows(BADGE)
                        && detail.shows(GLYPH));
    }

    @Test
    void fromFarSmallTextsAndBadgesGoFirst() {
        Detail far = new Detail(0.3);

        assertThat(far.shows(OVERLINE)).isFalse();
        assertThat(far.shows(BADGE)).isFalse();
        assertThat(far.shows(NAME)).isTrue();
        assertThat(far.shows(GLYPH)).isTrue();
    }

    @Test
    void aBadgeIsNeverEmpty() {
        Primitive sign = new Primitive.Glyph(
                Icons.load(StateIcons.PASS), new Rect(0, 0, Measures.BADGE_ICON, Measures.BADGE_ICON), ANY);
        Primitive number = text(Measures.BADGE_TEXT_SIZE);

        assertThat(DoubleStream.iterate(0.03, zoom -> zoom <= 1, zoom -> zoom + 0.01)
                        .mapToObj(Detail::new))
                .filteredOn(detail -> detail.shows(BADGE))
                .isNotEmpty()
                .allMatch(detail -> detail.shows(sign) && detail.shows(number));
    }

    @Test
    void cardsAreSeenFromHoweverFar() {
        Detail farthest = new Detail(Viewport.MIN_ZOOM);

        assertThat(farthest.shows(CARD)).isTrue();
        assertThat(farthest.shows(NAME)).isFalse();
        assertThat(farthest.shows(GLYPH)).isFalse();
    }

    private static Primitive text(double size) {
        return new Primitive.Text("x", new Point(0, 0), Primitive.Align.START, FontFace.INTER_REGULAR, size, ANY);
    }

    private static Primitive box(double height) {
        return new Primitive.RoundedRect(new Rect(0, 0, 100, height), 8, Optional.of(ANY), Optional.empty());
    }
}
