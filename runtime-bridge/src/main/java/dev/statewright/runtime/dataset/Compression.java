package dev.statewright.runtime.dataset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** How a file is packed, as the end of its name says. Step Functions Developer Guide, "ItemReader (Map)". */
enum Compression {
    NONE,
    GZIP,
    ZSTD;

    static Compression of(String key) {
        if (key.endsWith(".gz") || key.endsWith(".gzip")) {
            return GZIP;
        }
        return key.endsWith(".zst") || key.endsWith(".zstd") ? ZSTD : NONE;
    }

    /** @throws UnreadableDataset where it is packed differently */
    InputStream unpacked(InputStream packed, String source) {
        BufferedInputStream bytes = new BufferedInputStream(packed, 1 << 16);
        try {
            return switch (this) {
                case NONE -> bytes;
                case GZIP -> new GZIPInputStream(bytes, 1 << 16);
                case ZSTD -> Zstandard.unpacked(bytes);
            };
        } catch (IOException e) {
            Closing.quietly(bytes);
            throw new UnreadableDataset(source + " cannot be unpacked: " + e.getMessage());
        }
    }
}
