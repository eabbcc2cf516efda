package dev.statewright.renderer.fx;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a PNG file row by row, so that a picture of any size needs the memory of one row. Eight bits for each of red, green, blue and
 * alpha; each row is filtered the way that compresses best. W3C, "Portable Network Graphics (PNG) Specification".
 */
final class PngEncoder implements AutoCloseable {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int CHUNK_BYTES = 1 << 16;
    private static final double METRES_PER_INCH = 0.0254;

    private final DataOutputStream out;
    private final int width;
    private final int height;
    private final DeflaterOutputStream pixels;
    private final PngRowFilter filter;
    private final Deflater deflater = new Deflater(6);
    private int rowsWritten;

    /**
     * Writes the head of the file.
     *
     * @param width pixels in a row
     * @param height rows
     * @param pixelsPerInch as which a printer takes the picture; 96 is one pixel for each CSS pixel
     */
    PngEncoder(OutputStream target, int width, int height, double pixelsPerInch) throws IOException {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("Not a picture: " + width + " × " + height);
        }
        this.out = new DataOutputStream(target);
        this.width = width;
        this.height = height;
        this.filter = new PngRowFilter(width);
        this.pixels = new DeflaterOutputStream(new PixelChunks(), deflater, CHUNK_BYTES);
        out.write(SIGNATURE);
        writeHeader();
        writePhysicalSize(pixelsPerInch);
    }

    /** Writes the next row: {@code width} pixels from {@code offset} on, each 0xAARRGGBB, not premultiplied. */
    void writeRow(int[] argb, int offset) throws IOException {
        if (rowsWritten == height) {
            throw new IllegalStateException("The picture has only " + height + " rows");
        }
        pixels.write(filter.next(argb, offset));
        rowsWritten++;
    }

    /** Writes the end of the file; the target stays open. */
    @Override
    public void close() throws IOException {
        try {
            pixels.finish();
            pixels.flush();
            writeChunk("IEND", new byte[0], 0);
            out.flush();
        } finally {
            deflater.end();
        }
    }

    private void writeHeader() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 6, 0, 0, 0}); // 8 bits, RGBA, deflate, adaptive filter, not interlaced
        writeChunk("IHDR", bytes.toByteArray(), bytes.size());
    }

    private void writePhysicalSize(double pixelsPerInch) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        int pixelsPerMetre = (int) Math.round(pixelsPerInch / METRES_PER_INCH);
        data.writeInt(pixelsPerMetre);
        data.writeInt(pixelsPerMetre);
        data.write(1);
        writeChunk("pHYs", bytes.toByteArray(), bytes.size());
    }

    private void writeChunk(String type, byte[] data, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data, 0, length);
        out.writeInt(length);
        out.write(name);
        out.write(data, 0, length);
        out.writeInt((int) checksum.getValue());
    }

    /** Cuts the compressed pixels into IDAT chunks. */
    private final class PixelChunks extends OutputStream {
        private final byte[] buffer = new byte[CHUNK_BYTES];
        private int filled;

        @Override
        public void write(int value) throws IOException {
            buffer[filled++] = (byte) value;
            if (filled == buffer.length) {
                flush();
            }
        }

        @Override
        public void flush() throws IOException {
            if (filled > 0) {
                writeChunk("IDAT", buffer, filled);
                filled = 0;
            }
        }
    }
}
