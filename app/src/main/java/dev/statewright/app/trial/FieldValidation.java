package dev.statewright.app.trial;

/** How a mocked result is compared with what the service could answer. Step Functions API, "fieldValidationMode". */
enum FieldValidation {
    /** Required fields have to be there. */
    STRICT,
    /** Fields that are there have to be right. */
    PRESENT,
    NONE
}
