package dev.statewright.runtime.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.s3.MemoryObjectStore;
import io.airlift.compress.snappy.SnappyCompressor;
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetItemsTest {
    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
            message row {
              required int64 id;
              optional binary name (STRING);
              optional int32 day (DATE);
              optional int64 at (TIMESTAMP(MILLIS,true));
              optional int32 price (DECIMAL(9,2));
              optional group tags (LIST) { repeated group list { optional binary element (STRING); } }
              optional group sizes (MAP) { repeated group key_value { required binary key (STRING); optional double value; } }
            }""");

    @TempDir
    Path folder;

    private static Group row(long id, boolean full) {
        Group row = new SimpleGroup(SCHEMA);
        row.add("id", id);
        if (full) {
            row.add("name", "ä" + id);
            row.add("day", 20_000);
            row.add("at", 1_700_000_000_123L);
            row.add("price", 1999);
            row.addGroup("tags").addGroup("list").append("element", "t");
            row.addGroup("sizes").addGroup("key_value").append("key", "k").append("value", 1.5);
        }
        return row;
    }

    private byte[] file(CompressionCodecName codec) throws IOException {
        Path file = folder.resolve(codec + ".parquet");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(SCHEMA)
                .withCodecFactory(new Packing())
                .withCompressionCodec(codec)
                .build()) {
            writer.write(row(1, true));
            writer.write(row(2, false));
        }
        return Files.readAllBytes(file);
    }

    private static List<String> values(byte[] content) {
        MemoryObjectStore store = new MemoryObjectStore().put("b", "k", content);
        List<String> values = new ArrayList<>();
        try (ItemCursor cursor = new Datasets(store, Limits.STEP_FUNCTIONS)
                .open(
                        "getObject",
                        Json.readTrusted("{\"Bucket\":\"b\",\"Key\":\"k\"}"),
                        ReaderConfig.of(Json.readTrusted("{\"InputType\":\"PARQUET\"}")))) {
            for (Item item = cursor.next(); item != null; item = cursor.next()) {
                values.add(Json.write(item.value()).replace('"', '\''));
            }
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource(
            value = CompressionCodecName.class,
            names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"})
    void rowsBecomeObjectsHoweverTheyArePacked(CompressionCodecName codec) throws IOException {
        assertThat(values(file(codec)))
                .containsExactly(
                        "{'id':1,'name':'ä1','day':'2024-10-04','at':'2023-11-14T22:13:20.123Z','price':19.99,"
                                + "'tags':['t'],'sizes':{'k':1.5}}",
                        "{'id':2,'name':null,'day':null,'at':null,'price':null,'tags':null,'sizes':null}");
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> values("no parquet, but long enough".getBytes()))
                .isInstanceOf(UnreadableDataset.class)
                .hasMessageStartingWith("s3://b/k is no Parquet file that can be read: ");
    }

    /** Packs pages for the files of this test. */
    private static final class Packing implements CompressionCodecFactory {
        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            return new BytesInputCompressor() {
                @Override
                public BytesInput compress(BytesInput bytes) throws IOException {
                    byte[] plain = bytes.toByteArray();
                    return BytesInput.from(
                            switch (codec) {
                                case SNAPPY -> {
                                    SnappyCompressor snappy = new SnappyCompressor();
                                    byte[] packed = new byte[snappy.maxCompressedLength(plain.length)];
                                    int size = snappy.compress(plain, 0, plain.length, packed, 0, packed.length);
                                    yield Arrays.copyOf(packed, size);
                                }
                                case ZSTD -> {
                                    ZstdCompressor zstd = new ZstdCompressor();
                                    byte[] packed = new byte[zstd.maxCompressedLength(plain.length)];
                                    int size = zstd.compress(plain, 0, plain.length, packed, 0, packed.length);
                                    yield Arrays.copyOf(packed, size);
                                }
                                case GZIP -> {
                                    ByteArrayOutputStream packed = new ByteArrayOutputStream();
                                    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                                        gzip.write(plain);
                                    }
                                    yield packed.toByteArray();
                                }
                                default -> plain;
                            });
                }

                @Override
                public CompressionCodecName getCodecName() {
                    return codec;
                }

                @Override
                public void release() {}
            };
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            return new ParquetCodecs().getDecompressor(codec);
        }

        @Override
        public void release() {}
    }
}
