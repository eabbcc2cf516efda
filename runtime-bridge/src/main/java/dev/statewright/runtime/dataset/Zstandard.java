package dev.statewright.runtime.dataset;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.InputStream;

/** Zstandard, by a library in Java alone; loaded for the first file that is packed so. */
final class Zstandard {
    private Zstandard() {}

    static InputStream unpacked(InputStream packed) {
        return new ZstdInputStream(packed);
    }
}
