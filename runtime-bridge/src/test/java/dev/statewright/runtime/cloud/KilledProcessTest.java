package dev.statewright.runtime.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of its work loses nothing that it has accepted. */
class KilledProcessTest {
    private static final int ACCEPTED = 30;

    @Test
    void everyAcceptedEventIsCountedOnceAfterTheProcessWasKilled(@TempDir Path folder) throws Exception {
        int accepted = killAfter(ACCEPTED, folder);

        try (Pipeline pipeline = new Pipeline(folder, CloudOptions.DEFAULT.withData(folder.resolve(".statewright")))) {
            CoffeeShop.until("all executions have ended", () -> {
                List<String> statuses = pipeline.statuses();
                return statuses.contains("RUNNING") ? Optional.empty() : Optional.of(statuses);
            });
            assertThat(pipeline.statuses())
                    .hasSizeGreaterThanOrEqualTo(accepted)
                    .containsOnly("SUCCEEDED");
            int executions = pipeline.statuses().size();
            CoffeeShop.until(
                    "all are counted",
                    () -> pipeline.kept("counted#") >= executions ? Optional.of(true) : Optional.empty());
            assertThat(pipeline.kept("event#")).isEqualTo(executions);
            assertThat(pipeline.kept("counted#")).isEqualTo(executions);
            assertThat(pipeline.total()).isEqualTo(executions);
        }
    }

    /** @return how many events were accepted before it was killed */
    private static int killAfter(int events, Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-Dstatewright.project=" + System.getProperty("statewright.project", ".."),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Pipeline.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int accepted = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (accepted < events && lines.readLine() != null) {
                accepted++;
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        assertThat(accepted).isEqualTo(events);
        return accepted;
    }
}
