package dev.statewright.model.diagnostic;

import java.util.List;

/** The objects that hold states. */
final class ScopeShapes {

    /** TimeoutSeconds and HeartbeatSeconds. Step Functions quotas. */
    static final long LONGEST_SECONDS = 99_999_999;

    private static final Check STATES = (value, site) -> {
        if (!Checks.isObject(value) && !Checks.isPlaceholder(value)) {
            site.error("Expected value of type Object", value.range());
        }
    };

    private static final List<Field> SCOPE =
            List.of(Field.of("Comment", Checks.TEXT), Field.of("StartAt", Checks.TEXT), Field.of("States", STATES));

    static final Shape WORKFLOW = Shape.of(
                    Field.of("Version", Checks.TEXT),
                    Field.of("QueryLanguage", Checks.oneOf("JSONPath", "JSONata")),
                    Field.of("TimeoutSeconds", Checks.integer(1, LONGEST_SECONDS)))
            .with(SCOPE)
            .requiring("States", "StartAt");

    static final Shape BRANCH = Shape.of(Field.of("QueryLanguage", Checks.oneOf("JSONPath", "JSONata")))
            .with(SCOPE)
            .requiring("States", "StartAt");

    private static final Shape PROCESSOR_CONFIG = Shape.of(
            Field.of("Mode", Checks.oneOf("INLINE", "DISTRIBUTED")),
            Field.of("ExecutionType", Checks.oneOf("STANDARD", "EXPRESS")));

    static final Shape PROCESSOR =
            Shape.of(Field.of("ProcessorConfig", PROCESSOR_CONFIG)).with(SCOPE).requiring("States", "StartAt");

    private ScopeShapes() {}
}
