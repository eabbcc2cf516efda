package dev.statewright.runtime.api;

import dev.statewright.runtime.mock.SharedTestCase;
import dev.statewright.runtime.nested.Ancestry;
import dev.statewright.runtime.nested.NestedExecutions;
import dev.statewright.runtime.nested.SdkActions;
import dev.statewright.runtime.nested.StepFunctionsCalls;
import dev.statewright.runtime.registry.RegisteredExecution;
import dev.statewright.runtime.registry.RegisteredMachine;
import dev.statewright.runtime.registry.TaskTokens;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.task.TaskBackend;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The executions of an account, for whoever shows them, and a way in for those that are not started by its API. Safe for many threads. */
public final class AccountExecutions {
    private final LocalAccount account;
    private final StepFunctionsCalls calls;
    private final Set<String> admitted = ConcurrentHashMap.newKeySet();

    AccountExecutions(LocalAccount account, StepFunctionsCalls calls) {
        this.account = account;
        this.calls = calls;
    }

    /** The latest first. */
    public List<RegisteredExecution> all() {
        return account.executions().all();
    }

    public Optional<RegisteredExecution> execution(String arn) {
        return account.executions().execution(arn);
    }

    /** The listener gets each execution that begins or is taken up again, before anything happens in it. */
    public void onBegin(Consumer<RegisteredExecution> listener) {
        account.executions().onAdded(listener);
    }

    public void removeListener(Consumer<RegisteredExecution> listener) {
        account.executions().removeListener(listener);
    }

    /** The tokens that tasks wait for; those of an execution from elsewhere, too, where its tasks go through {@link TaskTokens#before}. */
    public TaskTokens tokens() {
        return account.tokens();
    }

    /**
     * Who answers what an execution from outside asks of Step Functions: activities, nested executions, {@code aws-sdk:sfn}.
     *
     * @param mocks of the executions that it starts
     */
    public List<TaskBackend> backends(Optional<SharedTestCase> mocks) {
        Ancestry outermost = Ancestry.none().answeredBy(mocks);
        return List.of(
                account.queues(), new NestedExecutions(() -> calls, outermost), new SdkActions(() -> calls, outermost));
    }

    /**
     * Makes an execution that was started elsewhere one of the account's: it is listed, described and stopped like the others. Where the
     * account has no such state machine it stays outside.
     *
     * @param machineArn of its state machine
     */
    public void admit(RunningExecution execution, String machineArn) {
        admitted.add(execution.arn());
        account.machines()
                .machine(machineArn)
                .map(machine -> registered(execution, machine))
                .ifPresent(account.executions()::add);
    }

    /** Whether an execution was started elsewhere. */
    public boolean isAdmitted(String executionArn) {
        return admitted.contains(executionArn);
    }

    private static RegisteredExecution registered(RunningExecution execution, RegisteredMachine machine) {
        return new RegisteredExecution(execution, machine, machine.revision(), Optional.empty(), Optional.empty());
    }
}
