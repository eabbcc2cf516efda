package dev.statewright.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontFaceTest {

    @ParameterizedTest
    @EnumSource
    void theFileIsAStaticFontUnderOneMegabyte(FontFace face) throws IOException {
        byte[] font;
        try (var stream = face.open()) {
            font = stream.readAllBytes();
        }

        assertThat(font).hasSizeBetween(50_000, 1_000_000);
        assertThat(tables(font))
                .contains("cmap", "name", "head")
                .as("a variable font would have an axis table")
                .doesNotContain("fvar");
    }

    @ParameterizedTest
    @EnumSource
    void theWholeLicenceLiesBesideTheFont(FontFace face) throws IOException {
        try (var stream = FontFace.class.getResourceAsStream(face.licenceResource())) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Copyright", face.family(), "SIL OPEN FONT LICENSE", "DISCLAIMER");
        }
    }

    /** Names in the table directory of an OpenType file: a 12 byte header, then 16 bytes for each table. */
    private static Set<String> tables(byte[] font) {
        var buffer = ByteBuffer.wrap(font);
        int count = buffer.getShort(4);
        var names = new HashSet<String>();
        for (int i = 0; i < count; i++) {
            names.add(new String(font, 12 + 16 * i, 4, StandardCharsets.US_ASCII));
        }
        return names;
    }
}
