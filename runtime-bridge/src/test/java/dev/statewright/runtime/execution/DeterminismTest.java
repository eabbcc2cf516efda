package dev.statewright.runtime.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.runtime.Workflow;
import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.history.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeterminismTest {
    /** Random numbers, times, retries with jitter, tokens, side by side. */
    private static final Workflow WORKFLOW = Workflow.of(
            "P",
            "'P':{'Type':'Parallel','Next':'L','Branches':["
                    + "{'StartAt':'A','States':{'A':{'Type':'Pass','Parameters':{'u.$':'States.UUID()','r.$':"
                    + "'States.MathRandom(0, 1000000)','t.$':'$$.State.EnteredTime'},'End':true}}},"
                    + "{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':3,'Next':'J'},'J':{'Type':'Pass',"
                    + "'QueryLanguage':'JSONata','Output':'{% [$random(), $uuid(), $now()] %}','End':true}}},"
                    + "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':"
                    + "'arn:aws:states:::sqs:sendMessage.waitForTaskToken','Parameters':{'t.$':'$$.Task.Token'},'Retry':"
                    + "[{'ErrorEquals':['Oops'],'JitterStrategy':'FULL'}],'End':true}}}]},"
                    + "'L':{'Type':'Map','ItemProcessor':{'StartAt':'X','States':{'X':{'Type':'Pass','End':true}}},"
                    + "'End':true}");

    private static Workflow.Run run() {
        int[] calls = {0};
        return WORKFLOW.with((request, completion) -> {
                    completion.submitted(request.input());
                    if (calls[0]++ < 2) {
                        completion.failed("Oops", null);
                    } else {
                        completion.succeeded(request.input());
                    }
                })
                .run("{}");
    }

    private static String print(List<HistoryEvent> history) {
        StringBuilder text = new StringBuilder();
        history.forEach(event -> text.append(Json.write(event.toJson())).append('\n'));
        return text.toString();
    }

    @Test
    void theSameJournalGivesTheSameHistoryByteForByte() {
        Workflow.Run run = run();
        for (int i = 0; i < 3; i++) {
            Execution replayed = Execution.replay(
                    WORKFLOW.plan(), Workflow.IDENTITY, run.shell().journal());
            finish(replayed);
            assertThat(print(replayed.log().snapshot())).isEqualTo(run.print());
        }
    }

    @Test
    void aJournalThatStopsHalfwayGivesTheBeginningOfTheHistory() {
        Workflow.Run run = run();
        List<JournalEntry> journal = run.shell().journal();
        for (int signals = 1; signals < journal.size(); signals++) {
            Execution replayed = Execution.replay(WORKFLOW.plan(), Workflow.IDENTITY, journal.subList(0, signals));
            replayed.log().publish();
            assertThat(run.print()).startsWith(print(replayed.log().snapshot()));
        }
    }

    @Test
    void aReplayedExecutionGoesOnWithTheRestOfTheJournal() {
        Workflow.Run run = run();
        List<JournalEntry> journal = run.shell().journal();
        int half = journal.size() / 2;
        Execution replayed = Execution.replay(WORKFLOW.plan(), Workflow.IDENTITY, journal.subList(0, half));
        for (JournalEntry entry : journal.subList(half, journal.size())) {
            while (replayed.steps() < entry.step() && replayed.advance(1)) {
                // goes on to the step at which the signal came
            }
            replayed.accept(entry.signal());
        }
        finish(replayed);
        assertThat(print(replayed.log().snapshot())).isEqualTo(run.print());
    }

    private static void finish(Execution execution) {
        while (execution.advance(100)) {
            // until it ends
        }
        execution.log().publish();
    }
}
