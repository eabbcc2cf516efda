package dev.statewright.app.run.start;

import dev.statewright.app.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An input that is offered to run a workflow with. */
public sealed interface InputChoice {

    /** One line for a list. */
    String label();

    /**
     * The JSON text.
     *
     * @throws IOException where it lies in a file that cannot be read
     */
    String text() throws IOException;

    /** Whether it may be filled in unasked. */
    default boolean isLikely() {
        return true;
    }

    /** From a file beside the workflow. */
    record Example(ExampleInput example) implements InputChoice {
        @Override
        public String label() {
            return example.name();
        }

        @Override
        public String text() throws IOException {
            return Files.readString(example.file());
        }

        @Override
        public boolean isLikely() {
            return !example.ofAnother();
        }

        public Path file() {
            return example.file();
        }
    }

    /** Run with before. */
    record Remembered(String text) implements InputChoice {
        private static final int LONGEST = 60;

        @Override
        public String label() {
            String line = text.strip().replaceAll("\\s+", " ");
            return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
        }
    }

    /** That of a past execution. */
    record OfExecution(String executionName, String text) implements InputChoice {
        @Override
        public String label() {
            return Words.text("run.input-of", executionName);
        }
    }
}
