package dev.statewright.model.benchmark;

import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Our half of {@code docs/benchmarks/validate.sh}: reads and validates files, and writes CPU and wall milliseconds of the median round. */
class ValidatorRace {

    @Test
    @EnabledIfSystemProperty(named = "race.files", matches = ".+")
    void run() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : System.getProperty("race.files").split(",")) {
            texts.add(Files.readString(Path.of(file)));
        }
        int rounds = Integer.getInteger("race.rounds", 60);
        double[] cpu = new double[rounds];
        double[] wall = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long startCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long start = System.nanoTime();
            texts.forEach(text -> Validator.validate(AslDocument.of(text)));
            wall[round] = (System.nanoTime() - start) / 1e6;
            cpu[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startCpu) / 1e6;
        }
        Files.writeString(
                Path.of(System.getProperty("race.out")),
                String.format(Locale.ROOT, "%.1f %.1f%n", median(cpu), median(wall)));
    }

    private static double median(double[] all) {
        double[] warm = Arrays.copyOfRange(all, all.length / 3, all.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
