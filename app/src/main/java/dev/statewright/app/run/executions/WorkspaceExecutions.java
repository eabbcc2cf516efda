package dev.statewright.app.run.executions;

import dev.statewright.app.cloud.CloudUnusable;
import dev.statewright.app.cloud.WorkspaceCloud;
import dev.statewright.app.run.live.LaunchedRun;
import dev.statewright.app.run.task.WaitingTasks;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.api.AccountExecutions;
import dev.statewright.runtime.archive.ExecutionSummary;
import dev.statewright.runtime.archive.JournaledExecutions;
import dev.statewright.runtime.cloud.LocalCloud;
import dev.statewright.runtime.registry.RegisteredExecution;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The executions that rules, functions, other workflows and clients of the workspace's address began. Safe for many threads. */
public final class WorkspaceExecutions {

    /** Hundreds may begin in a second: the list follows them at this pace. */
    private static final int PACE_MILLIS = 400;

    /** A list that nobody could read to its end. */
    private static final int MOST = 500;

    private final WorkspaceCloud cloud;
    private final Executor later;
    private final AtomicBoolean told = new AtomicBoolean();
    private final Consumer<LocalCloud> opening = this::opened;
    private final Consumer<RegisteredExecution> beginning = this::begun;
    private volatile Runnable listener = () -> {};

    /** @param background where the listener is called, after a moment */
    public WorkspaceExecutions(WorkspaceCloud cloud, Executor background) {
        this.cloud = cloud;
        later = CompletableFuture.delayedExecutor(PACE_MILLIS, TimeUnit.MILLISECONDS, background);
        cloud.whenOpened(opening);
    }

    /** The listener is told, in the background, that executions have begun or ended. */
    public void onChange(Runnable listener) {
        this.listener = listener;
    }

    private void opened(LocalCloud services) {
        services.states().executions().onBegin(beginning);
        changed();
    }

    private void begun(RegisteredExecution execution) {
        changed();
        execution.run().result().whenComplete((_, _) -> changed());
    }

    private void changed() {
        if (told.compareAndSet(false, true)) {
            later.execute(() -> {
                told.set(false);
                listener.run();
            });
        }
    }

    /** Those of a workflow, the latest first; what was kept of them where nothing has needed the services yet. Reads files then. */
    public List<ExecutionSummary> of(String machineName) {
        return executions()
                .map(known -> of(known, machineName))
                .orElseGet(() -> cloud.data()
                        .map(folder -> JournaledExecutions.of(folder, machineName, MOST))
                        .orElse(List.of()));
    }

    private static List<ExecutionSummary> of(AccountExecutions known, String machineName) {
        return known.all().stream()
                .filter(each -> each.machine().name().equals(machineName))
                .filter(each -> !known.isAdmitted(each.run().arn()))
                .limit(MOST)
                .map(each -> ExecutionSummary.of(each.run(), machineName))
                .toList();
    }

    /** One of them, to be shown while it goes on or afterwards; empty where it is none of them. */
    public Optional<LaunchedRun> execution(String arn) {
        return executions()
                .filter(known -> !known.isAdmitted(arn))
                .flatMap(known -> known.execution(arn).map(each -> guest(known, each)));
    }

    /** The same where the services may not have been needed yet: they are put together to look. To be called in the background. */
    public Optional<LaunchedRun> find(String arn) {
        try {
            cloud.open();
            return execution(arn);
        } catch (CloudUnusable nowhere) {
            return Optional.empty();
        }
    }

    private LaunchedRun guest(AccountExecutions known, RegisteredExecution each) {
        return new LaunchedRun(
                each.run(),
                AslDocument.of(each.revision().definition().text()),
                cloud.opened().orElseThrow().clock().mode(),
                new WaitingTasks(known.tokens(), each.run().arn()),
                true);
    }

    private Optional<AccountExecutions> executions() {
        return cloud.opened().map(services -> services.states().executions());
    }

    public void close() {
        cloud.forget(opening);
        cloud.opened().ifPresent(services -> services.states().executions().removeListener(beginning));
    }
}
