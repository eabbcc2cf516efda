package dev.statewright.runtime.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** CSV as RFC 4180 has it: an object of texts for each row. Columns that a row lacks are empty, what it has too much is left out. */
final class Csv {
    private final String text;
    private final char delimiter;
    private int at;

    private Csv(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    static ArrayNode read(ReaderConfig config, String text) {
        Csv csv = new Csv(text, config.delimiter());
        List<String> headers = config.headers().isEmpty() && csv.hasMore() ? csv.row() : config.headers();
        if (new HashSet<>(headers).size() < headers.size()) {
            throw new UnreadableDataset("CSV headers cannot contain duplicates.");
        }
        ArrayNode items = Json.NODES.arrayNode();
        while (csv.hasMore()) {
            List<String> row = csv.row();
            ObjectNode item = items.addObject();
            for (int i = 0; i < headers.size(); i++) {
                item.put(headers.get(i), i < row.size() ? row.get(i) : "");
            }
        }
        return items;
    }

    private boolean hasMore() {
        return at < text.length();
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (!hasMore()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end != delimiter) {
                if (end == '\r' && hasMore() && text.charAt(at) == '\n') {
                    at++;
                }
                return cells;
            }
        }
    }

    private String cell() {
        if (!hasMore() || text.charAt(at) != '"') {
            int from = at;
            while (hasMore() && text.charAt(at) != delimiter && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            return text.substring(from, at);
        }
        StringBuilder cell = new StringBuilder();
        at++;
        while (hasMore()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (hasMore() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                break;
            }
        }
        return cell.toString();
    }
}
