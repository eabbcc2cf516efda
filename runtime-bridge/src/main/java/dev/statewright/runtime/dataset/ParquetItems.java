package dev.statewright.runtime.dataset;

import dev.statewright.runtime.s3.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/**
 * A Parquet file: an object for each row. Its end has to be read before its beginning, so that it is copied to a file of this machine first;
 * then no more than a group of rows is in memory. The library is loaded for the first such file.
 */
final class ParquetItems implements ItemCursor {
    /** Step Functions' quota for a group of rows. */
    private static final long LARGEST_ROW_GROUP = 256L << 20;

    private final String source;
    private final Path copy;
    private final ParquetFileReader reader;
    private final MessageType schema;
    private RecordReader<Group> rows;
    private long left;

    private ParquetItems(String source, Path copy) throws IOException {
        this.source = source;
        this.copy = copy;
        this.reader = ParquetFileReader.open(
                new LocalInputFile(copy),
                ParquetReadOptions.builder(new PlainParquetConfiguration())
                        .withCodecFactory(new ParquetCodecs())
                        .build());
        this.schema = reader.getFileMetaData().getSchema();
    }

    static ItemCursor open(ObjectStore store, ObjectName name) {
        try {
            Path copy = Files.createTempFile("statewright-dataset", ".parquet");
            copy.toFile().deleteOnExit();
            try (InputStream bytes = store.read(name.bucket(), name.key())) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            ParquetItems items = new ParquetItems(name.uri(), copy);
            items.checkRowGroups();
            return items;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDataset(name.uri() + " is no Parquet file that can be read: " + e.getMessage());
        }
    }

    private void checkRowGroups() {
        for (BlockMetaData group : reader.getFooter().getBlocks()) {
            if (group.getTotalByteSize() > LARGEST_ROW_GROUP) {
                close();
                throw new UnreadableDataset(source + " has a row group of " + group.getTotalByteSize()
                        + " bytes: more than the 256 MB that a row group may have.");
            }
        }
    }

    @Override
    public Item next() {
        try {
            while (left == 0) {
                PageReadStore pages = reader.readNextRowGroup();
                if (pages == null) {
                    return null;
                }
                left = pages.getRowCount();
                rows = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
            }
            left--;
            return new Item(ParquetValues.object(rows.read()), null, source);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDataset(source + " is no Parquet file that can be read: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        Closing.quietly(reader);
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            // it goes with the process
        }
    }
}
