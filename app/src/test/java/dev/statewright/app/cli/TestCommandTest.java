package dev.statewright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeAWorkflow() throws IOException {
        Files.writeString(
                folder.resolve("w.asl.json"),
                "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Next\":\"B\"},"
                        + "\"B\":{\"Type\":\"Succeed\"}}}");
    }

    @Test
    void scenariosThatComeOutAsExpectedGiveZeroAndTheirCoverage() throws IOException {
        Path file = Files.writeString(
                folder.resolve("w.scenarios.yaml"), "scenarios:\n  - {name: one, expect: {path: [A, B]}}\n");
        Path report = folder.resolve("report.xml");

        assertThat(Outcome.of("test", folder.toString(), "--junit", report.toString()))
                .isEqualTo(new Outcome(
                        0,
                        file + "\n  ok       one\n" + folder.resolve("w.asl.json")
                                + " covered: states 2 of 2, transitions 2 of 2\n1 scenarios, 0 failed\n",
                        ""));
        assertThat(report).content().contains("<testcase classname=\"w.scenarios.yaml\" name=\"one\"");
    }

    @Test
    void oneThatDoesNotGivesOneAndShowsWhereThePathsPart() throws IOException {
        Path file = Files.writeString(
                folder.resolve("w.scenarios.yaml"), "scenarios:\n  - {name: one, expect: {path: [A, C]}}\n");

        assertThat(Outcome.of("test", file.toString()))
                .isEqualTo(new Outcome(
                        1,
                        file + "\n  FAILED   one\n"
                                + "           path: at position 2 expected C, but B came\n"
                                + "             expected  came\n"
                                + "             A         A\n"
                                + "           > C         B\n"
                                + folder.resolve("w.asl.json")
                                + " covered: states 2 of 2, transitions 2 of 2\n1 scenarios, 1 failed\n",
                        ""));
    }

    @Test
    void aFileThatIsNoneIsNamedWithItsPlaceAndTheOthersRun() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.scenarios.yaml"), "workflow: w.asl.json\nscenarios: 1\n");
        Files.writeString(folder.resolve("w.scenarios.yaml"), "scenarios:\n  - {name: one}\n");

        Outcome outcome = Outcome.of("test", folder.toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).isEqualTo("statewright: " + bad + ":2:12: \"scenarios\" is a list.\n");
        assertThat(outcome.out()).contains("  ok       one\n");
    }

    @Test
    void aFolderWithoutScenariosIsWrongUsage() {
        assertThat(Outcome.of("test", folder.toString()))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "statewright: There are no scenarios in " + folder
                                + ": write them into NAME.scenarios.yaml beside the workflow NAME.asl.json.\n"));
    }
}
