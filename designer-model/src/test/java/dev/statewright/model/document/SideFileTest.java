package dev.statewright.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideFileTest {

    @TempDir
    Path folder;

    @Test
    void aSideFileHasTheDefinitionsNameAndIsAlwaysJson() {
        assertThat(SideFile.of(folder.resolve("order.asl.json"), "positions"))
                .isEqualTo(folder.resolve(".statewright/positions/order.asl.json"));
        assertThat(SideFile.of(folder.resolve("order.asl.yaml"), "calls"))
                .isEqualTo(folder.resolve(".statewright/calls/order.asl.yaml.json"));
    }

    @Test
    void aFileByItsOlderNameStaysInUseUntilThereIsAnother() throws IOException {
        Path definition = folder.resolve("order.asl.json");
        Path positions = Files.createDirectories(folder.resolve(".statewright/positions"));
        Path older = Files.writeString(positions.resolve("order.asl.json.json"), "{}");
        assertThat(SideFile.of(definition, "positions")).isEqualTo(older);

        Path newer = Files.writeString(positions.resolve("order.asl.json"), "{}");
        assertThat(SideFile.of(definition, "positions")).isEqualTo(newer);
    }
}
