package dev.statewright.app.run.start;

import java.nio.file.Path;

/**
 * An input that lies in a file beside a workflow.
 *
 * @param name the file's name without its endings
 * @param ofAnother whether it carries the name of another workflow in its folder: chosen by the user alone
 */
public record ExampleInput(String name, Path file, boolean ofAnother) {}
