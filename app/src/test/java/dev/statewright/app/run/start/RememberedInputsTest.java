package dev.statewright.app.run.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedInputsTest {

    private static final Path ORDER = Path.of("/home/ada/order.asl.json");
    private static final Path HELLO = Path.of("/home/ada/hello.asl.json");

    @TempDir
    Path folder;

    @Test
    void theLatestInputComesFirstAndNoneTwice() {
        RememberedInputs inputs = new RememberedInputs(folder);
        inputs.remember(ORDER, "{\"id\": 1}");
        inputs.remember(ORDER, "{\"id\": 2}");
        inputs.remember(HELLO, "{}");
        inputs.remember(ORDER, "{\"id\": 1}");

        RememberedInputs afterRestart = new RememberedInputs(folder);
        assertThat(afterRestart.of(ORDER)).containsExactly("{\"id\": 1}", "{\"id\": 2}");
        assertThat(afterRestart.of(HELLO)).containsExactly("{}");
    }

    @Test
    void eightInputsOfAWorkflowAreKept() {
        RememberedInputs inputs = new RememberedInputs(folder);
        IntStream.rangeClosed(1, 20).forEach(i -> inputs.remember(ORDER, Integer.toString(i)));

        assertThat(inputs.of(ORDER)).containsExactly("20", "19", "18", "17", "16", "15", "14", "13");
    }

    @Test
    void aDamagedFileIsAsGoodAsNone() throws IOException {
        Files.writeString(folder.resolve("inputs.json"), "[not json");
        RememberedInputs inputs = new RememberedInputs(folder);
        assertThat(inputs.of(ORDER)).isEmpty();

        inputs.remember(ORDER, "{}");
        assertThat(inputs.of(ORDER)).containsExactly("{}");
    }
}
