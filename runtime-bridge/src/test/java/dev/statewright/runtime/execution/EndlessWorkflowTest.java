package dev.statewright.runtime.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.shell.ExecutionShell;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EndlessWorkflowTest {
    private static final Workflow LOOP = Workflow.of("A", "'A':{'Type':'Pass','Next':'A'}");

    @Test
    @Timeout(20)
    void theQuotaOfEventsEndsAStandardExecution() {
        Workflow.Run run = LOOP.run("{}");
        assertThat(run.history()).hasSize(25_000);
        assertThat(run.outcome().error()).isEqualTo("States.Runtime");
        assertThat(run.outcome().cause())
                .isEqualTo("The execution reached the maximum number of history events (25000).");
    }

    @Test
    @Timeout(20)
    void withoutTheQuotaItRunsUntilSomebodyStopsIt() throws Exception {
        ExecutionShell shell =
                new ExecutionShell(LOOP.plan(), Workflow.identity(OptionalInt.empty()), ClockMode.REAL, LOOP.tasks());
        shell.start(Payload.EMPTY_OBJECT, 1);
        while (shell.history().size() < 100_000) {
            Thread.sleep(5);
        }
        shell.stop("Stopped", "by hand");
        Outcome outcome = shell.result().get(10, TimeUnit.SECONDS);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.ABORTED);
        assertThat(outcome.error()).isEqualTo("Stopped");
    }

    @Test
    @Timeout(20)
    void anExpressionThatNeverEndsIsCutOff() {
        Outcome outcome = Workflow.ofDefinition("{'QueryLanguage':'JSONata','StartAt':'A','States':{'A':{'Type':'Pass',"
                        + "'Output':'{% ($f := function($x) { $f($x) }; $f(1)) %}','End':true}}}")
                .run("{}")
                .outcome();
        assertThat(outcome.error()).isEqualTo("States.QueryEvaluationError");
    }

    @Test
    @Timeout(20)
    void anExpressionThatCallsItselfTooDeepIsCutOff() {
        Outcome outcome = Workflow.ofDefinition("{'QueryLanguage':'JSONata','StartAt':'A','States':{'A':{'Type':'Pass',"
                        + "'Output':'{% ($f := function($x) { 1 + $f($x) }; $f(1)) %}','End':true}}}")
                .run("{}")
                .outcome();
        assertThat(outcome.cause()).contains("Stack overflow error");
    }

    @Test
    @Timeout(20)
    void dataThatDoublesWithEachStateMeetsTheQuota() {
        Outcome outcome = Workflow.of("A", "'A':{'Type':'Pass','Parameters':{'a.$':'States.Array($, $)'},'Next':'A'}")
                .run("{}")
                .outcome();
        assertThat(outcome.error()).isEqualTo("States.DataLimitExceeded");
    }
}
