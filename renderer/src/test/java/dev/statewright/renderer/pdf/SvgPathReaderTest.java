package dev.statewright.renderer.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SvgPathReaderTest {

    @Test
    void linesBecomeLines() {
        assertThat(drawn("M1 2L3 4H5V6Z")).isEqualTo("1 2 m 3 4 l 5 4 l 5 6 l h 1 2 m ");
    }

    @Test
    void furtherPointsAfterAMoveAreLines() {
        assertThat(drawn("M0 0 1 0 1 1")).isEqualTo("0 0 m 1 0 l 1 1 l ");
    }

    @Test
    void aQuadraticCurveBecomesTheSameCurve() {
        assertThat(drawn("M0 0Q3 0 3 3")).isEqualTo("0 0 m 2 0 3 1 3 3 c ");
    }

    @Test
    void aSmoothCurveMirrorsTheControlPointBefore() {
        assertThat(drawn("M0 0C0 1 1 1 1 0S2-1 2 0")).endsWith("1 -1 2 -1 2 0 c ");
    }

    @Test
    void aHalfCircleIsTwoQuarters() {
        assertThat(drawn("M0 0A1 1 0 0 1 2 0"))
                .isEqualTo("0 0 m 0 -0.5523 0.4477 -1 1 -1 c 1.5523 -1 2 -0.5523 2 0 c ");
    }

    @Test
    void aPathThatEndsTooSoonIsRefused() {
        assertThatThrownBy(() -> drawn("M1")).hasMessageContaining("M1");
    }

    private static String drawn(String data) {
        PdfPath path = new PdfPath();
        new SvgPathReader(data, path).read();
        return path.out().toString();
    }
}
