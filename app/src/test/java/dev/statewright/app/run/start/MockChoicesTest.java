package dev.statewright.app.run.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MockChoicesTest {

    @TempDir
    Path folder;

    @Test
    void testCasesOfTheWorkflowAreFoundInMockFilesAndNowhereElse() throws IOException {
        Path definition = Files.writeString(folder.resolve("order.asl.json"), "{\"StartAt\": \"A\", \"States\": {}}");
        Files.writeString(folder.resolve("broken.json"), "{");
        Path mocks = Files.writeString(folder.resolve("mocks.json"), """
                {"StateMachines": {
                   "order": {"TestCases": {"HappyPath": {"A": "Fine"}, "SadPath": {}}},
                   "other": {"TestCases": {"Other": {}}}},
                 "MockedResponses": {"Fine": {"0": {"Return": {}}}}}
                """);

        assertThat(MockChoices.beside(definition, folder, "order"))
                .containsExactly(new MockChoice(mocks, "HappyPath"), new MockChoice(mocks, "SadPath"));
        assertThat(MockChoices.beside(definition, folder, "unknown")).isEmpty();
    }
}
