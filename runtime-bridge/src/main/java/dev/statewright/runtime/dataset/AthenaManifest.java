package dev.statewright.runtime.dataset;

import dev.statewright.runtime.history.Json;
import java.io.InputStream;
import java.util.List;

/** The list of files that Athena's UNLOAD has written: an address on each line. */
final class AthenaManifest implements ItemCursor {
    private final CsvRows rows;
    private final String source;

    AthenaManifest(InputStream bytes, String source) {
        this.rows = new CsvRows(bytes, ',', source);
        this.source = source;
    }

    @Override
    public Item next() {
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
            if (!row.getFirst().isBlank()) {
                return new Item(Json.NODES.textNode(row.getFirst().strip()), null, source);
            }
        }
        return null;
    }

    @Override
    public void close() {
        rows.close();
    }
}
