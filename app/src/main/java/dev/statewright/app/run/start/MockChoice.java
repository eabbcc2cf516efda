package dev.statewright.app.run.start;

import java.nio.file.Path;

/** A test case of a mock file: what a run's tasks answer instead of doing their work. */
public record MockChoice(Path file, String testCase) {}
