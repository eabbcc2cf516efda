package dev.statewright.runtime.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.mock.InvalidMockFile;
import dev.statewright.runtime.mock.MockBackend;
import dev.statewright.runtime.mock.SharedTestCase;
import dev.statewright.runtime.nested.Ancestry;
import dev.statewright.runtime.nested.CallRefused;
import dev.statewright.runtime.nested.NestedExecutions;
import dev.statewright.runtime.nested.SdkActions;
import dev.statewright.runtime.nested.StepFunctionsCalls;
import dev.statewright.runtime.registry.MachineAlias;
import dev.statewright.runtime.registry.MachineRevision;
import dev.statewright.runtime.registry.RegisteredExecution;
import dev.statewright.runtime.registry.RegisteredMachine;
import dev.statewright.runtime.service.ExecutionRequest;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.InvalidInput;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.NotRedrivable;
import dev.statewright.runtime.service.RedriveFrom;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.Journal;
import dev.statewright.runtime.store.DataFolderUnusable;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskRouter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Starts executions of registered machines, their versions and aliases, and of test cases: {@code ARN#TestCase}. */
final class ExecutionStart {
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private final LocalAccount account;
    private final StepFunctionsCalls calls;
    private final Optional<KeptExecutions> kept;
    private final ExecutionService service;
    private final Map<String, String> redriveTokens = new HashMap<>();

    ExecutionStart(LocalAccount account, StepFunctionsCalls calls) {
        this.account = account;
        this.service = new ExecutionService(account.watching());
        this.calls = calls;
        this.kept = account.data().map(folder -> new KeptExecutions(account, folder));
    }

    /**
     * What an ARN leads to.
     *
     * @param testCase of the mock file; empty for an execution without mocks
     */
    record Target(
            RegisteredMachine machine,
            MachineRevision revision,
            Optional<String> versionArn,
            Optional<String> aliasArn,
            Optional<String> testCase) {}

    /** @throws ApiError where nothing has that ARN */
    Target target(String arnAndCase) {
        int hash = arnAndCase.indexOf('#');
        String arn = hash < 0 ? arnAndCase : arnAndCase.substring(0, hash);
        Optional<String> testCase = hash < 0 ? Optional.empty() : Optional.of(arnAndCase.substring(hash + 1));
        ResourceArn.of(arn, "stateMachine");
        RegisteredMachine machine = account.machines().owner(arn).orElseThrow(() -> ApiError.noSuchMachine(arn));
        if (machine.arn().equals(arn)) {
            return new Target(machine, machine.revision(), Optional.empty(), Optional.empty(), testCase);
        }
        Optional<MachineAlias> alias = machine.alias(arn.substring(arn.lastIndexOf(':') + 1));
        String version = alias.map(
                        found -> found.versionFor(ThreadLocalRandom.current().nextInt(100)))
                .orElse(arn);
        MachineRevision revision = machine.version(version)
                .orElseThrow(() -> ApiError.noSuchMachine(arn))
                .revision();
        return new Target(machine, revision, Optional.of(version), alias.map(MachineAlias::arn), testCase);
    }

    /**
     * Starts an execution; gives the one that runs under that name with that input, where there is one.
     *
     * @throws ApiError where the name is taken or the input is not JSON
     */
    synchronized RegisteredExecution start(
            Target target, Optional<String> name, String input, Optional<Ancestry> caller) {
        try {
            Json.read(input);
        } catch (JsonProcessingException e) {
            throw new ApiError(
                    "InvalidExecutionInput", "Invalid State Machine Execution Input: '" + e.getOriginalMessage() + "'");
        }
        RegisteredMachine machine = target.machine();
        if (name.isPresent() && machine.type() == MachineType.STANDARD) {
            String arn = executionArn(machine, name.get());
            Optional<RegisteredExecution> taken = account.executions().execution(arn);
            if (taken.isPresent()) {
                RunningExecution run = taken.get().run();
                if (run.status() == ExecutionStatus.RUNNING && run.input().equals(input)) {
                    return taken.get();
                }
                throw new ApiError("ExecutionAlreadyExists", "Execution Already Exists: '" + arn + "'");
            }
        }
        Ancestry ancestry = caller.map(ExecutionStart::below).orElseGet(Ancestry::none);
        String chosen = name.orElseGet(() -> UUID.randomUUID().toString());
        Journal journal = kept.filter(_ -> machine.type() == MachineType.STANDARD)
                .map(keeping -> keeping.begin(executionArn(machine, chosen), target))
                .orElse(Journal.NONE);
        // known before it begins: a task of it may ask for it at once
        RunningExecution run =
                service.start(request(target, chosen, input, ancestry), journal, begun -> register(begun, target, 0));
        return account.executions().execution(run.arn()).orElseThrow();
    }

    /** @param logged the last event that is in the log already, 0 for none */
    RegisteredExecution register(RunningExecution run, Target target, long logged) {
        RegisteredExecution execution = new RegisteredExecution(
                run, target.machine(), target.revision(), target.versionArn(), target.aliasArn());
        account.executions().add(execution);
        follow(execution, logged);
        return execution;
    }

    private void follow(RegisteredExecution execution, long logged) {
        account.data()
                .flatMap(folder -> folder.log(execution.revision()))
                .ifPresent(log -> log.follow(execution.run(), logged));
        if (execution.machine().type() == MachineType.STANDARD) {
            kept.ifPresent(keeping -> keeping.follow(execution));
        }
    }

    ExecutionRequest request(Target target, String name, String input, Ancestry ancestry) {
        RegisteredMachine machine = target.machine();
        return new ExecutionRequest(
                machine.name(),
                machine.arn(),
                target.revision().definition().machine(),
                input,
                Optional.of(name),
                machine.type(),
                account.clock(),
                account.tokens().before(new TaskRouter(backends(target, ancestry))),
                account.settings().withRoleArn(target.revision().roleArn()));
    }

    private static String executionArn(RegisteredMachine machine, String name) {
        return machine.arn().replace(":stateMachine:", ":execution:") + ":" + name;
    }

    /**
     * Puts back the executions that were kept; those that had not ended go on.
     *
     * @throws DataFolderUnusable where they cannot be read
     */
    void restore() {
        kept.ifPresent(keeping -> new RestoredExecutions(account, keeping, service, this).restore());
    }

    /** Lets go of what runs; a later process goes on with what is kept. */
    void close() {
        service.close();
    }

    /**
     * Takes an execution up again; the same client token within a quarter of an hour does so once.
     *
     * @throws ApiError where it cannot be redriven
     */
    synchronized RegisteredExecution redrive(RegisteredExecution execution, Optional<String> clientToken) {
        String arn = execution.run().arn();
        boolean repeated = clientToken.isPresent()
                && clientToken.get().equals(redriveTokens.get(arn))
                && execution
                        .run()
                        .redriveDate()
                        .filter(date -> date.plus(TOKEN_LIFE).isAfter(Instant.now()))
                        .isPresent();
        if (repeated) {
            return execution;
        }
        Optional<String> reason = whyNotRedrivable(execution);
        if (reason.isPresent()) {
            throw new ApiError("ExecutionNotRedrivable", reason.get());
        }
        long logged = execution.run().history().size();
        RegisteredExecution redriven = execution.redriven(service.redrive(execution.run()));
        account.executions().add(redriven);
        follow(redriven, logged);
        clientToken.ifPresent(token -> redriveTokens.put(arn, token));
        return redriven;
    }

    /** @throws ApiError where it cannot be taken up from there */
    synchronized RegisteredExecution redriveFrom(
            RegisteredExecution execution, String state, Optional<String> input, Optional<String> definition) {
        List<HistoryEvent> history = execution.run().history();
        long event = RedriveFrom.lastEntering(state, history)
                .orElseThrow(() -> ApiError.validation("The execution has not entered a state '" + state + "'."));
        definition.ifPresent(text -> Definitions.check(text, execution.machine().type()));
        try {
            RegisteredExecution redriven =
                    execution.redriven(service.redriveFrom(execution.run(), new RedriveFrom(event, input, definition)));
            account.executions().add(redriven);
            follow(redriven, history.size());
            return redriven;
        } catch (NotRedrivable e) {
            throw new ApiError("ExecutionNotRedrivable", e.getMessage());
        } catch (InvalidInput e) {
            throw new ApiError("InvalidExecutionInput", e.getMessage());
        }
    }

    /** Why an execution cannot be redriven, as DescribeExecution says it; empty where it can be. */
    Optional<String> whyNotRedrivable(RegisteredExecution execution) {
        Optional<String> reason = service.whyNotRedrivable(execution.run());
        boolean deleted = account.machines().machine(execution.machine().arn()).isEmpty();
        return reason.isEmpty() && deleted ? Optional.of("State machine is in DELETING status") : reason;
    }

    private static Ancestry below(Ancestry caller) {
        try {
            return caller.child();
        } catch (CallRefused e) {
            throw new ApiError(e.code(), e.getMessage());
        }
    }

    private List<TaskBackend> backends(Target target, Ancestry ancestry) {
        String machine = target.machine().name();
        Optional<SharedTestCase> own = target.testCase().map(this::mocks);
        Ancestry above = own.isPresent() ? ancestry.answeredBy(own) : ancestry;
        List<TaskBackend> backends = new ArrayList<>();
        try {
            own.map(mocks -> mocks.file().testCase(machine, mocks.name()))
                    .or(() -> ancestry.mocks().flatMap(mocks -> mocks.of(machine)))
                    .map(MockBackend::new)
                    .ifPresent(backends::add);
        } catch (InvalidMockFile e) {
            throw ApiError.validation(e.getMessage());
        }
        account.backends().stream().filter(TaskBackend::isChosen).forEach(backends::add);
        backends.add(account.queues());
        backends.add(new NestedExecutions(() -> calls, above));
        backends.add(new SdkActions(() -> calls, above));
        account.backends().stream().filter(backend -> !backend.isChosen()).forEach(backends::add);
        return backends;
    }

    private SharedTestCase mocks(String testCase) {
        return account.mocks()
                .map(file -> new SharedTestCase(file, testCase))
                .orElseThrow(() -> ApiError.validation("There is no mock file with a test case '" + testCase
                        + "'. Start the server with --mocks FILE."));
    }
}
