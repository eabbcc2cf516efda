package dev.statewright.model.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Facts about permissions, in tables beside this class; each tells its own columns and source. */
enum IamTable {
    ACTIONS("actions.tsv"),
    JOBS("jobs.tsv"),
    RESOURCES("resources.tsv");

    private final String file;

    IamTable(String file) {
        this.file = file;
    }

    /** The cells of every line. */
    List<List<String>> rows() {
        try (InputStream table = IamTable.class.getResourceAsStream(file)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The line that begins with that word; the word alone where there is none. */
    List<String> row(String first) {
        return rows().stream()
                .filter(row -> row.getFirst().equals(first))
                .findFirst()
                .orElse(List.of(first));
    }
}
