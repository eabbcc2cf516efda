package dev.statewright.renderer.layout;

import java.util.Random;

/** Workflows that nobody would write, the same for the same seed: jumps anywhere, loops, catchers, groups, shared targets. */
public final class SampleWorkflows {

    private final Random random;
    private final int count;

    private SampleWorkflows(long seed) {
        this.random = new Random(seed);
        this.count = 3 + random.nextInt(22);
    }

    public static String definition(long seed) {
        SampleWorkflows sample = new SampleWorkflows(seed);
        StringBuilder states = new StringBuilder();
        for (int i = 0; i < sample.count; i++) {
            states.append(i > 0 ? ",\n" : "").append("\"S%d\": %s".formatted(i, sample.state(i)));
        }
        return "{\"StartAt\": \"S0\", \"States\": {\n" + states + "}}";
    }

    private String state(int i) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> choice(i);
            case 3 -> """
                    {"Type": "Parallel", %s%s, "Branches": [
                      {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}},
                      {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "C": {"Type": "Succeed"},
                        "B": {"Type": "Choice", "Choices": [{"Variable": "$.q", "IsNull": true, "Next": "A"}], "Default": "C"}}}]}
                    """.formatted(successor(i), catchers());
            case 4 -> "{\"Type\": \"Succeed\"}";
            default ->
                "{\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::lambda:invoke\", %s%s}"
                        .formatted(successor(i), catchers());
        };
    }

    private String choice(int i) {
        StringBuilder rules = new StringBuilder();
        int ruleCount = 1 + random.nextInt(4);
        for (int rule = 0; rule < ruleCount; rule++) {
            String target = random.nextInt(3) == 0 ? anywhere() : "S" + Math.min(count - 1, i + 1 + random.nextInt(4));
            rules.append(rule > 0 ? ", " : "")
                    .append("{\"Variable\": \"$.x\", \"NumericEquals\": %d, \"Next\": \"%s\"}".formatted(rule, target));
        }
        String otherwise = random.nextBoolean() ? ", \"Default\": \"" + anywhere() + '"' : "";
        return "{\"Type\": \"Choice\", \"Choices\": [" + rules + "]" + otherwise + "}";
    }

    private String successor(int i) {
        if (i == count - 1 || random.nextInt(12) == 0) {
            return "\"End\": true";
        }
        return "\"Next\": \"" + (random.nextInt(10) < 7 ? "S" + (i + 1) : anywhere()) + '"';
    }

    private String catchers() {
        if (random.nextInt(3) > 0) {
            return "";
        }
        String other = random.nextBoolean()
                ? ", {\"ErrorEquals\": [\"Some.Other.Error\"], \"Next\": \"" + anywhere() + "\"}"
                : "";
        return ", \"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"Next\": \"" + anywhere() + "\"}" + other + "]";
    }

    private String anywhere() {
        return "S" + random.nextInt(count);
    }
}
