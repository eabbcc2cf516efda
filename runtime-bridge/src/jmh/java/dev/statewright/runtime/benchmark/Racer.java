package dev.statewright.runtime.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.execution.Execution;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.plan.ExecutionPlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The interpreter's side of {@code docs/benchmarks/interpreter.sh}. The argument is a folder with {@code NAME.asl.json}, {@code NAME.input.json} and
 * {@code expected.json}. Each line of the standard input names a workload and how many milliseconds to go on running it; each line of the
 * answer has the mean wall clock and processor time of one run in milliseconds, of all threads, and the number of events in its history.
 */
public final class Racer {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Racer() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        JsonNode expected = Json.read(Files.readString(folder.resolve("expected.json")));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            System.out.println(measured(folder, words[0], Integer.parseInt(words[1]), expected.get(words[0])));
        }
    }

    private static String measured(Path folder, String workload, int millis, JsonNode expected) throws IOException {
        ExecutionPlan plan =
                ExecutionPlan.compile(AslDocument.of(Files.readString(folder.resolve(workload + ".asl.json")))
                        .machine());
        String input = Files.readString(folder.resolve(workload + ".input.json"));
        long start = System.nanoTime();
        long used = PROCESS.getProcessCpuTime();
        int runs = 0;
        Execution last;
        do {
            last = Runs.run(plan, input);
            runs++;
        } while (System.nanoTime() - start < millis * 1_000_000L);
        double wall = (System.nanoTime() - start) / 1e6 / runs;
        double cpu = (PROCESS.getProcessCpuTime() - used) / 1e6 / runs;
        if (!last.outcome().orElseThrow().output().node().equals(expected)) {
            return "wrong";
        }
        return "%.4f %.4f %d".formatted(wall, cpu, last.log().size());
    }
}
