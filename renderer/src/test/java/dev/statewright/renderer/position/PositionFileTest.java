package dev.statewright.renderer.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.syntax.SyntaxPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionFileTest {

    private static final StatePath INNER =
            new ScopePath(SyntaxPath.of("States", "Both / all", "Branches", 1)).state("In~ner");

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        Path definition = folder.resolve("order.asl.json");
        Positions positions =
                Positions.NONE.moved(StatePath.root("A"), 40, -12.5).moved(INNER, 3, 4);

        PositionFile.write(definition, positions);

        assertThat(folder.resolve(".statewright/positions/order.asl.json")).exists();
        assertThat(PositionFile.read(definition)).isEqualTo(positions);
    }

    @Test
    void movingBackToWhereTheLayoutPutsItForgetsTheState() {
        Path definition = folder.resolve("order.asl.json");
        Positions positions = Positions.NONE.moved(StatePath.root("A"), 40, 0);
        PositionFile.write(definition, positions);

        PositionFile.write(definition, positions.moved(StatePath.root("A"), -40, 0));

        assertThat(PositionFile.of(definition)).doesNotExist();
        assertThat(PositionFile.read(definition)).isEqualTo(Positions.NONE);
    }

    @Test
    void whatIsNoPlaceOfAStateIsPassedOver() throws IOException {
        Path definition = folder.resolve("order.asl.json");
        Files.createDirectories(PositionFile.of(definition).getParent());
        Files.writeString(PositionFile.of(definition), """
                {"moved": [{"state": "/States/A", "x": 1, "y": 2}, {"state": "/Comment", "x": 9},
                  {"state": "/States/P/Branches/x/States/B", "x": 9, "y": 9}, 7]}
                """);

        assertThat(PositionFile.read(definition)).isEqualTo(Positions.NONE.moved(StatePath.root("A"), 1, 2));
    }

    @Test
    void aFileThatIsNoJsonMovesNothing() throws IOException {
        Path definition = folder.resolve("order.asl.json");
        Files.createDirectories(PositionFile.of(definition).getParent());
        Files.writeString(PositionFile.of(definition), "{\"moved\": [");

        assertThat(PositionFile.read(definition)).isEqualTo(Positions.NONE);
    }
}
