package dev.statewright.runtime.debug;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.api.LocalAccount;
import dev.statewright.runtime.api.LocalApi;
import dev.statewright.runtime.execution.FramePath;
import dev.statewright.runtime.registry.Arns;
import dev.statewright.runtime.shell.ClockMode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class NestedSessionsTest implements DebugListener {
    private record Stopped(DebugSession session, Stop stop) {
        String where() {
            return session.identity().machineName() + " "
                    + stop.frame().orElseThrow().state().name();
        }
    }

    private final LinkedBlockingQueue<Stopped> stops = new LinkedBlockingQueue<>();
    private final Debugger debugger = new Debugger(this);
    private final LocalApi api = new LocalApi(new LocalAccount(
            new Arns("us-east-1", "123456789012"), ClockMode.VIRTUAL, Optional.empty(), List.of(), debugger));

    @Override
    public void stopped(DebugSession session, Stop stop) {
        stops.add(new Stopped(session, stop));
    }

    private Stopped next() throws InterruptedException {
        Stopped stopped = stops.poll(5, TimeUnit.SECONDS);
        assertThat(stopped).as("a stop").isNotNull();
        return stopped;
    }

    private String start() {
        api.machine(
                "child",
                "{'StartAt':'One','States':{'One':{'Type':'Pass','Next':'Two'},'Two':{'Type':'Pass','End':true}}}");
        String parent = api.machine(
                "parent",
                "{'StartAt':'Call','States':{'Call':{'Type':'Task','Resource':"
                        + "'arn:aws:states:::states:startExecution.sync:2','Parameters':{'StateMachineArn':"
                        + "'arn:aws:states:us-east-1:123456789012:stateMachine:child'},'Next':'After'},"
                        + "'After':{'Type':'Pass','End':true}}}");
        return api.start(parent, "{}");
    }

    @Test
    void stepIntoATaskThatStartsAWorkflowStopsInThatWorkflowAndStepOutComesBack() throws InterruptedException {
        debugger.stopAtStart(true);
        start();
        Stopped call = next();
        assertThat(call.where()).isEqualTo("parent Call");
        call.session().stepInto(FramePath.ROOT);
        Stopped one = next();
        assertThat(one.where()).isEqualTo("child One");
        assertThat(one.session().parent()).contains(call.session());
        one.session().stepOver(FramePath.ROOT);
        assertThat(next().where()).isEqualTo("child Two");
        one.session().stepOut(FramePath.ROOT);
        Stopped after = next();
        assertThat(after.where()).isEqualTo("parent After");
        after.session().goOn();
    }

    @Test
    void stepOverDoesNotStopInTheNestedWorkflowButItsBreakpointsDo() throws InterruptedException {
        debugger.stopAtStart(true);
        start();
        Stopped call = next();
        debugger.setBreakpoints(List.of(
                new Breakpoint.BeforeState(Optional.of("child"), StatePath.root("Two"), Optional.empty()),
                new Breakpoint.BeforeState(Optional.of("other"), StatePath.root("One"), Optional.empty())));
        call.session().stepOver(FramePath.ROOT);
        Stopped two = next();
        assertThat(two.where()).isEqualTo("child Two");
        two.session().goOn();
        assertThat(next().where()).isEqualTo("parent After");
        call.session().goOn();
    }
}
