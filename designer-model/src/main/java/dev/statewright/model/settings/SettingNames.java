package dev.statewright.model.settings;

import java.util.List;

/** How the tools that deploy workflows call the settings: the way from a state machine's properties to each. */
public enum SettingNames {
    /** SAM reference, "AWS::Serverless::StateMachine". */
    SAM("Type", "Logging", "Level", "IncludeExecutionData", "Tracing", "Enabled"),
    /** CloudFormation reference, "AWS::StepFunctions::StateMachine". */
    CLOUDFORMATION(
            "StateMachineType",
            "LoggingConfiguration",
            "Level",
            "IncludeExecutionData",
            "TracingConfiguration",
            "Enabled"),
    /** Plug-in serverless-step-functions, "CloudWatch Logs" and "X-Ray"; the studio's own side file says the same. */
    SERVERLESS("type", "loggingConfig", "level", "includeExecutionData", "tracingConfig", "enabled");

    private final String type;
    private final List<String> level;
    private final List<String> data;
    private final List<String> tracing;

    SettingNames(String type, String logging, String level, String data, String tracing, String enabled) {
        this.type = type;
        this.level = List.of(logging, level);
        this.data = List.of(logging, data);
        this.tracing = List.of(tracing, enabled);
    }

    /** One or two keys. */
    List<String> of(WorkflowSetting setting) {
        return switch (setting) {
            case TYPE -> List.of(type);
            case LOG_LEVEL -> level;
            case EXECUTION_DATA -> data;
            case TRACING -> tracing;
        };
    }
}
