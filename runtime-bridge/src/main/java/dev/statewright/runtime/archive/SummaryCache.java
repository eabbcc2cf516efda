package dev.statewright.runtime.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

/** Summaries that were read already, as long as their files are the same: a search reads each file once. */
final class SummaryCache {
    private record Known(FileTime modified, long size, ExecutionSummary summary) {}

    private final Map<Path, Known> known = new HashMap<>();

    /** @throws IllegalArgumentException where the file is none */
    ExecutionSummary of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Known before = known.get(file);
        if (before != null && before.modified().equals(now.lastModifiedTime()) && before.size() == now.size()) {
            return before.summary();
        }
        ExecutionSummary summary = KeptFile.readSummary(file);
        known.put(file, new Known(now.lastModifiedTime(), now.size(), summary));
        return summary;
    }

    void forget(Path file) {
        known.remove(file);
    }
}
