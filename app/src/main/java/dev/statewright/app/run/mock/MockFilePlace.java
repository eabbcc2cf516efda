package dev.statewright.app.run.mock;

import dev.statewright.app.words.Words;
import dev.statewright.runtime.mock.InvalidMockFile;
import dev.statewright.runtime.mock.MockFileText;
import dev.statewright.runtime.mock.UnansweredInvocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a workflow's own mock file lies, and what it holds. */
final class MockFilePlace {

    private MockFilePlace() {}

    /** {@code order.mocks.json} beside {@code order.asl.json}. */
    static Path beside(Path workflow) {
        String base = workflow.getFileName().toString().replaceFirst("(\\.asl)?\\.(jsonc?|ya?ml|asl|tf)$", "");
        return workflow.toAbsolutePath().normalize().resolveSibling(base + ".mocks.json");
    }

    /**
     * A file that is not there is a new one.
     *
     * @throws InvalidMockFile where there is something else in it
     */
    static MockFileText read(Path file) throws IOException {
        return new MockFileText(Files.exists(file) ? Files.readString(file) : "");
    }

    /** Why a file could not be changed, as a sentence. */
    static String reason(Path file, Exception failed) {
        return switch (failed) {
            // the table counts from 1
            case UnansweredInvocation gap -> Words.text("mocks.calls-gap", gap.state(), gap.invocation() + 1);
            case InvalidMockFile unusable -> unusable.getMessage();
            default -> Words.text("mocks.unwritable", file.getFileName());
        };
    }
}
