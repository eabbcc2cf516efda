package dev.statewright.renderer.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngEncoderTest {

    @Test
    void anotherReaderGetsEveryPixelBack() throws IOException {
        int width = 97;
        int height = 61;
        int[] pixels = noiseAndSlopes(width, height);

        var image = ImageIO.read(new ByteArrayInputStream(encode(pixels, width, height)));

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(pixels);
    }

    @Test
    void aPlainPictureIsSmall() throws IOException {
        int[] white = new int[1000 * 1000];
        java.util.Arrays.fill(white, 0xffffffff);

        assertThat(encode(white, 1000, 1000)).hasSizeLessThan(8_000);
    }

    @Test
    void aRowTooManyIsAMistakeOfTheCaller() throws IOException {
        var encoder = new PngEncoder(new ByteArrayOutputStream(), 1, 1, 96);
        encoder.writeRow(new int[1], 0);

        assertThatThrownBy(() -> encoder.writeRow(new int[1], 0)).isInstanceOf(IllegalStateException.class);
        encoder.close();
    }

    private static byte[] encode(int[] pixels, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PngEncoder encoder = new PngEncoder(bytes, width, height, 96)) {
            for (int y = 0; y < height; y++) {
                encoder.writeRow(pixels, y * width);
            }
        }
        return bytes.toByteArray();
    }

    private static int[] noiseAndSlopes(int width, int height) {
        Random random = new Random(7);
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % width;
            int y = i / width;
            pixels[i] = y % 3 == 0 ? random.nextInt() : 0xff000000 | x << 16 | y << 8 | x + y;
        }
        return pixels;
    }
}
