package dev.statewright.renderer.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.icons.ServiceCategory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

    private static final List<String> STATUSES =
            List.of("succeeded", "in-progress", "caught", "failed", "cancelled", "not-started");

    @Test
    void bothAppearancesNameTheSameTokens() {
        assertThat(Theme.load(Appearance.LIGHT).colors().keySet())
                .isEqualTo(Theme.load(Appearance.DARK).colors().keySet());
    }

    @ParameterizedTest
    @EnumSource
    void textIsReadableOnEveryGroundItStandsOn(Appearance appearance) {
        Contrasts look = new Contrasts(Theme.load(appearance));
        for (String ground : List.of("canvas", "panel", "panel-muted", "card-fill")) {
            look.text("text", ground);
            look.text("text-muted", ground);
        }
        look.text("anchor-text", "anchor-fill");
        look.text("box-text", "canvas");
        look.text("ghost-text", "ghost-fill");
        look.text("badge-text", "badge-fill");
        look.text("pill-text", "pill-fill");
        look.text("accent-text", "panel");
        look.text("accent-text", "accent-fill");
        look.text("error", "error-fill");
        look.text("error", "panel");
        look.text("warning", "warning-fill");
        look.text("warning", "panel");
        look.text("success", "success-fill");
        look.text("success", "panel");
        for (String status : STATUSES) {
            look.text("card-title", "run-" + status + "-fill");
            look.text("card-overline", "run-" + status + "-fill");
        }
        for (String code : List.of("key", "string", "number", "keyword", "punctuation", "comment")) {
            look.text("code-" + code, "panel");
            look.text("code-" + code, "panel-muted");
        }
    }

    @ParameterizedTest
    @EnumSource
    void signsStandOutFromTheirGround(Appearance appearance) {
        Contrasts look = new Contrasts(Theme.load(appearance));
        for (ServiceCategory category : ServiceCategory.values()) {
            look.sign("tile-glyph", category.cssToken());
        }
        for (String type : List.of("choice", "parallel", "map", "pass", "wait", "succeed", "fail", "unknown")) {
            look.sign("tile-glyph", "category-" + type);
        }
        for (String status : STATUSES.subList(0, 5)) {
            look.sign("run-" + status + "-line", "canvas");
            look.sign("run-icon", "run-" + status + "-line");
        }
        look.sign("accent", "canvas");
        look.sign("breakpoint", "canvas");
    }

    @Test
    void aTokenThatThereIsNotIsAMistakeInTheProgram() {
        Theme theme = Theme.load(Appearance.LIGHT);
        assertThatThrownBy(() -> theme.color(Token.of("no-such-token")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-sw-no-such-token");
    }

    @Test
    void coloursAreReadWithAndWithoutOpacity() {
        assertThat(Rgba.parse("#2563eb")).isEqualTo(new Rgba(0x25, 0x63, 0xeb, 1));
        assertThat(Rgba.parse("#00000033").opacity()).isEqualTo(0.2);
        assertThatThrownBy(() -> Rgba.parse("blue")).hasMessageContaining("blue");
    }

    /** WCAG 2.2: 4.5 for text (1.4.3), 3 for graphics (1.4.11). */
    private record Contrasts(Theme theme) {

        void text(String text, String ground) {
            assertThat(contrast(text, ground)).as(text + " on " + ground).isGreaterThanOrEqualTo(4.5);
        }

        void sign(String sign, String ground) {
            assertThat(contrast(sign, ground)).as(sign + " on " + ground).isGreaterThanOrEqualTo(3);
        }

        private double contrast(String above, String ground) {
            Rgba below = theme.color(Token.of(ground)).over(theme.color(Token.of("canvas")));
            return theme.color(Token.of(above)).over(below).contrastWith(below);
        }
    }
}
