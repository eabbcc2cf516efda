package dev.statewright.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
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
    void theFileCallsItselfByTheSingleFamily(FontFace face) throws IOException {
        try (var stream = face.open()) {
            assertThat(familyIn(stream.readAllBytes())).isEqualTo(face.singleFamily());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWholeLicenceLiesBesideTheFont(FontFace face) throws IOException {
        try (var stream = FontFace.class.getResourceAsStream(face.licenceResource())) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Copyright", face.family(), "SIL OPEN FONT LICENSE", "DISCLAIMER");
        }
    }

    private static Set<String> tables(byte[] font) {
        return offsets(font).keySet();
    }

    /** Where each table begins: after a header of 12 bytes the directory has 16 bytes for each, tag first. */
    private static Map<String, Integer> offsets(byte[] font) {
        var buffer = ByteBuffer.wrap(font);
        int count = buffer.getShort(4);
        var offsets = new HashMap<String, Integer>();
        for (int at = 12; at < 12 + 16 * count; at += 16) {
            offsets.put(new String(font, at, 4, StandardCharsets.US_ASCII), buffer.getInt(at + 8));
        }
        return offsets;
    }

    /** The family (name 1) that the name table has for Windows (platform 3), as OpenType lays it down. */
    private static String familyIn(byte[] font) {
        var buffer = ByteBuffer.wrap(font);
        int table = offsets(font).get("name");
        int count = buffer.getShort(table + 2);
        int strings = table + buffer.getShort(table + 4);
        for (int at = table + 6; at < table + 6 + 12 * count; at += 12) {
            if (buffer.getShort(at) == 3 && buffer.getShort(at + 6) == 1) {
                return new String(
                        font, strings + buffer.getShort(at + 10), buffer.getShort(at + 8), StandardCharsets.UTF_16BE);
            }
        }
        throw new AssertionError("The font has no family name");
    }
}
