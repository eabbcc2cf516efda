package dev.statewright.app.cli;

/** Whether Step Functions' quotas of events, bytes and time hold. */
enum Quotas {
    ON,
    OFF
}
