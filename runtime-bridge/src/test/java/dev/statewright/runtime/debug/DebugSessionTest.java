package dev.statewright.runtime.debug;

import static dev.statewright.runtime.debug.Bench.root;
import static dev.statewright.runtime.debug.Bench.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.model.asl.ScopePath;
import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.execution.FramePath;
import dev.statewright.runtime.execution.FrameSnapshot;
import dev.statewright.runtime.execution.Sighting;
import dev.statewright.runtime.history.HistoryJson;
import dev.statewright.runtime.plan.InvalidDefinition;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.shell.ClockMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DebugSessionTest {
    private static final String CHAIN = "{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'B'},"
            + "'B':{'Type':'Pass','Assign':{'x':1},'Next':'C'},'C':{'Type':'Pass','End':true}}}";

    private static final String TASK = "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':"
            + "'arn:aws:lambda:us-east-1:123456789012:function:f','End':true%s}}}";

    private static final String MAP = "{'StartAt':'M','States':{'M':{'Type':'Map','MaxConcurrency':1,'Next':'Z',"
            + "'ItemProcessor':{'StartAt':'P','States':{'P':{'Type':'Pass','Next':'Q'},"
            + "'Q':{'Type':'Pass','End':true}}}},'Z':{'Type':'Pass','End':true}}}";

    private static FramePath in(long... places) {
        return new FramePath(LongStream.of(places).boxed().toList());
    }

    private static StatePath inMap(String name) {
        return new StatePath(new ScopePath(state("M").syntax().then("ItemProcessor")), name);
    }

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
    void dataAndVariablesChangedAtAStopAreWhatTheNextStateGets() {
        Bench bench = new Bench(new Breakpoint.BeforeState(state("C"))).start(CHAIN, "{'a':1}");
        bench.stop();
        bench.session.changeInput(root(), "{\"b\":2}");
        assertThat(bench.stop().frame().orElseThrow().input().text()).isEqualTo("{\"b\":2}");
        bench.session.changeVariables(root(), "{\"x\":5,\"y\":6}");
        assertThat(bench.stop().frame().orElseThrow().variables().toString()).contains("x=5", "y=6");
        assertThatThrownBy(() -> bench.session.changeInput(root(), "{\"b\":"))
                .hasMessageStartingWith("The input is not JSON: line 1, column");
        assertThatThrownBy(() -> bench.session.changeVariables(root(), "[]"))
                .hasMessage("Variables are an object: a value for each name.");
        assertThatThrownBy(() -> bench.session.changeInput(in(3), "1"))
                .hasMessage("That branch or iteration has ended.");
        bench.session.goOn();
        assertThat(bench.end().output()).contains("{\"b\":2}");
        assertThatThrownBy(() -> bench.session.changeInput(root(), "1"))
                .isInstanceOf(CannotChange.class)
                .hasMessage("The execution does not stand still: pause it first.");
    }

    @Test
    void aSkippedStateIsEnteredAndLeftWithTheGivenOutput() {
        AtomicInteger calls = new AtomicInteger();
        Bench bench = new Bench(new Breakpoint.BeforeState(state("T")))
                .start(TASK.formatted(""), "{}", (request, completion) -> calls.incrementAndGet());
        bench.stop();
        bench.session.skip(root(), "{\"skipped\":true}", Optional.empty());
        bench.session.goOn();
        assertThat(bench.end().output()).contains("{\"skipped\":true}");
        assertThat(bench.types())
                .containsExactly("ExecutionStarted", "TaskStateEntered", "TaskStateExited", "ExecutionSucceeded");
        assertThat(calls).hasValue(0);
    }

    @Test
    void aChoiceIsSkippedToTheStateThatIsNamed() {
        String choice = "{'StartAt':'C','States':{'C':{'Type':'Choice','Choices':[],'Default':'A'},"
                + "'A':{'Type':'Pass','End':true},'B':{'Type':'Pass','Result':'b','End':true}}}";
        Bench bench = new Bench(new Breakpoint.BeforeState(state("C")));
        bench.start(choice.replace("'Choices':[]", "'Choices':[{'Variable':'$.x','IsPresent':true,'Next':'B'}]"), "{}");
        bench.stop();
        assertThatThrownBy(() -> bench.session.skip(root(), "{}", Optional.empty()))
                .hasMessage("A Choice state has no state that simply follows: choose the next one.");
        assertThatThrownBy(() -> bench.session.skip(root(), "{}", Optional.of("X")))
                .hasMessage("There is no state 'X' beside 'C'.");
        bench.session.skip(root(), "{}", Optional.of("B"));
        bench.session.goOn();
        assertThat(bench.end().output()).contains("\"b\"");
    }

    @Test
    void aResultIsForcedOnATaskThatWaitsAndOnOneThatIsAboutToBeAskedFor() {
        Bench waiting = new Bench().start(TASK.formatted(""), "{}", (request, completion) -> {});
        waiting.await("LambdaFunctionStarted");
        waiting.session.pause();
        Stop stop = waiting.stop();
        assertThat(stop.reason()).isEqualTo(new Stop.Reason.Paused());
        assertThat(stop.frames().getFirst().task()).isPresent();
        waiting.session.forceResult(root(), "7");
        waiting.session.goOn();
        assertThat(waiting.end().output()).contains("7");

        AtomicInteger calls = new AtomicInteger();
        Bench before = new Bench(new Breakpoint.BeforeState(state("T")))
                .start(
                        TASK.formatted(",'Catch':[{'ErrorEquals':['Mine'],'Next':'T'}]"),
                        "{}",
                        (request, completion) -> {
                            calls.incrementAndGet();
                            completion.succeeded(request.input());
                        });
        before.stop();
        before.session.forceError(root(), "Mine", "because");
        before.stop();
        before.session.goOn();
        before.stop();
        before.session.goOn();
        assertThat(before.end().output()).contains("{\"Error\":\"Mine\",\"Cause\":\"because\"}");
        assertThat(calls).hasValue(1);
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
    void rewoundItHappensAgainWithoutAskingAnybodyUntilSomethingIsChanged() {
        AtomicInteger calls = new AtomicInteger();
        String two = "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':"
                + "'arn:aws:lambda:us-east-1:123456789012:function:f','Next':'U'},'U':{'Type':'Task','Resource':"
                + "'arn:aws:lambda:us-east-1:123456789012:function:g','End':true}}}";
        Bench bench = new Bench().start(two, "{}", (request, completion) -> {
            calls.incrementAndGet();
            completion.succeeded(request.input());
        });
        bench.end();
        String history = HistoryJson.write(bench.run.history());
        bench.rewind(6, Optional.empty());
        Stop stop = bench.stop();
        assertThat(stop.reason()).isEqualTo(new Stop.Reason.Rewound());
        assertThat(stop.replaying()).isTrue();
        assertThat(stop.events()).isEqualTo(6);
        assertThat(stop.frame().orElseThrow().state()).isEqualTo(state("U"));
        bench.session.goOn();
        bench.end();
        assertThat(HistoryJson.write(bench.run.history())).isEqualTo(history);
        assertThat(calls).hasValue(2);

        bench.rewind(6, Optional.empty());
        bench.stop();
        bench.session.changeInput(root(), "{\"other\":1}");
        bench.session.goOn();
        assertThat(bench.end().output()).contains("{\"other\":1}");
        assertThat(calls).hasValue(3);
        assertThat(bench.types()).hasSize(12);
    }

    @Test
    void aRunningExecutionIsRewoundAndItsOldSelfEndsAsAborted() {
        Bench bench = new Bench().start(TASK.formatted(""), "{}", (request, completion) -> {});
        bench.await("LambdaFunctionStarted");
        var before = bench.run;
        bench.rewind(1, Optional.empty());
        assertThat(bench.stopsBefore()).isEqualTo("T");
        assertThat(before.result().join().status()).isEqualTo(ExecutionStatus.ABORTED);
        bench.session.skip(root(), "1", Optional.empty());
        bench.session.goOn();
        assertThat(bench.end().output()).contains("1");
    }

    @Test
    void rewoundItGoesOnInAChangedDefinition() {
        Bench bench = new Bench().start(CHAIN, "{'a':1}");
        bench.end();
        bench.rewind(3, Optional.of(CHAIN.replace("'C':{'Type':'Pass'", "'C':{'Type':'Pass','Result':'new'")));
        assertThat(bench.stopsBefore()).isEqualTo("B");
        bench.session.goOn();
        assertThat(bench.end().output()).contains("\"new\"");
        assertThatThrownBy(() -> bench.rewind(3, Optional.of(CHAIN.replace("'B'", "'X'"))))
                .hasMessageContaining("no Pass state 'B'");
    }

    @Test
    void aDefinitionThatCannotRunLeavesARunningExecutionAsItIs() {
        Bench bench = new Bench().start(TASK.formatted(""), "{}", (request, completion) -> {});
        bench.await("LambdaFunctionStarted");
        assertThatThrownBy(() -> bench.rewind(1, Optional.of("{'StartAt':'Nowhere','States':{}}")))
                .isInstanceOf(InvalidDefinition.class);
        assertThat(bench.run.status()).isEqualTo(ExecutionStatus.RUNNING);
        bench.run.stop(null, null);
        bench.end();
    }

    @Test
    void stepsGoThroughWhatHappenedBeforeToo() {
        Bench bench = new Bench().start(MAP, "[1,2]");
        bench.end();
        String history = HistoryJson.write(bench.run.history());
        bench.rewind(1, Optional.empty());
        assertThat(bench.stopsBefore()).isEqualTo("M");
        bench.session.stepInto(root());
        assertThat(bench.stopsBefore()).isEqualTo("P");
        bench.session.stepOut(in(0));
        assertThat(bench.stopsBefore()).isEqualTo("Z");
        bench.session.goOn();
        bench.end();
        assertThat(HistoryJson.write(bench.run.history())).isEqualTo(history);
    }

    @Test
    void whatWasChangedAtAStopHappensAgainWhenTheExecutionIsRewound() {
        Bench bench = new Bench(new Breakpoint.BeforeState(state("B"))).start(CHAIN, "{'a':1}");
        bench.stop();
        bench.session.changeInput(root(), "{\"changed\":true}");
        bench.session.changeVariables(root(), "{\"v\":[1]}");
        bench.session.skip(root(), "7", Optional.of("C"));
        bench.session.goOn();
        assertThat(bench.end().output()).contains("7");
        String history = HistoryJson.write(bench.run.history());
        bench.debugger.mute(true);
        int events = bench.types().size();
        for (int event = 1; event <= events; event++) {
            bench.run = bench.service.rewind(bench.run, event, Optional.empty());
            bench.service.goOn(bench.run);
            while (bench.session.stop().isEmpty()) {
                Thread.onSpinWait();
            }
            bench.session.goOn();
            bench.end();
            assertThat(HistoryJson.write(bench.run.history())).isEqualTo(history);
        }
    }

    @Test
    void childrenOfADistributedMapAreStoppedAndChangedLikeIterations() {
        String distributed = MAP.replace(
                "'ItemProcessor':{",
                "'ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},");
        Bench bench = new Bench(new Breakpoint.OnIteration(state("M"), 1)).start(distributed, "[5,6,7]");
        FrameSnapshot child = bench.stop().frame().orElseThrow();
        assertThat(child.path()).isEqualTo(in(1));
        assertThat(child.executionArn()).contains(":execution:M/");
        assertThat(child.input().text()).isEqualTo("6");
        bench.session.changeInput(in(1), "60");
        bench.session.goOn();
        assertThat(bench.end().output()).contains("[5,60,7]");
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
}
