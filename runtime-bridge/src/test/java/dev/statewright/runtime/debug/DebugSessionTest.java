package dev.statewright.runtime.debug;

import static dev.statewright.runtime.debug.Bench.CHAIN;
import static dev.statewright.runtime.debug.Bench.MAP;
import static dev.statewright.runtime.debug.Bench.TASK;
import static dev.statewright.runtime.debug.Bench.in;
import static dev.statewright.runtime.debug.Bench.inMap;
import static dev.statewright.runtime.debug.Bench.root;
import static dev.statewright.runtime.debug.Bench.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.shell.ClockMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DebugSessionTest {
    @Test
    void stepsGoOverAMapAndIntoItAndOutOfIt() {
        Bench bench = new Bench(new Breakpoint.BeforeState(state("M"))).start(MAP, "[1,2]");
        assertThat(bench.stopsBefore()).isEqualTo("M");
        bench.session.stepInto(root());
        Stop inside = bench.stop();
        assertThat(inside.frame().orElseThrow().path()).isEqualTo(in(0));
        assertThat(inside.frame().orElseThrow().state().name()).isEqualTo("P");
        assertThat(inside.frame().orElseThrow().iteration()).hasValue(0);
        bench.session.stepOver(in(0));
        assertThat(bench.stopsBefore()).isEqualTo("Q");
        bench.session.stepOver(in(0));
        Stop next = bench.stop();
        assertThat(next.frame().orElseThrow().path()).isEqualTo(in(1));
        assertThat(next.frame().orElseThrow().state().name()).isEqualTo("P");
        bench.session.stepOut(in(1));
        assertThat(bench.stopsBefore()).isEqualTo("Z");
        bench.session.stepOver(root());
        assertThat(bench.end().status()).isEqualTo(ExecutionStatus.SUCCEEDED);

        Bench over = new Bench(new Breakpoint.BeforeState(state("M"))).start(MAP, "[1,2]");
        over.stop();
        over.session.stepOver(root());
        assertThat(over.stopsBefore()).isEqualTo("Z");
        over.session.goOn();
        over.end();
    }

    @Test
    void itRunsToAState() {
        Bench bench = new Bench();
        bench.debugger.stopAtStart(true);
        bench.start(MAP, "[1]");
        assertThat(bench.stopsBefore()).isEqualTo("M");
        bench.session.runTo(inMap("Q"));
        assertThat(bench.stopsBefore()).isEqualTo("Q");
        bench.session.goOn();
        bench.end();
    }

    @Test
    void anExecutionThatStandsStillIsEndedThereAndNothingMoreHappensInIt() {
        String steps = "{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'B'},'B':{'Type':'Pass','End':true}}}";
        Bench bench = new Bench(new Breakpoint.BeforeState(state("B"))).start(steps, "{}");
        bench.stop();
        bench.session.abort();
        assertThat(bench.end().status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(bench.types()).last().isEqualTo("ExecutionAborted");
        assertThat(bench.session.stop()).isEmpty();
    }

    @Test
    void theClockStandsStillWithTheExecution() throws InterruptedException {
        Bench bench = new Bench(new Breakpoint.BeforeState(state("B")))
                .start(CHAIN, "{}", (request, completion) -> {}, ClockMode.REAL);
        Instant stopped = bench.stop().clock();
        Thread.sleep(60);
        assertThat(bench.session.clock()).isEqualTo(stopped);
        bench.session.goOn();
        bench.end();
        assertThat(Duration.between(stopped, bench.run.stopDate().orElseThrow()))
                .isLessThan(Duration.ofMillis(55));
    }

    @Test
    void theNextTimerFiresAtOnceWhenAskedFor() {
        String waits = "{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':3600,'End':true}}}";
        Bench bench = new Bench().start(waits, "{}", (request, completion) -> {}, ClockMode.REAL);
        bench.await("WaitStateEntered");
        bench.session.pause();
        Stop stop = bench.stop();
        Instant due = stop.nextTimer().orElseThrow();
        assertThat(stop.frames().getFirst().until()).contains(due);
        bench.session.skipToNextTimer();
        assertThat(bench.stop().clock()).isEqualTo(due);
        bench.session.goOn();
        assertThat(bench.end().stopDate().orElseThrow()).isAfterOrEqualTo(due);
    }

    @Test
    void listenersSeeEachEventOnceAlthoughAStepWasTakenBack() {
        Bench bench = new Bench(Breakpoint.OnError.ANY);
        bench.debugger.stopAtStart(true);
        bench.start(
                TASK.formatted(",'Catch':[{'ErrorEquals':['States.ALL'],'Next':'T'}]"), "{}", (request, completion) -> {
                    if (request.invocation() == 0) {
                        completion.failed("Oops", null);
                    } else {
                        completion.succeeded(request.input());
                    }
                });
        bench.stop();
        List<Long> heard = new CopyOnWriteArrayList<>();
        bench.run.addListener(event -> heard.add(event.id()));
        bench.session.goOn();
        bench.stop();
        bench.session.goOn();
        bench.end();
        assertThat(heard)
                .isEqualTo(bench.run.history().stream().map(event -> event.id()).toList());
    }

    @Test
    void theTimeoutOfATaskThatHasAnsweredIsNoTimerAtTheStopAfterIt() {
        String definition = "{'StartAt':'T','States':{'T':{'Type':'Task','TimeoutSeconds':300,'Next':'N','Resource':"
                + "'arn:aws:lambda:us-east-1:123456789012:function:f'},'N':{'Type':'Pass','End':true}}}";
        Bench bench = new Bench(new Breakpoint.BeforeState(StatePath.root("N"))).start(definition, "{}");

        assertThat(bench.stop().nextTimer()).isEmpty();
    }
}
