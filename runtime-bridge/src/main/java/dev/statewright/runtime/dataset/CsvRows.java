package dev.statewright.runtime.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a text with delimiters. Newlines end rows; quotation marks around a cell let it have delimiters and newlines, and stand twice
 * for themselves; a backslash lets a backslash, a quotation mark or a delimiter stand for itself and vanishes before anything else. Step
 * Functions Developer Guide, "ItemReader (Map)".
 */
final class CsvRows {
    private static final int END = -1;

    private final BufferedReader text;
    private final char delimiter;
    private final String source;
    private final StringBuilder cell = new StringBuilder();
    private int next;
    private boolean begun;

    CsvRows(InputStream bytes, char delimiter, String source) {
        this.text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
        this.delimiter = delimiter;
        this.source = source;
    }

    /** Null behind the last row. */
    List<String> next() {
        try {
            if (!begun) {
                begun = true;
                advance();
                if (next == '\uFEFF') {
                    advance();
                }
            }
            return next == END ? null : row();
        } catch (IOException e) {
            throw UnreadableDataset.of(source, e);
        }
    }

    private List<String> row() throws IOException {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (next == delimiter) {
                advance();
            } else {
                if (next == '\r') {
                    advance();
                }
                if (next == '\n') {
                    advance();
                }
                return cells;
            }
        }
    }

    private String cell() throws IOException {
        cell.setLength(0);
        boolean quoted = next == '"';
        if (quoted) {
            advance();
        }
        while (next != END) {
            if (quoted && next == '"') {
                advance();
                if (next != '"') {
                    quoted = false;
                    continue;
                }
                append();
            } else if (next == '\\') {
                advance();
                if (next == '\\' || next == '"' || next == delimiter) {
                    append();
                }
            } else if (!quoted && (next == delimiter || next == '\n' || next == '\r')) {
                break;
            } else {
                append();
            }
        }
        return cell.toString();
    }

    private void append() throws IOException {
        cell.append((char) next);
        advance();
    }

    private void advance() throws IOException {
        next = text.read();
    }

    void close() {
        Closing.quietly(text);
    }
}
