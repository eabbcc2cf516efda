package dev.statewright.model.benchmark;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The text of a valid definition of many Task states, about 200 characters each, so that 5,000 fit into AWS's limit, one after another. */
final class LargeDefinition {

    private static final String STATE = """
            "S%d": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "S%d",
              "Parameters": {"FunctionName": "f", "Payload.$": "States.Format('{}', $.a.b)"},
              "Retry": [{"ErrorEquals": ["States.ALL"]}]},
            """;

    private LargeDefinition() {}

    /** A definition of {@code tasks} Task states and a Succeed state at the end. */
    static String of(int tasks) {
        return IntStream.range(0, tasks)
                .mapToObj(i -> STATE.formatted(i, i + 1))
                .collect(Collectors.joining(
                        "",
                        "{\"StartAt\": \"S0\", \"States\": {\n",
                        "\"S%d\": {\"Type\": \"Succeed\"}}}".formatted(tasks)));
    }
}
