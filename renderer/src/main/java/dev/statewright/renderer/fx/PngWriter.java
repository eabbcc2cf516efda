package dev.statewright.renderer.fx;

import dev.statewright.renderer.picture.Picture;
import dev.statewright.renderer.theme.Theme;
import dev.statewright.renderer.theme.Token;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Writes a picture as PNG, as the window paints it. It paints tile by tile, so that neither a wide nor a high picture meets the limits of
 * the graphics system. Starts JavaFX's headless platform where JavaFX does not run yet.
 */
public final class PngWriter {

    private static final double SMALLEST = 0.05;
    private static final double LARGEST = 16;
    private static final int TILE_WIDTH = 2048;
    private static final int BAND_HEIGHT = 512;
    private static final double PIXELS_PER_INCH = 96;
    private static final Token GROUND = Token.of("canvas");

    private PngWriter() {}

    /**
     * The bytes of the PNG file.
     *
     * @param scale pixels of the file for one pixel of the picture, from a twentieth to sixteen
     */
    public static byte[] write(Picture picture, Theme theme, double scale) {
        return Toolkit.call(() -> encode(picture, theme, Math.clamp(scale, SMALLEST, LARGEST)));
    }

    /** The bytes of a PNG file with an image's pixels. */
    public static byte[] write(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PngEncoder encoder = new PngEncoder(file, width, height, PIXELS_PER_INCH)) {
            int[] row = new int[width];
            for (int y = 0; y < height; y++) {
                image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
                encoder.writeRow(row, 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a byte array does not fail
        }
        return file.toByteArray();
    }

    private static byte[] encode(Picture picture, Theme theme, double scale) {
        int width = Math.max(1, (int) Math.ceil(picture.bounds().width() * scale));
        int height = Math.max(1, (int) Math.ceil(picture.bounds().height() * scale));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Tiles tiles = new Tiles(picture, new Palette(theme), scale);
        try (PngEncoder encoder = new PngEncoder(file, width, height, PIXELS_PER_INCH * scale)) {
            int[] band = new int[width * Math.min(BAND_HEIGHT, height)];
            for (int top = 0; top < height; top += BAND_HEIGHT) {
                int rows = Math.min(BAND_HEIGHT, height - top);
                for (int left = 0; left < width; left += TILE_WIDTH) {
                    tiles.paint(left, top, Math.min(TILE_WIDTH, width - left), rows, band, width);
                }
                for (int row = 0; row < rows; row++) {
                    encoder.writeRow(band, row * width);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a byte array does not fail
        }
        return file.toByteArray();
    }

    private record Tiles(Picture picture, Palette palette, double scale) {

        /** Paints one tile and copies its pixels to their place in the band. */
        void paint(int left, int top, int width, int height, int[] band, int bandWidth) {
            Canvas canvas = new Canvas(width, height);
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.setFill(palette.color(GROUND));
            graphics.fillRect(0, 0, width, height);
            Viewport viewport = new Viewport(
                    scale, picture.bounds().x() + left / scale, picture.bounds().y() + top / scale);
            new PicturePainter(palette).paint(graphics, picture, viewport, width, height);
            WritableImage image = canvas.snapshot(new SnapshotParameters(), new WritableImage(width, height));
            image.getPixelReader()
                    .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), band, left, bandWidth);
        }
    }
}
