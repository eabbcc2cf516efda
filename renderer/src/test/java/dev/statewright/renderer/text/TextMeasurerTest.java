package dev.statewright.renderer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.statewright.fonts.FontFace;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextMeasurerTest {

    private final TextMeasurer measurer = TextMeasurer.of(FontFace.INTER_SEMI_BOLD);

    @ParameterizedTest
    @EnumSource(names = {"INTER_REGULAR", "INTER_MEDIUM", "INTER_SEMI_BOLD"})
    void widthsAreThoseThatAnotherReaderFindsInTheFont(FontFace face) throws IOException {
        String text = "Generate order № 12 — “ñandú” λ ≥ …";
        try (InputStream stream = face.open();
                OpenTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()))) {
            double expected = 0;
            for (int character : text.codePoints().toArray()) {
                expected += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(character));
            }
            assertThat(TextMeasurer.of(face).width(text, 13))
                    .isEqualTo(expected / font.getUnitsPerEm() * 13, within(0.001));
        }
    }

    @Test
    void whatTheFaceLacksOfEastAsiaIsAsWideAsItIsHigh() {
        assertThat(measurer.width("订单，상태", 13)).isEqualTo(5 * 13, within(0.001));
        assertThat(measurer.ellipsize("주문이 접수되었습니다", 13, 80)).isEqualTo("주문이 접수…");
    }

    @Test
    void textThatFitsStaysWhole() {
        assertThat(measurer.ellipsize("Pass", 13, 150)).isEqualTo("Pass");
    }

    @Test
    void textThatDoesNotFitIsCutSoThatTheDotsFitToo() {
        String cut = measurer.ellipsize("Wait for other processes to complete", 13, 100);

        assertThat(cut).isEqualTo("Wait for other…");
        assertThat(measurer.width(cut, 13)).isLessThanOrEqualTo(100);
    }

    @Test
    void namesBreakAtBlanks() {
        assertThat(measurer.wrap("Emit - Workflow Started TT", 13, 150, 2))
                .containsExactly("Emit - Workflow", "Started TT");
    }

    @Test
    void longWordsBreakWhereReadersExpectIt() {
        assertThat(measurer.wrap("CreateAccountForNewCustomer", 13, 150, 2))
                .containsExactly("CreateAccountForNew", "Customer");
        assertThat(measurer.wrap("copy_every_object_to_archive", 13, 150, 2))
                .containsExactly("copy_every_object_to_", "archive");
    }

    @Test
    void theLastLineEndsInDotsWhenThereIsStillMore() {
        assertThat(measurer.wrap("Wait For Other Processes to Complete or For Time out 1", 13, 150, 2))
                .containsExactly("Wait For Other", "Processes to Complet…");
    }

    @Test
    void noLineIsWiderThanItMayBe() {
        for (String line : measurer.wrap("ÄÖÜWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW 🙂🙂🙂🙂", 13, 60, 3)) {
            assertThat(measurer.width(line, 13)).isLessThanOrEqualTo(60);
        }
    }
}
