package dev.statewright.runtime.debug;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.execution.FramePath;
import dev.statewright.runtime.service.ExecutionRequest;
import dev.statewright.runtime.service.ExecutionService;
import dev.statewright.runtime.service.ExecutionSettings;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.RunningExecution;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.task.TaskBackend;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** A workflow under the debugger, as a test handles it: definitions with single quotes for double ones. */
final class Bench implements DebugListener {
    static final String CHAIN = "{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'B'},"
            + "'B':{'Type':'Pass','Assign':{'x':1},'Next':'C'},'C':{'Type':'Pass','End':true}}}";

    static final String TASK = "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':"
            + "'arn:aws:lambda:us-east-1:123456789012:function:f','End':true%s}}}";

    static final String MAP = "{'StartAt':'M','States':{'M':{'Type':'Map','MaxConcurrency':1,'Next':'Z',"
            + "'ItemProcessor':{'StartAt':'P','States':{'P':{'Type':'Pass','Next':'Q'},"
            + "'Q':{'Type':'Pass','End':true}}}},'Z':{'Type':'Pass','End':true}}}";

    static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:M";

    final Debugger debugger = new Debugger(this);
    final ExecutionService service = new ExecutionService(debugger);
    RunningExecution run;
    DebugSession session;
    private final LinkedBlockingQueue<Stop> stops = new LinkedBlockingQueue<>();

    Bench(Breakpoint... breakpoints) {
        debugger.setBreakpoints(List.of(breakpoints));
    }

    Bench start(String definition, String input) {
        return start(definition, input, (request, completion) -> completion.succeeded(request.input()));
    }

    Bench start(String definition, String input, TaskBackend tasks) {
        return start(definition, input, tasks, ClockMode.VIRTUAL);
    }

    Bench start(String definition, String input, TaskBackend tasks, ClockMode clock) {
        run = service.start(new ExecutionRequest(
                "M",
                MACHINE,
                AslDocument.of(Workflow.json(definition)).machine(),
                Workflow.json(input),
                Optional.of("run"),
                MachineType.STANDARD,
                clock,
                tasks,
                ExecutionSettings.DEFAULT.withSeed(7)));
        session = debugger.session(run.arn()).orElseThrow();
        return this;
    }

    @Override
    public void stopped(DebugSession stopped, Stop stop) {
        stops.add(stop);
    }

    /** The next stop; fails where none comes. */
    Stop stop() {
        try {
            Stop stop = stops.poll(5, TimeUnit.SECONDS);
            if (stop == null) {
                throw new AssertionError("It does not stop. " + run.status() + " " + types());
            }
            return stop;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The name of the state that the line of control is about to enter. */
    String stopsBefore() {
        return stop().frame().orElseThrow().state().name();
    }

    /** Whether nothing stopped it since. */
    boolean noStop() {
        return stops.isEmpty();
    }

    /** Waits for an event of that type. */
    void await(String type) {
        while (!types().contains(type)) {
            Thread.onSpinWait();
        }
    }

    RunningExecution end() {
        return run.result().orTimeout(5, TimeUnit.SECONDS).join();
    }

    void rewind(long events, Optional<String> definition) {
        run = service.rewind(run, events, definition.map(Workflow::json));
        service.goOn(run);
    }

    List<String> types() {
        return run.history().stream().map(event -> event.type().word()).toList();
    }

    static StatePath state(String name) {
        return StatePath.root(name);
    }

    static FramePath root() {
        return FramePath.ROOT;
    }

    static FramePath in(long... places) {
        return new FramePath(LongStream.of(places).boxed().toList());
    }

    static StatePath inMap(String name) {
        return new StatePath(new ScopePath(state("M").syntax().then("ItemProcessor")), name);
    }
}
