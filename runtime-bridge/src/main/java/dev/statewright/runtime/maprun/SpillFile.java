package dev.statewright.runtime.maprun;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file for what would be too much for memory. It has no name any more once it is open: it goes when nobody holds it. */
final class SpillFile {
    private static final int BUFFER = 1 << 18;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long written;

    SpillFile() throws IOException {
        Path file = Files.createTempFile("statewright-map-run", ".tmp");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Where the bytes lie. */
    long append(byte[] bytes) throws IOException {
        long at = written + buffer.position();
        if (bytes.length + Integer.BYTES > buffer.remaining()) {
            flush();
        }
        ByteBuffer length =
                ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip();
        if (bytes.length + Integer.BYTES > BUFFER) {
            write(length);
            write(ByteBuffer.wrap(bytes));
        } else {
            buffer.put(length).put(bytes);
        }
        return at;
    }

    byte[] read(long at) throws IOException {
        flush();
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        fill(length, at);
        ByteBuffer bytes = ByteBuffer.allocate(length.flip().getInt());
        fill(bytes, at + Integer.BYTES);
        return bytes.array();
    }

    private void fill(ByteBuffer target, long at) throws IOException {
        long position = at;
        while (target.hasRemaining()) {
            int count = channel.read(target, position);
            if (count < 0) {
                throw new IOException("The file of children ends too early.");
            }
            position += count;
        }
    }

    private void flush() throws IOException {
        write(buffer.flip());
        buffer.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            written += channel.write(bytes, written);
        }
    }
}
