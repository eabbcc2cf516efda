package dev.statewright.app.trial;

/** How much a test tells. Step Functions API, "inspectionLevel". */
enum InspectionLevel {
    /** How it ended. */
    INFO,
    /** The data behind each step, too. */
    DEBUG,
    /** And an HTTP Task's request and response. */
    TRACE
}
