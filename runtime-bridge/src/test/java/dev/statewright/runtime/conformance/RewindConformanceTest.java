package dev.statewright.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.HistoryJson;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.plan.ExecutionPlan;
import dev.statewright.runtime.plan.InvalidDefinition;
import dev.statewright.runtime.shell.ClockMode;
import dev.statewright.runtime.shell.ExecutionShell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Takes every recorded execution back to an event and lets it go on: to every event with {@code -Drewind.all=true}, to three of each
 * otherwise.
 */
class RewindConformanceTest {
    private final boolean all = Boolean.getBoolean("rewind.all");

    private int executions;
    private int rewinds;
    private final List<String> different = new ArrayList<>();

    @Test
    void anExecutionThatIsRewoundAndGoesOnUnchangedWritesTheSameHistoryByteForByte() throws Exception {
        Path folder = RecordedCase.folder();
        Assumptions.assumeTrue(folder != null, "skipped: there is no folder shared/conformance beside the project");
        for (RecordedCase each : RecordedCase.executions(folder)) {
            rewind(each);
        }
        System.out.println("rewound " + executions + " executions, " + rewinds + " times");
        assertThat(different).isEmpty();
        assertThat(executions).isGreaterThan(600);
    }

    private void rewind(RecordedCase recorded) throws InterruptedException, ExecutionException {
        ExecutionShell shell;
        try {
            shell = new ExecutionShell(
                    ExecutionPlan.compile(AslDocument.of(recorded.definition()).machine()),
                    recorded.identity(),
                    recorded.json().has("api_actions_during_run") ? ClockMode.REAL : ClockMode.VIRTUAL,
                    new RecordedAnswers(recorded.json()));
        } catch (InvalidDefinition e) {
            return;
        }
        shell.start(Payload.of(recorded.json().path("input"), recorded.input()), 1);
        if (recorded.json().has("api_actions_during_run")) {
            shell.stop(null, null);
        }
        if (!ended(shell)) {
            shell.stop(null, null);
            return;
        }
        executions++;
        String history = HistoryJson.write(shell.history());
        int events = shell.history().size();
        for (int event = 1; event <= events; event++) {
            if (all || event == 1 || event == events || event == events / 2) {
                ExecutionShell rewound = shell.rewind(event, null);
                assertThat(rewound.history().size()).isLessThanOrEqualTo(event);
                rewound.goOn();
                rewinds++;
                if (!ended(rewound) || !HistoryJson.write(rewound.history()).equals(history)) {
                    different.add(recorded.id() + " from event " + event);
                }
            }
        }
    }

    private static boolean ended(ExecutionShell shell) throws InterruptedException, ExecutionException {
        try {
            shell.result().get(10, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
