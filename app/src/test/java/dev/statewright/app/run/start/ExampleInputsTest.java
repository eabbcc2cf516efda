package dev.statewright.app.run.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleInputsTest {

    @TempDir
    Path workspace;

    @Test
    void inputsBesideTheWorkflowComeBeforeTheEventsOfTheWorkspace() throws IOException {
        Path folder = Files.createDirectories(workspace.resolve("workflows"));
        Path definition = file(folder.resolve("order.asl.json"));
        file(folder.resolve("billing.input.json"));
        Path own = file(folder.resolve("order-closed.input.json"));
        file(folder.resolve("billing.asl.json"));
        Path event = file(workspace.resolve("events").resolve("milkshake.json"));

        assertThat(ExampleInputs.beside(definition, workspace))
                .containsExactly(
                        new ExampleInput("order-closed", own, false),
                        new ExampleInput("billing", folder.resolve("billing.input.json"), true),
                        new ExampleInput("milkshake", event, false));
    }

    @Test
    void anExampleBelongsToTheWorkflowWhoseNameItCarriesAtLength() throws IOException {
        Path order = file(workspace.resolve("order.asl.json"));
        Path manager = file(workspace.resolve("order-manager.asl.yaml"));
        file(workspace.resolve("order-manager-make.input.json"));
        file(workspace.resolve("sample.input.json"));

        assertThat(ExampleInputs.beside(order, workspace))
                .extracting(ExampleInput::name, ExampleInput::ofAnother)
                .containsExactly(tuple("sample", false), tuple("order-manager-make", true));
        assertThat(ExampleInputs.beside(manager, workspace))
                .extracting(ExampleInput::name, ExampleInput::ofAnother)
                .containsExactly(tuple("order-manager-make", false), tuple("sample", false));
    }

    @Test
    void aFolderWithoutExamplesHasNone() throws IOException {
        assertThat(ExampleInputs.beside(file(workspace.resolve("hello.asl.json")), workspace))
                .isEmpty();
    }

    private static Path file(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "{}");
    }
}
