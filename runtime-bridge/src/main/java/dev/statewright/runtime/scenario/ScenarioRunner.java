package dev.statewright.runtime.scenario;

import dev.statewright.model.asl.StateMachine;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.Transition;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.inspect.RunInspector;
import dev.statewright.runtime.mock.InvalidMockFile;
import dev.statewright.runtime.mock.MockBackend;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.mock.MockedResponse;
import dev.statewright.runtime.mock.MockedTestCase;
import dev.statewright.runtime.plan.InvalidDefinition;
import dev.statewright.runtime.service.ExecutionRequest;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskRouter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Runs scenarios of one workflow, one after the other. */
public final class ScenarioRunner {
    private static final String MACHINE_ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:";
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int LOOKS = 3;

    private final String machineName;
    private final StateMachine machine;
    private final MachineType type;
    private final Optional<MockFile> mocks;
    private final List<TaskBackend> services;
    private final BooleanSupplier busy;
    private final Duration longest;

    /**
     * @param machineName as mock files call it
     * @param machine with the values of its names put in
     * @param type of scenarios that name none
     * @param services answer what no mock answers
     * @param busy whether something else is at work that may answer: a nested execution for instance
     * @param longest so much time of the machine a scenario may take
     */
    public ScenarioRunner(
            String machineName,
            StateMachine machine,
            MachineType type,
            Optional<MockFile> mocks,
            List<? extends TaskBackend> services,
            BooleanSupplier busy,
            Duration longest) {
        this.machineName = machineName;
        this.machine = machine;
        this.type = type;
        this.mocks = mocks;
        this.services = List.copyOf(services);
        this.busy = busy;
        this.longest = longest;
    }

    /**
     * Runs one scenario to its end.
     *
     * @throws InvalidDefinition where the workflow cannot run
     * @throws InvalidMockFile where the test case cannot be used for the workflow
     */
    public ScenarioResult run(Scenario scenario) throws InterruptedException {
        long begin = System.nanoTime();
        CoverageWatch watch = new CoverageWatch();
        RunningExecution run = new ExecutionService(identity -> Optional.of(watch))
                .start(new ExecutionRequest(
                        machineName,
                        MACHINE_ARN + machineName,
                        machine,
                        scenario.input(),
                        Optional.empty(),
                        scenario.type().orElse(type),
                        scenario.clock(),
                        new TaskRouter(backends(scenario)),
                        ScenarioClock.SETTINGS));
        Optional<String> stuck;
        ExecutionStatus status;
        List<HistoryEvent> events;
        try {
            stuck = awaitEnd(run, scenario.clock());
            status = run.status();
            events = run.history();
        } finally {
            run.stop(null, null);
        }
        List<String> differences = new ArrayList<>();
        stuck.ifPresent(differences::add);
        Optional<Departure> departure = Comparison.of(scenario.expected(), run, status, events, differences);
        return new ScenarioResult(
                scenario,
                differences,
                departure,
                status,
                events,
                coverage(watch, events),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    private List<TaskBackend> backends(Scenario scenario) {
        Map<String, MockedResponse> states = new HashMap<>();
        scenario.testCase().ifPresent(name -> states.putAll(testCase(name).states()));
        states.putAll(scenario.mocks());
        List<TaskBackend> backends = new ArrayList<>();
        backends.add(new MockBackend(new MockedTestCase(machineName, scenario.name(), states)));
        backends.addAll(services);
        return backends;
    }

    private MockedTestCase testCase(String name) {
        MockFile file =
                mocks.orElseThrow(() -> new InvalidMockFile("There is no mock file for the case " + name + "."));
        // a mock file for one machine need not bear the name that the workspace gives it
        String named = file.machines().contains(machineName) || file.machines().size() != 1
                ? machineName
                : file.machines().getFirst();
        return file.testCase(named, name);
    }

    /** Why it cannot end; empty where it has ended. */
    private Optional<String> awaitEnd(RunningExecution run, ClockMode clock) throws InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        int idle = 0;
        while (System.nanoTime() < until) {
            try {
                run.result().get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                return Optional.empty();
            } catch (TimeoutException e) {
                List<TaskRequest> awaited = run.awaited();
                idle = awaited.isEmpty() || busy.getAsBoolean() ? 0 : idle + 1;
                if (idle == LOOKS) {
                    return Optional.of("It never ends: nobody answers "
                            + awaited.stream()
                                    .map(task -> "the state \"" + task.stateName() + "\"")
                                    .distinct()
                                    .collect(Collectors.joining(", "))
                            + ". Mock it.");
                }
            } catch (ExecutionException e) {
                return Optional.of(String.valueOf(e.getCause()));
            }
        }
        String advice = clock == ClockMode.VIRTUAL
                ? ""
                : " Its clock is " + ScenarioClock.name(clock) + ": virtual does not wait.";
        return Optional.of("It has not ended within " + longest.toSeconds() + " seconds." + advice);
    }

    private Coverage coverage(CoverageWatch watch, List<HistoryEvent> events) {
        Set<Coverage.Item> items = new HashSet<>(watch.seen());
        RunInspector inspector = new RunInspector(machine);
        events.forEach(inspector::accept);
        for (StatePath state : inspector.overlay().visits().keySet()) {
            items.add(new Coverage.Item.OfState(state));
        }
        for (Transition taken : inspector.overlay().taken()) {
            if (taken.kind() == Transition.Kind.START || taken.kind() == Transition.Kind.NEXT) {
                items.add(new Coverage.Item.OfTransition(taken));
            }
        }
        return new Coverage(items);
    }
}
