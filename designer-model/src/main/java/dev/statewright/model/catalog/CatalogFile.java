package dev.statewright.model.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** The file that the catalogue is read from: an index, and a block of shapes for each service. {@code .ci/action-catalog.cjs} tells its form. */
final class CatalogFile {

    private static final String RESOURCE = "actions.bin";

    private final byte[] bytes;
    private final int indexLength;

    private CatalogFile(byte[] bytes) {
        this.bytes = bytes;
        this.indexLength = ByteBuffer.wrap(bytes).getInt();
    }

    static CatalogFile open() {
        try (InputStream in = CatalogFile.class.getResourceAsStream(RESOURCE)) {
            return new CatalogFile(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The index alone: the blocks behind it are many times larger. */
    static String readIndex() {
        try (InputStream in = CatalogFile.class.getResourceAsStream(RESOURCE)) {
            int length = ByteBuffer.wrap(in.readNBytes(Integer.BYTES)).getInt();
            return unzipped(in.readNBytes(length), 0, length);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String index() {
        return unzipped(bytes, Integer.BYTES, indexLength);
    }

    /** The shapes of a service. */
    String block(int offset, int length) {
        return unzipped(bytes, Integer.BYTES + indexLength + offset, length);
    }

    private static String unzipped(byte[] bytes, int start, int length) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes, start, length))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
