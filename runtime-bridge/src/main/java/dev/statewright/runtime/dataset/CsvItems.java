package dev.statewright.runtime.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;

/**
 * A text with delimiters: an object of texts for each row. Columns that a row lacks are empty, what it has too much is left out. Step
 * Functions Developer Guide, "ItemReader (Map)".
 */
final class CsvItems implements ItemCursor {
    private static final int LONGEST_HEADER = 10 * 1024;

    private final CsvRows rows;
    private final String source;
    private List<String> headers;

    /** @param headers the columns' names; null where the first row has them */
    CsvItems(InputStream bytes, char delimiter, List<String> headers, String source) {
        this.rows = new CsvRows(bytes, delimiter, source);
        this.headers = headers == null ? null : checked(headers);
        this.source = source;
    }

    @Override
    public Item next() {
        if (headers == null) {
            List<String> first = rows.next();
            headers = first == null ? List.of() : checked(first);
        }
        List<String> row = rows.next();
        if (row == null) {
            return null;
        }
        ObjectNode item = Json.NODES.objectNode();
        for (int i = 0; i < headers.size(); i++) {
            item.put(headers.get(i), i < row.size() ? row.get(i) : "");
        }
        return new Item(item, null, source);
    }

    private static List<String> checked(List<String> headers) {
        if (new HashSet<>(headers).size() < headers.size()) {
            throw new UnreadableDataset("CSV headers cannot contain duplicates.");
        }
        int bytes = headers.stream()
                .mapToInt(header -> header.getBytes(StandardCharsets.UTF_8).length + 1)
                .sum();
        if (bytes > LONGEST_HEADER) {
            throw new UnreadableDataset("CSV headers cannot be longer than 10 KiB, but are " + bytes + " bytes.");
        }
        return headers;
    }

    @Override
    public void close() {
        rows.close();
    }
}
