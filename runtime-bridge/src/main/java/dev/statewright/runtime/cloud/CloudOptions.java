package dev.statewright.runtime.cloud;

import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.registry.Arns;
import dev.statewright.runtime.service.ExecutionSettings;
import dev.statewright.runtime.shell.ClockMode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How a workspace's cloud is to be.
 *
 * @param arns region and account of its resources
 * @param clock of the whole workspace; time by hand is for single executions and becomes virtual
 * @param data where tables, queues, executions and logs are kept; empty for memory
 * @param objects which holds a folder for each bucket; empty for {@code .statewright/s3} of the workspace
 * @param mocks for executions of {@code ARN#TestCase}
 * @param settings of executions
 * @param allowedHosts that workflows and topics may send requests to, besides this machine
 * @param nodeProcesses whether {@code nodejs} functions run in Node.js instead of the embedded engine
 */
public record CloudOptions(
        Arns arns,
        ClockMode clock,
        Optional<Path> data,
        Optional<Path> objects,
        Optional<MockFile> mocks,
        ExecutionSettings settings,
        Set<String> allowedHosts,
        boolean nodeProcesses) {
    /** Real time, nothing kept, no host but this one. */
    public static final CloudOptions DEFAULT = new CloudOptions(
            new Arns("us-east-1", "123456789012"),
            ClockMode.REAL,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ExecutionSettings.DEFAULT,
            Set.of(),
            false);

    public CloudOptions {
        allowedHosts = Set.copyOf(allowedHosts);
        clock = clock == ClockMode.BY_HAND ? ClockMode.VIRTUAL : clock;
    }

    public CloudOptions withClock(ClockMode value) {
        return new CloudOptions(arns, value, data, objects, mocks, settings, allowedHosts, nodeProcesses);
    }

    public CloudOptions withData(Path value) {
        return new CloudOptions(arns, clock, Optional.of(value), objects, mocks, settings, allowedHosts, nodeProcesses);
    }

    public CloudOptions withObjects(Path value) {
        return new CloudOptions(arns, clock, data, Optional.of(value), mocks, settings, allowedHosts, nodeProcesses);
    }

    public CloudOptions withMocks(MockFile value) {
        return new CloudOptions(arns, clock, data, objects, Optional.of(value), settings, allowedHosts, nodeProcesses);
    }

    public CloudOptions withArns(Arns value) {
        return new CloudOptions(value, clock, data, objects, mocks, settings, allowedHosts, nodeProcesses);
    }

    public CloudOptions withSettings(ExecutionSettings value) {
        return new CloudOptions(arns, clock, data, objects, mocks, value, allowedHosts, nodeProcesses);
    }

    public CloudOptions allowing(Set<String> hosts) {
        return new CloudOptions(arns, clock, data, objects, mocks, settings, hosts, nodeProcesses);
    }

    public CloudOptions withNodeProcesses(boolean value) {
        return new CloudOptions(arns, clock, data, objects, mocks, settings, allowedHosts, value);
    }
}
