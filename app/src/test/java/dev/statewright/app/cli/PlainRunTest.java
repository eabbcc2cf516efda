package dev.statewright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.shell.ClockMode;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainRunTest {

    @Test
    void aFileAloneRunsWithEmptyInputInVirtualTime() {
        assertThat(PlainRun.options("run", "a.asl.json"))
                .contains(new RunOptions(
                        Path.of("a.asl.json"),
                        "{}",
                        ClockMode.VIRTUAL,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true));
    }

    @Test
    void allOptionsAreRead() {
        assertThat(PlainRun.options(
                        "run",
                        "a.asl.json",
                        "--input",
                        "{\"a\":1}",
                        "--time",
                        "Real",
                        "--mocks",
                        "m.json",
                        "--case",
                        "Happy",
                        "--history",
                        "h.json",
                        "--type",
                        "express",
                        "--workflow",
                        "Flow",
                        "--environment",
                        "dev",
                        "--s3",
                        "buckets",
                        "--quotas",
                        "off"))
                .contains(new RunOptions(
                        Path.of("a.asl.json"),
                        "{\"a\":1}",
                        ClockMode.REAL,
                        Optional.of(Path.of("m.json")),
                        Optional.of("Happy"),
                        Optional.of(Path.of("h.json")),
                        Optional.of(MachineType.EXPRESS),
                        Optional.of("Flow"),
                        Optional.of("dev"),
                        Optional.of(Path.of("buckets")),
                        false));
    }

    @Test
    void whatIsNotPlainIsLeftToTheLibrary() {
        assertThat(PlainRun.options("validate", "a.asl.json")).isEmpty();
        assertThat(PlainRun.options("run", "--help")).isEmpty();
        assertThat(PlainRun.options("run", "a.asl.json", "--input")).isEmpty();
        assertThat(PlainRun.options("run", "a.asl.json", "--input={}")).isEmpty();
        assertThat(PlainRun.options("run", "a.asl.json", "--time", "fast")).isEmpty();
        assertThat(PlainRun.options("run", "a.asl.json", "--type", "express", "--type", "standard"))
                .isEmpty();
    }
}
