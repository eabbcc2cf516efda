package dev.statewright.app.file;

import java.nio.file.Path;
import java.time.Instant;

/** Text that was never saved, kept aside in case the studio ends without asking. */
public record Draft(Path file, String text, Instant writtenAt) {}
