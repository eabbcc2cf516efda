package dev.statewright.runtime.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.execution.CannotRewind;
import dev.statewright.runtime.execution.ExecutionIdentity;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.JsonMistake;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.ExecutionPlan;
import dev.statewright.runtime.shell.ExecutionShell;
import dev.statewright.runtime.shell.Journal;
import dev.statewright.runtime.shell.Watching;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Starts executions and finds the running ones by their task tokens. */
public final class ExecutionService implements AutoCloseable {
    /** Step Functions ends Express executions after five minutes. */
    private static final long EXPRESS_SECONDS = 300;

    /** Step Functions' conditions for a redrive. */
    private static final int MOST_EVENTS_TO_REDRIVE = 24_999;

    private static final int MOST_REDRIVES = 1_000;
    private static final Duration REDRIVABLE = Duration.ofDays(14);
    private static final Duration LONGEST = Duration.ofDays(365);

    /** How long calls under way are waited for when it is closed. */
    private static final Duration ANSWERING = Duration.ofSeconds(2);

    /** How long a thread is waited for that is busy elsewhere. */
    private static final Duration LEAVING = Duration.ofSeconds(3);

    private final Map<String, StartedExecution> running = new ConcurrentHashMap<>();
    private final RecentPlans plans = new RecentPlans();
    private final Watching watching;

    public ExecutionService() {
        this(Watching.NONE);
    }

    /** @param watching gives its executions a watch, a debugger's for instance */
    public ExecutionService(Watching watching) {
        this.watching = watching;
    }

    /**
     * Starts an execution on a thread of its own and returns at once.
     *
     * @throws InvalidInput where the input is not JSON
     * @throws dev.statewright.runtime.plan.InvalidDefinition where the workflow cannot run
     */
    public RunningExecution start(ExecutionRequest request) {
        return start(request, Journal.NONE, execution -> {});
    }

    /**
     * The same, with a journal from which the execution can be restored.
     *
     * @param known called with the execution before anything happens in it
     */
    public RunningExecution start(ExecutionRequest request, Journal journal, Consumer<RunningExecution> known) {
        Payload input = parse(request.input());
        ExecutionPlan plan = plan(request);
        ExecutionIdentity identity = identity(request);
        ExecutionShell shell = new ExecutionShell(
                plan, identity, request.clock(), request.settings().timeFactor(), request.tasks(), journal);
        request.settings().time().ifPresent(shell::within);
        watching.watch(identity).ifPresent(shell::watch);
        StartedExecution execution = new StartedExecution(identity, request.input(), shell);
        keep(execution);
        known.accept(execution);
        shell.start(
                input,
                request.settings()
                        .seed()
                        .orElseGet(() -> ThreadLocalRandom.current().nextLong()));
        return execution;
    }

    private ExecutionPlan plan(ExecutionRequest request) {
        ExecutionPlan plan = plans.of(request.machine());
        if (request.type() == MachineType.EXPRESS) {
            plan.requireExpress();
            plan = request.settings().hasQuotas() ? plan.within(EXPRESS_SECONDS) : plan;
        }
        return plan;
    }

    /** An execution of an earlier process. One that had not ended waits for {@link #goOn}. */
    public RunningExecution restore(Restoration restoration) {
        return restored(restoration);
    }

    /** Lets a restored execution go on: its timers run, its tasks are resumed. */
    public void goOn(RunningExecution restored) {
        if (restored instanceof StartedExecution execution) {
            execution.goOn();
        }
    }

    private StartedExecution restored(Restoration restoration) {
        ExecutionRequest request = restoration.request();
        ExecutionIdentity identity = identity(request);
        ExecutionShell shell = ExecutionShell.resume(
                plan(request),
                identity,
                request.clock(),
                request.settings().timeFactor(),
                request.tasks(),
                restoration.journal(),
                restoration.entries(),
                restoration.ended());
        request.settings().time().ifPresent(shell::within);
        StartedExecution execution = new StartedExecution(identity, request.input(), shell);
        keep(execution);
        return execution;
    }

    /**
     * An execution that ended in an earlier process.
     *
     * @param load reads its journal, when somebody asks for more than is known of its end
     */
    public RunningExecution ended(ExecutionEnd end, Supplier<Restoration> load) {
        return new EndedExecution(end, () -> restored(load.get()));
    }

    /** Lets go of what runs once its calls are answered, or after a moment: what has a journal can be restored from it. */
    @Override
    public void close() {
        close(ANSWERING);
    }

    /** @param answering how long calls under way are waited for */
    void close(Duration answering) {
        List<ExecutionShell> shells =
                running.values().stream().map(StartedExecution::shell).toList();
        Instant answered = Instant.now().plus(answering);
        shells.forEach(shell -> shell.suspend(answered));
        Instant until = answered.plus(LEAVING);
        shells.forEach(shell -> shell.awaitSuspended(Duration.between(Instant.now(), until)));
    }

    private void keep(StartedExecution execution) {
        running.put(execution.arn(), execution);
        execution.result().thenRun(() -> running.remove(execution.arn(), execution));
    }

    /**
     * Takes up again an execution of this service that ended without success, where it ended: what succeeded keeps its result. It has the
     * same ARN and goes on with the same history. The given object stays as it is; the answer is the execution from now on.
     *
     * @throws NotRedrivable where Step Functions' conditions are not met
     */
    public RunningExecution redrive(RunningExecution execution) {
        Optional<String> reason = whyNotRedrivable(execution);
        if (reason.isPresent()) {
            throw new NotRedrivable(reason.get());
        }
        StartedExecution redriven = started(execution).redrive();
        keep(redriven);
        return redriven;
    }

