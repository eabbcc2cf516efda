package dev.statewright.model.diagnostic;

import java.util.Set;

/** AWS's codes (Step Functions API reference, "ValidateStateMachineDefinitionDiagnostic"), and ours for advice. */
final class Code {

    static final String INVALID_JSON_DESCRIPTION = "INVALID_JSON_DESCRIPTION";
    /** Not AWS's, which is told JSON: what {@link #INVALID_JSON_DESCRIPTION} is, for a definition in YAML. */
    static final String INVALID_YAML = "INVALID_YAML";
    /** The same for a definition in Terraform's language. */
    static final String INVALID_HCL = "INVALID_HCL";

    /** Not AWS's: comments in a file whose name says that it has some. */
    static final String COMMENTS_IN_JSON = "COMMENTS_IN_JSON";

    static final String SCHEMA_VALIDATION_FAILED = "SCHEMA_VALIDATION_FAILED";
    /** Not in the reference; measured. */
    static final String INVALID_JSONATA_EXPRESSION = "INVALID_JSONATA_EXPRESSION";

    /** Not in the reference; measured. */
    static final String UNSUPPORTED_JSONATA_EXPRESSION = "UNSUPPORTED_JSONATA_EXPRESSION";

    static final String INVALID_RESOURCE = "INVALID_RESOURCE";
    static final String MISSING_END_STATE = "MISSING_END_STATE";
    static final String MISSING_TRANSITION_TARGET = "MISSING_TRANSITION_TARGET";
    static final String DUPLICATE_STATE_NAME = "DUPLICATE_STATE_NAME";
    static final String INVALID_STATE_NAME = "INVALID_STATE_NAME";
    static final String DUPLICATE_LABEL_NAME = "DUPLICATE_LABEL_NAME";
    static final String INVALID_LABEL_NAME = "INVALID_LABEL_NAME";

    static final String NO_DOLLAR = "NO_DOLLAR";
    static final String NO_PATH = "NO_PATH";
    static final String PASS_RESULT_IS_STATIC = "PASS_RESULT_IS_STATIC";

    static final String CALLBACK_WITHOUT_TIMEOUT = "CALLBACK_WITHOUT_TIMEOUT";
    static final String HEARTBEAT_NOT_BELOW_TIMEOUT = "HEARTBEAT_NOT_BELOW_TIMEOUT";
    static final String LAMBDA_RETRY_WITHOUT_THROTTLING = "LAMBDA_RETRY_WITHOUT_THROTTLING";
    static final String PAYLOAD_NEAR_LIMIT = "PAYLOAD_NEAR_LIMIT";
    static final String UNREACHABLE_RETRIER = "UNREACHABLE_RETRIER";
    static final String UNREACHABLE_CATCHER = "UNREACHABLE_CATCHER";
    static final String CHOICE_WITHOUT_DEFAULT = "CHOICE_WITHOUT_DEFAULT";
    static final String VARIABLE_NOT_ASSIGNED = "VARIABLE_NOT_ASSIGNED";
    static final String FIELD_NOT_PRODUCED = "FIELD_NOT_PRODUCED";

    static final String VARIABLE_NOT_ALWAYS_ASSIGNED = "VARIABLE_NOT_ALWAYS_ASSIGNED";
    static final String VARIABLE_NAME = "VARIABLE_NAME";
    static final String UNKNOWN_ERROR_NAME = "UNKNOWN_ERROR_NAME";
    static final String CALLBACK_WITHOUT_TOKEN = "CALLBACK_WITHOUT_TOKEN";
    static final String ONLY_IN_DISTRIBUTED_MAP = "ONLY_IN_DISTRIBUTED_MAP";
    static final String INLINE_MAP_CONCURRENCY = "INLINE_MAP_CONCURRENCY";
    static final String ITEM_READER_MISMATCH = "ITEM_READER_MISMATCH";
    static final String BATCHER_WITHOUT_LIMIT = "BATCHER_WITHOUT_LIMIT";
    static final String LONGER_THAN_EXPRESS = "LONGER_THAN_EXPRESS";
    static final String UNKNOWN_ACTION = "UNKNOWN_ACTION";
    static final String UNAVAILABLE_FUNCTION = "UNAVAILABLE_FUNCTION";
    static final String FORMAT_ARGUMENTS = "FORMAT_ARGUMENTS";
    static final String DEFINITION_TOO_LARGE = "DEFINITION_TOO_LARGE";

    /** Told only where a profile asks for it: {@link AdviceOnRequest}. */
    static final String LAMBDA_WITHOUT_RETRY = "LAMBDA_WITHOUT_RETRY";

    static final String TASK_WITHOUT_CATCH = "TASK_WITHOUT_CATCH";
    static final String TASK_WITHOUT_TIMEOUT = "TASK_WITHOUT_TIMEOUT";
    static final String HARD_CODED_ARN = "HARD_CODED_ARN";

    /** All of them. */
    static final Set<String> ALL = Set.of(
            INVALID_JSON_DESCRIPTION,
            INVALID_YAML,
            INVALID_HCL,
            COMMENTS_IN_JSON,
            SCHEMA_VALIDATION_FAILED,
            INVALID_JSONATA_EXPRESSION,
            UNSUPPORTED_JSONATA_EXPRESSION,
            INVALID_RESOURCE,
            MISSING_END_STATE,
            MISSING_TRANSITION_TARGET,
            DUPLICATE_STATE_NAME,
            INVALID_STATE_NAME,
            DUPLICATE_LABEL_NAME,
            INVALID_LABEL_NAME,
            NO_DOLLAR,
            NO_PATH,
            PASS_RESULT_IS_STATIC,
            CALLBACK_WITHOUT_TIMEOUT,
            HEARTBEAT_NOT_BELOW_TIMEOUT,
            LAMBDA_RETRY_WITHOUT_THROTTLING,
            PAYLOAD_NEAR_LIMIT,
            UNREACHABLE_RETRIER,
            UNREACHABLE_CATCHER,
            CHOICE_WITHOUT_DEFAULT,
            VARIABLE_NOT_ASSIGNED,
            FIELD_NOT_PRODUCED,
            VARIABLE_NOT_ALWAYS_ASSIGNED,
            VARIABLE_NAME,
            UNKNOWN_ERROR_NAME,
            CALLBACK_WITHOUT_TOKEN,
            ONLY_IN_DISTRIBUTED_MAP,
            INLINE_MAP_CONCURRENCY,
            ITEM_READER_MISMATCH,
            BATCHER_WITHOUT_LIMIT,
            LONGER_THAN_EXPRESS,
            UNKNOWN_ACTION,
            UNAVAILABLE_FUNCTION,
            FORMAT_ARGUMENTS,
            DEFINITION_TOO_LARGE,
            LAMBDA_WITHOUT_RETRY,
            TASK_WITHOUT_CATCH,
            TASK_WITHOUT_TIMEOUT,
            HARD_CODED_ARN);

    private Code() {}
}
