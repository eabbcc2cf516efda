package dev.statewright.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AutoPanTest {

    @Test
    void itPushesOnlyNearTheBordersAndHarderTheNearer() {
        assertThat(AutoPan.push(500, 1000)).isZero();
        assertThat(AutoPan.push(20, 1000)).isEqualTo(-0.5);
        assertThat(AutoPan.push(0, 1000)).isEqualTo(-1);
        assertThat(AutoPan.push(990, 1000)).isEqualTo(0.75);
    }
}
