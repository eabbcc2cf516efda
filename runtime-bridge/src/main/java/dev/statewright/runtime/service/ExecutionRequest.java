package dev.statewright.runtime.service;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskBackend;
import java.util.Optional;

/**
 * A wish to run a workflow.
 *
 * @param machineArn {@code arn:aws:states:REGION:ACCOUNT:stateMachine:NAME}
 * @param input JSON text, kept as written
 * @param executionName made up when absent
 */
public record ExecutionRequest(
        String machineName,
        String machineArn,
        StateMachine machine,
        String input,
        Optional<String> executionName,
        MachineType type,
        ClockMode clock,
        TaskBackend tasks,
        ExecutionSettings settings) {
    public ExecutionRequest(
            String machineName,
            String machineArn,
            StateMachine machine,
            String input,
            Optional<String> executionName,
            MachineType type,
            ClockMode clock,
            TaskBackend tasks) {
        this(machineName, machineArn, machine, input, executionName, type, clock, tasks, ExecutionSettings.DEFAULT);
    }
}
