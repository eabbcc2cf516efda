package dev.statewright.model.settings;

import java.util.List;

/** What a workflow is deployed with beside its definition, as far as the studio knows it. */
public enum WorkflowSetting {
    /** STANDARD or EXPRESS. */
    TYPE("STANDARD"),
    /** Which events are logged: OFF, FATAL, ERROR or ALL. Step Functions Developer Guide, "Log levels for Step Functions execution events". */
    LOG_LEVEL("OFF"),
    /** Whether logged events hold input and output: true or false. */
    EXECUTION_DATA("false"),
    /** Whether AWS X-Ray traces executions: true or false. */
    TRACING("false");

    public static final List<String> TYPES = List.of("STANDARD", "EXPRESS");
    public static final List<String> LOG_LEVELS = List.of("OFF", "FATAL", "ERROR", "ALL");

    private final String usual;

    WorkflowSetting(String usual) {
        this.usual = usual;
    }

    /** What holds where nothing is written. */
    public String usual() {
        return usual;
    }

    boolean isSwitch() {
        return this == EXECUTION_DATA || this == TRACING;
    }
}
