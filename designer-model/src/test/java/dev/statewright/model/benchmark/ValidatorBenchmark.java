package dev.statewright.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.AslReader;
import dev.statewright.model.diagnostic.IncrementalValidator;
import dev.statewright.model.diagnostic.Validator;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How long a definition of 5,000 states (about 1 MB) takes: to parse, to read as a state machine, to validate, all of it, and to do all
 * of it again after a letter was typed. Prints milliseconds and
 * asserts no time. {@code mvn -q -pl designer-model -am test -Dtest=ValidatorBenchmark -Dsurefire.failIfNoSpecifiedTests=false}
 */
class ValidatorBenchmark {

    private static final int ROUNDS = 60;
    private static final String STATE = """
            "S%d": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "S%d",
              "Parameters": {"Payload.$": "States.Format('{}', $.a.b)"},
              "Retry": [{"ErrorEquals": ["States.ALL"], "MaxAttempts": 3}]},
            """;

    @Test
    void fiveThousandStates() {
        String text = "{\"StartAt\": \"S0\", \"States\": {"
                + IntStream.range(0, 5000)
                        .mapToObj(i -> STATE.formatted(i, i + 1))
                        .collect(Collectors.joining())
                + "\"S5000\": {\"Type\": \"Succeed\"}}}";
        AslDocument document = AslDocument.of(text);
        assertThat(Validator.validate(document)).isEmpty();
        System.out.printf("%d characters, 5001 states%n", text.length());
        report("parse", () -> JsonParser.parse(text));
        report("read", () -> AslReader.read(document.tree()));
        report("validate", () -> Validator.validate(document));
        report("all", () -> Validator.validate(AslDocument.of(text)));
        reportEdit(document);
    }

    private static void reportEdit(AslDocument document) {
        IncrementalValidator validator = new IncrementalValidator();
        int middle = document.text().indexOf("\"S2500\": {");
        int at = document.text().indexOf("$.a.b", middle);
        AslDocument[] latest = {document};
        validator.validate(document, false);
        report("edit", () -> {
            latest[0] = latest[0].with(TextChange.of(TextEdit.insert(at + 2, "x")));
            validator.validate(latest[0], false);
        });
    }

    private static void report(String what, Runnable work) {
        double[] millis = new double[ROUNDS];
        double[] cpu = new double[ROUNDS];
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long startCpu = thread.getCurrentThreadCpuTime();
            work.run();
            millis[round] = (System.nanoTime() - start) / 1e6;
            cpu[round] = (thread.getCurrentThreadCpuTime() - startCpu) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(millis, ROUNDS / 3, ROUNDS);
        double[] warmCpu = Arrays.copyOfRange(cpu, ROUNDS / 3, ROUNDS);
        Arrays.sort(warm);
        Arrays.sort(warmCpu);
        System.out.printf(
                "%-9s first %.1f ms, warm median %.1f ms, best %.1f ms; CPU median %.1f ms, best %.1f ms%n",
                what, millis[0], warm[warm.length / 2], warm[0], warmCpu[warmCpu.length / 2], warmCpu[0]);
    }
}