    /**
     * Takes up an execution that has ended, successfully or not, from any state that it entered: what happened before keeps its results, the
     * history goes on. The given object stays as it is; the answer is the execution from now on.
     *
     * @throws NotRedrivable where it still runs, the event enters no state, or the changed definition lacks the states that it is in
     * @throws InvalidInput where the input is not JSON
     * @throws dev.statewright.runtime.plan.InvalidDefinition where the changed definition cannot run
     */
    public RunningExecution redriveFrom(RunningExecution execution, RedriveFrom from) {
        if (execution.status() == ExecutionStatus.RUNNING) {
            throw new NotRedrivable("Execution is RUNNING and cannot be redriven");
        }
        Payload input = from.input().map(ExecutionService::parse).orElse(null);
        StartedExecution ended = started(execution);
        try {
            StartedExecution redriven =
                    ended.redriveFrom(from.eventId(), input, from.definition().orElse(null));
            keep(redriven);
            return redriven;
        } catch (CannotRewind e) {
            throw new NotRedrivable(e.getMessage());
        }
    }

    /**
     * Goes back to where an execution's history had so many events. Everything after that happens again as it did, with the same times and
     * without asking anybody, until somebody changes something; then tasks are asked for again. One that runs is given up: the given object
     * ends as ABORTED, the answer is the execution from now on. It has the same ARN and stands still until {@link #goOn}.
     *
     * @param events 1 for the beginning; of events that one step wrote together, the execution stands before the first
     * @param definition text of a changed definition; empty for the one that is in force
     * @throws NotRedrivable where the changed definition lacks the states that the execution is in
     * @throws dev.statewright.runtime.plan.InvalidDefinition where the changed definition cannot run
     */
    public RunningExecution rewind(RunningExecution execution, long events, Optional<String> definition) {
        try {
            StartedExecution rewound = started(execution).rewind(Math.max(1, events), definition.orElse(null));
            keep(rewound);
            return rewound;
        } catch (CannotRewind e) {
            throw new NotRedrivable(e.getMessage());
        }
    }

    private static StartedExecution started(RunningExecution execution) {
        return switch (execution) {
            case EndedExecution ended -> ended.replayed();
            case StartedExecution started -> started;
            default -> throw new NotRedrivable("Execution is not of this service and cannot be redriven");
        };
    }

    /** Why an execution cannot be redriven, as DescribeExecution says it; empty where it can be. */
    public Optional<String> whyNotRedrivable(RunningExecution execution) {
        if (execution.arn().contains(":express:")) {
            return Optional.of("Execution is EXPRESS and cannot be redriven");
        }
        ExecutionStatus status = execution.status();
        if (status == ExecutionStatus.RUNNING || status == ExecutionStatus.SUCCEEDED) {
            return Optional.of("Execution is " + status + " and cannot be redriven");
        }
        if (execution.history().size() >= MOST_EVENTS_TO_REDRIVE) {
            return Optional.of("Execution history event limit exceeded");
        }
        if (execution.redriveCount() >= MOST_REDRIVES) {
            return Optional.of("Execution redrive limit exceeded");
        }
        if (execution.startDate().plus(LONGEST).isBefore(Instant.now())) {
            return Optional.of("Execution has exceeded the max execution time");
        }
        boolean old = execution
                .stopDate()
                .map(date -> date.plus(REDRIVABLE).isBefore(Instant.now()))
                .orElse(false);
        return old ? Optional.of("Execution redrivable period exceeded") : Optional.empty();
    }

    /** @throws InvalidInput where the text is not one JSON value */
    public static Payload parse(String input) {
        try {
            JsonNode node = Json.read(input);
            return Payload.of(node, input);
        } catch (JsonProcessingException e) {
            JsonMistake mistake = JsonMistake.in(input, e);
            throw new InvalidInput(
                    mistake.sentence(), mistake.at().line(), mistake.at().column());
        }
    }

    private static ExecutionIdentity identity(ExecutionRequest request) {
        String name = request.executionName().orElseGet(() -> unique());
        String[] parts = request.machineArn().split(":");
        String region = request.settings().region().orElse(parts.length > 3 ? parts[3] : "us-east-1");
        String arn = request.type() == MachineType.EXPRESS
                ? request.machineArn().replace(":stateMachine:", ":express:") + ":" + name + ":" + unique()
                : request.machineArn().replace(":stateMachine:", ":execution:") + ":" + name;
        return new ExecutionIdentity(
                arn,
                name,
                request.machineArn(),
                request.machineName(),
                request.settings().roleArn(),
                region,
                request.type() == MachineType.EXPRESS
                        ? OptionalInt.empty()
                        : request.settings().maxEvents(),
                request.settings().hasQuotas() ? ExecutionIdentity.STANDARD_MAX_BYTES : Integer.MAX_VALUE);
    }

    /** A random UUID, not meant to be hard to guess: Java's own asks security providers, which takes as long as a short run. */
    private static String unique() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE).toString();
    }

    /** @throws UnknownTaskToken where no running execution waits for the token */
    public RunningExecution waitingFor(String token) {
        return running.values().stream()
                .filter(execution -> execution.waitsFor(token))
                .findFirst()
                .orElseThrow(() -> new UnknownTaskToken(token));
    }
}
