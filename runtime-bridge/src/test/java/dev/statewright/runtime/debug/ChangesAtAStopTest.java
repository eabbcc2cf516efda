package dev.statewright.runtime.debug;

import static dev.statewright.runtime.debug.Bench.CHAIN;
import static dev.statewright.runtime.debug.Bench.MAP;
import static dev.statewright.runtime.debug.Bench.TASK;
import static dev.statewright.runtime.debug.Bench.in;
import static dev.statewright.runtime.debug.Bench.root;
import static dev.statewright.runtime.debug.Bench.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.runtime.execution.FrameSnapshot;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ChangesAtAStopTest {
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
}
