package dev.statewright.app.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreakpointFileTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        Path definition = folder.resolve("orders.asl.json");
        StatePath each = StatePath.root("Each / one~");
        StatePath inside = new StatePath(new ScopePath(each.syntax().then("ItemProcessor")), "Ship");
        List<StateBreakpoint> wanted = List.of(
                StateBreakpoint.before(StatePath.root("Check")),
                new StateBreakpoint(each, false, false, true, Optional.empty(), OptionalLong.of(3)),
                new StateBreakpoint(inside, true, true, false, Optional.of("$n > 1"), OptionalLong.empty()));

        BreakpointSet kept = new BreakpointSet(wanted, Optional.of("$m > 2"));

        BreakpointFile.write(definition, kept);

        assertThat(BreakpointFile.of(definition)).isEqualTo(folder.resolve(".statewright/breakpoints/orders.asl.json"));
        assertThat(BreakpointFile.read(definition)).isEqualTo(kept);
    }

    @Test
    void withoutBreakpointsThereIsNoFile() {
        Path definition = folder.resolve("orders.asl.json");
        BreakpointFile.write(
                definition,
                new BreakpointSet(List.of(StateBreakpoint.before(StatePath.root("Check"))), Optional.empty()));
        BreakpointFile.write(definition, BreakpointSet.NONE);

        assertThat(BreakpointFile.of(definition)).doesNotExist();
        assertThat(BreakpointFile.read(definition)).isEqualTo(BreakpointSet.NONE);
    }

    @Test
    void whatCannotBeReadIsLeftOut() throws IOException {
        Path definition = folder.resolve("orders.asl.json");
        Path file = BreakpointFile.of(definition);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {"breakpoints": [
                  {"state": "nowhere", "before": true},
                  {"state": "/States/A"},
                  {"state": "/States/B", "after": true, "condition": "$n >"}
                ], "condition": "$m >"}""");

        assertThat(BreakpointFile.read(definition))
                .isEqualTo(new BreakpointSet(
                        List.of(new StateBreakpoint(
                                StatePath.root("B"), false, true, false, Optional.empty(), OptionalLong.empty())),
                        Optional.empty()));
        Files.writeString(file, "{");
        assertThat(BreakpointFile.read(definition)).isEqualTo(BreakpointSet.NONE);
    }
}
