package dev.statewright.model.export;

import dev.statewright.model.settings.SettingsPlace;
import dev.statewright.model.settings.WorkflowSetting;
import dev.statewright.model.syntax.SyntaxTree;

/**
 * What a workflow is deployed with beside its definition.
 *
 * @param type STANDARD or EXPRESS
 * @param logLevel OFF, FATAL, ERROR or ALL
 */
public record DeploymentSettings(String type, String logLevel, boolean executionData, boolean tracing) {

    /** What holds where nothing is written. */
    public static final DeploymentSettings USUAL =
            new DeploymentSettings(WorkflowSetting.TYPE.usual(), WorkflowSetting.LOG_LEVEL.usual(), false, false);

    /** What is written somewhere. */
    public static DeploymentSettings at(SettingsPlace place) {
        SyntaxTree tree = place.read();
        return new DeploymentSettings(
                place.value(tree, WorkflowSetting.TYPE),
                place.value(tree, WorkflowSetting.LOG_LEVEL),
                place.value(tree, WorkflowSetting.EXECUTION_DATA).equals("true"),
                place.value(tree, WorkflowSetting.TRACING).equals("true"));
    }

    boolean logs() {
        return !logLevel.equals(WorkflowSetting.LOG_LEVEL.usual());
    }
}
