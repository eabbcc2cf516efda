package dev.statewright.runtime.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.statewright.runtime.history.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** JSON lines: a value on each line; empty lines are none. */
final class JsonLineItems implements ItemCursor {
    private final BufferedReader lines;
    private final String source;
    private final Limits limits;
    private long line;

    JsonLineItems(InputStream bytes, String source, Limits limits) {
        this.lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
        this.source = source;
        this.limits = limits;
    }

    @Override
    public Item next() {
        try {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                limits.checkItem(text.length(), source);
                if (!text.isBlank()) {
                    return new Item(Json.read(text), null, source);
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            throw new UnreadableDataset("Line " + line + " of " + source + " is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw UnreadableDataset.of(source, e);
        }
    }

    @Override
    public void close() {
        Closing.quietly(lines);
    }
}
