package dev.statewright.runtime.debug;

import static dev.statewright.runtime.debug.Bench.CHAIN;
import static dev.statewright.runtime.debug.Bench.MAP;
import static dev.statewright.runtime.debug.Bench.TASK;
import static dev.statewright.runtime.debug.Bench.in;
import static dev.statewright.runtime.debug.Bench.root;
import static dev.statewright.runtime.debug.Bench.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.runtime.history.HistoryJson;
import dev.statewright.runtime.plan.InvalidDefinition;
import dev.statewright.runtime.service.ExecutionStatus;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RewindTest {
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
    void fromAStopAfterTheLastStateItCanBeRewound() {
        Bench bench = new Bench(new Breakpoint.AfterState(state("C"))).start(CHAIN, "{'a':1}");
        bench.stop();
        bench.rewind(1, Optional.empty());
        assertThat(bench.stop().reason()).isInstanceOf(Stop.Reason.Rewound.class);
        bench.session.goOn();
        assertThat(bench.stop().reason()).isInstanceOf(Stop.Reason.AfterState.class);
        bench.session.goOn();
        assertThat(bench.end().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void whoGoesOnFromWhereItWasRewoundToIsNotStoppedThereAgain() {
        Bench bench = new Bench(new Breakpoint.BeforeState(state("B"))).start(CHAIN, "{'a':1}");
        assertThat(bench.stopsBefore()).isEqualTo("B");
        bench.session.goOn();
        bench.end();
        bench.rewind(3, Optional.empty());
        assertThat(bench.stop().reason()).isInstanceOf(Stop.Reason.Rewound.class);
        bench.session.goOn();
        assertThat(bench.end().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
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
}
