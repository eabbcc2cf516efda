package dev.statewright.runtime.dataset;

import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Unpacks the pages of a Parquet file with libraries in Java alone: GZIP, Zstandard and Snappy, which are all that Step Functions reads, too.
 */
final class ParquetCodecs implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("Parquet files are only read.");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Decompressor(codec);
    }

    @Override
    public void release() {
        // nothing is held
    }

    private record Decompressor(CompressionCodecName codec) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput packed, int size) throws IOException {
            return codec == CompressionCodecName.UNCOMPRESSED
                    ? packed
                    : BytesInput.from(unpacked(packed.toByteArray(), size));
        }

        @Override
        public void decompress(ByteBuffer packed, int packedSize, ByteBuffer target, int size) throws IOException {
            byte[] bytes = new byte[packedSize];
            packed.get(bytes);
            target.put(unpacked(bytes, size));
        }

        private byte[] unpacked(byte[] packed, int size) throws IOException {
            return switch (codec) {
                case UNCOMPRESSED -> packed;
                case SNAPPY -> {
                    byte[] bytes = new byte[size];
                    new SnappyDecompressor().decompress(packed, 0, packed.length, bytes, 0, size);
                    yield bytes;
                }
                case GZIP -> read(new GZIPInputStream(new ByteArrayInputStream(packed)), size);
                case ZSTD -> read(new ZstdInputStream(new ByteArrayInputStream(packed)), size);
                case LZO, BROTLI, LZ4, LZ4_RAW ->
                    throw new IOException("It is packed with " + codec + "; GZIP, ZSTD and SNAPPY can be read.");
            };
        }

        private static byte[] read(InputStream bytes, int size) throws IOException {
            try (bytes) {
                return bytes.readNBytes(size);
            }
        }

        @Override
        public void release() {
            // nothing is held
        }
    }
}
