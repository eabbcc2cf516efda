package dev.statewright.app.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Text that was never saved, kept aside in case the studio ends without asking.
 *
 * @param key names the document, also one that has no file yet
 * @param base what the text was made from: what was on disk; empty for a new document, or where the file had gone
 */
public record Draft(String key, Optional<Path> file, Optional<String> base, String text, Instant writtenAt) {}
