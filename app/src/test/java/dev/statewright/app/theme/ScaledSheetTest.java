package dev.statewright.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaledSheetTest {

    @Test
    void textAndWhatHoldsItGrowTogether() {
        assertThat(ScaledSheet.scaled(
                        ".a { -fx-font-size: 13px; -fx-min-height: 26; -fx-padding: 4; -fx-fixed-cell-size : 34 }",
                        150))
                .isEqualTo(
                        ".a { -fx-font-size: 19.5px; -fx-min-height: 39; -fx-padding: 4; -fx-fixed-cell-size : 51 }");
    }

    @Test
    void theUsualSizeIsTheSheetItself() {
        assertThat(new ScaledSheet("file:/a.css", 100).scaledAddress()).isEqualTo("file:/a.css");
    }
}
