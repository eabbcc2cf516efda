package dev.statewright.model.diagnostic;

/** AWS's codes. Step Functions API reference, "ValidateStateMachineDefinitionDiagnostic". */
final class Code {

    static final String INVALID_JSON_DESCRIPTION = "INVALID_JSON_DESCRIPTION";
    /** Not AWS's, which is told JSON: what {@link #INVALID_JSON_DESCRIPTION} is, for a definition in YAML. */
    static final String INVALID_YAML = "INVALID_YAML";

    static final String SCHEMA_VALIDATION_FAILED = "SCHEMA_VALIDATION_FAILED";
    /** Not in the reference; measured. */
    static final String INVALID_JSONATA_EXPRESSION = "INVALID_JSONATA_EXPRESSION";

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

    private Code() {}
}
