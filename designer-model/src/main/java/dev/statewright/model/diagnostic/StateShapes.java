package dev.statewright.model.diagnostic;

import dev.statewright.model.asl.StateType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fields of each type of state. ASL specification; Step Functions developer guide, "Using variables" and "Transforming data". */
final class StateShapes {

    private static final List<Field> COMMON = List.of(
            Field.of("Type", Checks.ANY),
            Field.of("Comment", Checks.TEXT),
            Field.of("QueryLanguage", Checks.oneOf("JSONPath", "JSONata")));
    private static final List<Field> DATA = List.of(
            Field.jsonPath("InputPath", Checks.PATH_OR_NULL),
            Field.jsonPath("OutputPath", Checks.PATH_OR_NULL),
            Field.jsonata("Output", Templates.OUTPUT));
    private static final List<Field> FLOW = List.of(Field.of("Next", Checks.TEXT), Field.of("End", Checks.FLAG));
    private static final List<Field> VARIABLES = List.of(Field.of("Assign", Templates.ASSIGN));
    private static final List<Field> RESULT = List.of(Field.jsonPath("ResultPath", Checks.RESULT_PATH));
    private static final List<Field> WORK = List.of(
            Field.jsonPath("ResultSelector", Templates.PAYLOAD),
            Field.of("Retry", ErrorHandlingShapes.RETRY),
            Field.of("Catch", ErrorHandlingShapes.CATCH));
    private static final List<Field> ARGUMENTS =
            List.of(Field.jsonPath("Parameters", Templates.PAYLOAD), Field.jsonata("Arguments", Templates.ARGUMENTS));

    private static final Check SECONDS = Checks.integer(1, ScopeShapes.LONGEST_SECONDS);
    private static final Check PATH_TO_NUMBER = Checks.REFERENCE_PATH;

    private static final Shape TASK = Shape.of(
                    // The rule about resources looks at its value
                    Field.of("Resource", Checks.TEXT),
                    Field.of("Credentials", Templates.CREDENTIALS),
                    Field.of("TimeoutSeconds", SECONDS),
                    Field.jsonPath("TimeoutSecondsPath", PATH_TO_NUMBER),
                    Field.of("HeartbeatSeconds", SECONDS),
                    Field.jsonPath("HeartbeatSecondsPath", PATH_TO_NUMBER))
            .with(all(COMMON, DATA, FLOW, VARIABLES, RESULT, WORK, ARGUMENTS))
            .requiring("Resource")
            .eitherOf("TimeoutSeconds", "TimeoutSecondsPath")
            .eitherOf("HeartbeatSeconds", "HeartbeatSecondsPath");

    private static final Shape PASS = Shape.of(
                    Field.jsonPath("Result", Templates.RESULT), Field.jsonPath("Parameters", Templates.PAYLOAD))
            .with(all(COMMON, DATA, FLOW, VARIABLES, RESULT));

    private static final Shape CHOICE = Shape.of(
                    Field.of("Choices", Checks.list(new ChoiceRuleCheck(true), false)),
                    Field.of("Default", Checks.TEXT))
            .with(all(COMMON, DATA, VARIABLES))
            .requiring("Choices");

    private static final Shape WAIT = Shape.of(
                    Field.of("Seconds", Checks.integer(0, ScopeShapes.LONGEST_SECONDS)),
                    Field.jsonPath("SecondsPath", PATH_TO_NUMBER),
                    Field.of("Timestamp", Checks.TIMESTAMP),
                    Field.jsonPath("TimestampPath", Checks.REFERENCE_PATH))
            .with(all(COMMON, DATA, FLOW, VARIABLES))
            .oneOf("Seconds", "SecondsPath", "Timestamp", "TimestampPath");

    private static final Shape SUCCEED = Shape.of().with(all(COMMON, DATA));

    private static final Shape FAIL = Shape.of(
                    Field.of("Error", Checks.TEXT_OR_EXPRESSION),
                    Field.jsonPath("ErrorPath", Checks.PATH_OR_TEXT_CALL),
                    Field.of("Cause", Checks.TEXT_OR_EXPRESSION),
                    Field.jsonPath("CausePath", Checks.PATH_OR_TEXT_CALL))
            .with(COMMON)
            .eitherOf("Error", "ErrorPath")
            .eitherOf("Cause", "CausePath");

    private static final Shape PARALLEL = Shape.of(Field.of("Branches", Checks.list(Checks.ANY, false)))
            .with(all(COMMON, DATA, FLOW, VARIABLES, RESULT, WORK, ARGUMENTS))
            .requiring("Branches");

    private static final Shape MAP = MapShapes.map().with(all(COMMON, DATA, FLOW, VARIABLES, RESULT, WORK));

    private StateShapes() {}

    /** The shape of a state of that type. */
    static Shape of(StateType type) {
        return switch (type) {
            case TASK -> TASK;
            case CHOICE -> CHOICE;
            case PARALLEL -> PARALLEL;
            case MAP -> MAP;
            case PASS -> PASS;
            case WAIT -> WAIT;
            case SUCCEED -> SUCCEED;
            case FAIL -> FAIL;
            case UNKNOWN -> throw new IllegalArgumentException("A state of no known type has no shape");
        };
    }

    @SafeVarargs
    private static List<Field> all(List<Field>... groups) {
        List<Field> fields = new ArrayList<>();
        Arrays.stream(groups).forEach(fields::addAll);
        return fields;
    }
}
