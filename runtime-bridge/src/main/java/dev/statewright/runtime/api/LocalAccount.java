package dev.statewright.runtime.api;

import dev.statewright.runtime.activity.ActivityQueues;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.registry.ActivityRegistry;
import dev.statewright.runtime.registry.Arns;
import dev.statewright.runtime.registry.ExecutionRegistry;
import dev.statewright.runtime.registry.MachineRegistry;
import dev.statewright.runtime.registry.RegisteredExecution;
import dev.statewright.runtime.registry.TagRegistry;
import dev.statewright.runtime.registry.TaskTokens;
import dev.statewright.runtime.service.ExecutionSettings;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.shell.Watching;
import dev.statewright.runtime.store.DataFolder;
import dev.statewright.runtime.task.TaskBackend;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What operations work on: the resources of one account in one region, and what answers for tasks. */
public final class LocalAccount {
    private final Arns arns;
    private final Supplier<ClockMode> clock;
    private final Optional<MockFile> mocks;
    private final List<TaskBackend> backends;
    private final Optional<DataFolder> data;
    private final ExecutionSettings settings;
    private final Watching watching;
    private final MachineRegistry machines = new MachineRegistry();
    private final ActivityRegistry activities = new ActivityRegistry();
    private final ExecutionRegistry executions = new ExecutionRegistry();
    private final TagRegistry tags = new TagRegistry();
    private final TaskTokens tokens = new TaskTokens();
    private final ActivityQueues queues =
            new ActivityQueues(arn -> activities.activity(arn).isPresent());

    /** An account that is gone with the process. */
    public LocalAccount(Arns arns, ClockMode clock, Optional<MockFile> mocks, List<TaskBackend> backends) {
        this(arns, clock, mocks, backends, Optional.empty(), ExecutionSettings.DEFAULT);
    }

    /** The same, with a watch over its executions. */
    public LocalAccount(
            Arns arns, ClockMode clock, Optional<MockFile> mocks, List<TaskBackend> backends, Watching watching) {
        this(arns, () -> clock, mocks, backends, Optional.empty(), ExecutionSettings.DEFAULT, watching);
    }

    /**
     * @param mocks for executions of {@code ARN#TestCase}
     * @param backends asked in order for tasks that no mock and no activity answers
     * @param data where it is kept
     * @param settings of its executions
     */
    public LocalAccount(
            Arns arns,
            ClockMode clock,
            Optional<MockFile> mocks,
            List<TaskBackend> backends,
            Optional<DataFolder> data,
            ExecutionSettings settings) {
        this(arns, () -> clock, mocks, backends, data, settings, Watching.NONE);
    }

    /** The same with a clock of which each execution is told when it starts, and a watch over the executions. */
    public LocalAccount(
            Arns arns,
            Supplier<ClockMode> clock,
            Optional<MockFile> mocks,
            List<TaskBackend> backends,
            Optional<DataFolder> data,
            ExecutionSettings settings,
            Watching watching) {
        this.arns = arns;
        this.clock = clock;
        this.mocks = mocks;
        this.backends = List.copyOf(backends);
        this.data = data;
        this.settings = settings;
        this.watching = watching;
    }

    public Arns arns() {
        return arns;
    }

    public MachineRegistry machines() {
        return machines;
    }

    Watching watching() {
        return watching;
    }

    ClockMode clock() {
        return clock.get();
    }

    Optional<MockFile> mocks() {
        return mocks;
    }

    List<TaskBackend> backends() {
        return backends;
    }

    ExecutionSettings settings() {
        return settings;
    }

    Optional<DataFolder> data() {
        return data;
    }

    ActivityRegistry activities() {
        return activities;
    }

    ExecutionRegistry executions() {
        return executions;
    }

    /** Whether something still happens in one of its executions, without an answer from outside. */
    public boolean isBusy() {
        return executions.all().stream()
                .map(RegisteredExecution::run)
                .anyMatch(run ->
                        run.status() == ExecutionStatus.RUNNING && run.awaited().isEmpty());
    }

    TagRegistry tags() {
        return tags;
    }

    TaskTokens tokens() {
        return tokens;
    }

    ActivityQueues queues() {
        return queues;
    }
}
