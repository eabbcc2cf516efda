package dev.statewright.runtime.debug;

import static dev.statewright.runtime.debug.Bench.CHAIN;
import static dev.statewright.runtime.debug.Bench.MAP;
import static dev.statewright.runtime.debug.Bench.TASK;
import static dev.statewright.runtime.debug.Bench.root;
import static dev.statewright.runtime.debug.Bench.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.runtime.execution.FrameSnapshot;
import dev.statewright.runtime.execution.Sighting;
import dev.statewright.runtime.service.ExecutionStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BreakpointTest {
    @Test
    void itStopsBeforeAStateWithItsInputAndVariablesAndGoesOn() {
        Bench bench = new Bench(new Breakpoint.BeforeState(state("C"))).start(CHAIN, "{'a':1}");
        Stop stop = bench.stop();
        FrameSnapshot frame = stop.frame().orElseThrow();
        assertThat(frame.state()).isEqualTo(state("C"));
        assertThat(frame.phase()).isEqualTo(FrameSnapshot.Phase.ABOUT_TO_ENTER);
        assertThat(frame.input().text()).isEqualTo("{\"a\":1}");
        assertThat(frame.variables().toString()).isEqualTo("{x=1}");
        assertThat(stop.events()).isEqualTo(5);
        assertThat(bench.types()).last().isEqualTo("PassStateExited");
        assertThat(bench.session.stop()).contains(stop);
        bench.session.goOn();
        assertThat(bench.end().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(bench.session.stop()).isEmpty();
    }

    @Test
    void itStopsAfterAStateWithItsOutput() {
        Bench bench = new Bench(new Breakpoint.AfterState(state("A"))).start(CHAIN, "{'a':1}");
        Stop.Reason.AfterState after = (Stop.Reason.AfterState) bench.stop().reason();
        assertThat(after.output().text()).isEqualTo("{\"a\":1}");
        assertThat(bench.types()).containsExactly("ExecutionStarted", "PassStateEntered", "PassStateExited");
        bench.session.goOn();
        bench.end();
    }

    @Test
    void itStopsAfterTheLastStateBeforeAnybodyIsToldOfTheEnd() {
        Bench bench = new Bench(new Breakpoint.AfterState(state("C"))).start(CHAIN, "{'a':1}");
        Stop stop = bench.stop();
        assertThat(stop.reason()).isInstanceOf(Stop.Reason.AfterState.class);
        assertThat(stop.frames()).isEmpty();
        assertThat(bench.types()).hasSize(stop.events()).last().isEqualTo("PassStateExited");
        assertThat(bench.run.status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThatThrownBy(() -> bench.session.changeInput(root(), "{}"))
                .isInstanceOf(CannotChange.class)
                .hasMessage("The last state is over: take the execution back to change something.");
        bench.session.goOn();
        assertThat(bench.end().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(bench.types()).last().isEqualTo("ExecutionSucceeded");
    }

    @Test
    void aConditionLooksAtInputVariablesAndContext() {
        Breakpoint breakpoint =
                new Breakpoint.OnCondition("$x = 1 and $states.input.a = 1 and" + " $states.context.State.Name = 'C'");
        Bench bench = new Bench(breakpoint).start(CHAIN, "{'a':1}");
        assertThat(bench.stopsBefore()).isEqualTo("C");
        bench.session.goOn();
        bench.end();
    }

    @Test
    void aConditionWithoutAnAnswerDoesNotHoldAndOneThatIsNoBooleanStopsAndSaysSo() {
        Bench bench = new Bench(new Breakpoint.OnCondition("$states.input.nothing > 1")).start(CHAIN, "{}");
        bench.end();
        assertThat(bench.noStop()).isTrue();
        Bench other = new Bench(new Breakpoint.OnCondition("1 + 1")).start(CHAIN, "{}");
        Stop.Reason.AtBreakpoint reason =
                (Stop.Reason.AtBreakpoint) other.stop().reason();
        assertThat(reason.problem()).contains("The condition is neither true nor false, but 2.");
        other.debugger.mute(true);
        other.session.goOn();
        other.end();
        assertThat(Breakpoint.problemOf("$a +")).isPresent();
        assertThat(Breakpoint.problemOf("$a")).isEmpty();
    }

    @Test
    void itStopsWhenAnIterationBegins() {
        Bench bench = new Bench(new Breakpoint.OnIteration(state("M"), 1)).start(MAP, "[5,6,7]");
        FrameSnapshot frame = bench.stop().frame().orElseThrow();
        assertThat(frame.iteration()).hasValue(1);
        assertThat(frame.state().name()).isEqualTo("P");
        assertThat(frame.input().text()).isEqualTo("6");
        bench.session.goOn();
        bench.end();
        assertThat(bench.noStop()).isTrue();
    }

    @Test
    void itStopsBeforeAnErrorWhichCanStillBeTurnedIntoAResult() {
        Bench bench = new Bench(Breakpoint.OnError.ANY)
                .start(TASK.formatted(""), "{}", (request, completion) -> completion.failed("Oops", "no"));
        Stop stop = bench.stop();
        Stop.Reason.BeforeError error = (Stop.Reason.BeforeError) stop.reason();
        assertThat(error.error()).isEqualTo("Oops");
        assertThat(error.cause()).contains("no");
        assertThat(error.handling()).isEqualTo(new Sighting.Handling.Unhandled());
        assertThat(bench.types()).last().isEqualTo("LambdaFunctionStarted");
        bench.session.forceResult(root(), "\"well\"");
        bench.session.goOn();
        assertThat(bench.end().output()).contains("\"well\"");
        assertThat(bench.types()).doesNotContain("LambdaFunctionFailed");
    }

    @Test
    void anErrorThatIsLetThroughHappensOnceAndAsWithoutTheStop() {
        String retried = TASK.formatted(",'Retry':[{'ErrorEquals':['Oops'],'MaxAttempts':1}]");
        Bench plain = new Bench().start(retried, "{}", (request, completion) -> completion.failed("Oops", null));
        plain.end();
        Bench bench = new Bench(new Breakpoint.OnError(
                        Optional.empty(), Optional.of("States.TaskFailed"), Breakpoint.OnError.Which.ANY))
                .start(retried, "{}", (request, completion) -> completion.failed("Oops", null));
        assertThat(((Stop.Reason.BeforeError) bench.stop().reason()).handling())
                .isEqualTo(new Sighting.Handling.Retried(0));
        bench.session.goOn();
        assertThat(((Stop.Reason.BeforeError) bench.stop().reason()).handling())
                .isEqualTo(new Sighting.Handling.Unhandled());
        bench.session.goOn();
        assertThat(bench.end().error()).contains("Oops");
        assertThat(bench.types()).isEqualTo(plain.types());
    }

    @Test
    void onlyErrorsThatNothingHandlesCountWhereThatIsAskedFor() {
        String parallel = "{'StartAt':'P','States':{'P':{'Type':'Parallel','Next':'F','Catch':[{'ErrorEquals':"
                + "['States.ALL'],'Next':'F'}],'Branches':[{'StartAt':'X','States':{'X':{'Type':'Fail','Error':'E'}}}]},"
                + "'F':{'Type':'Fail','Error':'G'}}}";
        Bench bench = new Bench(
                        new Breakpoint.OnError(Optional.empty(), Optional.empty(), Breakpoint.OnError.Which.UNHANDLED))
                .start(parallel, "{}");
        assertThat(((Stop.Reason.BeforeError) bench.stop().reason()).error()).isEqualTo("G");
        bench.session.goOn();
        bench.end();
        Bench handled = new Bench(
                        new Breakpoint.OnError(Optional.empty(), Optional.empty(), Breakpoint.OnError.Which.HANDLED))
                .start(parallel, "{}");
        Stop.Reason.BeforeError error = (Stop.Reason.BeforeError) handled.stop().reason();
        assertThat(error.error()).isEqualTo("E");
        assertThat(error.handler()).isEqualTo(state("P"));
        handled.session.goOn();
        handled.end();
    }

    @Test
    void errorsOfOneStateCountAloneWhereThatIsAskedForAlsoThoseThatComeFromInsideIt() {
        String parallel = "{'StartAt':'P','States':{'P':{'Type':'Parallel','Next':'F','Catch':[{'ErrorEquals':"
                + "['States.ALL'],'Next':'F'}],'Branches':[{'StartAt':'X','States':{'X':{'Type':'Fail','Error':'E'}}}]},"
                + "'F':{'Type':'Fail','Error':'G'}}}";
        for (String at : List.of("P", "F")) {
            Bench bench = new Bench(new Breakpoint.OnError(
                            Optional.empty(), Optional.of(state(at)), Optional.empty(), Breakpoint.OnError.Which.ANY))
                    .start(parallel, "{}");
            assertThat(((Stop.Reason.BeforeError) bench.stop().reason()).error())
                    .isEqualTo(at.equals("P") ? "E" : "G");
            bench.session.goOn();
            bench.end();
        }
    }

    @Test
    void badDataIsCorrectedAtTheErrorAndTheStateGoesOn() {
        String needs = "{'StartAt':'A','States':{'A':{'Type':'Pass','InputPath':'$.missing','End':true}}}";
        Bench bench = new Bench(Breakpoint.OnError.ANY).start(needs, "{}");
        bench.stop();
        bench.session.changeInput(root(), "{\"missing\":3}");
        bench.session.goOn();
        assertThat(bench.end().output()).contains("3");
    }
}
