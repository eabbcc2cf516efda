package dev.statewright.app.run.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statewright.app.run.events.EventRow;
import dev.statewright.model.run.RunOverlay;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.inspect.StepRecord;
import dev.statewright.runtime.service.ExecutionStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RunViewModelTest {

    private final RunFixture fixture = new RunFixture();
    private final RunViewModel run = fixture.run;

    private String statusText() {
        return RunStatusText.of(
                run.phase(), run.runProperty().get(), run.outcomeProperty().get(), Duration.ZERO);
    }

    @Test
    void aRunThatIsOverInAMomentIsStillSeenStateAfterState() {
        fixture.start();
        fixture.passThrough();

        fixture.pulse.pass(10);
        assertThat(fixture.status(RunFixture.HELLO)).isEqualTo(StateStatus.IN_PROGRESS);
        assertThat(run.phase()).isEqualTo(RunPhase.RUNNING);
        assertThat(statusText()).isEqualTo("running · virtual time");
        fixture.pulse.pass(100);
        assertThat(fixture.status(RunFixture.HELLO)).isEqualTo(StateStatus.SUCCEEDED);
        assertThat(fixture.status(RunFixture.WORLD)).isEqualTo(StateStatus.IN_PROGRESS);
        fixture.pulse.pass(300);
        assertThat(fixture.status(RunFixture.WORLD)).isEqualTo(StateStatus.SUCCEEDED);
        assertThat(run.phase()).isEqualTo(RunPhase.ENDED);
        assertThat(statusText()).isEqualTo("succeeded in 50 ms");
        assertThat(fixture.pulse.isRunning()).isFalse();
    }

    @Test
    void atTheEndEventsStepsAndOutputAreThere() {
        List<LaunchedRun> ended = new ArrayList<>();
        run.onEnd(ended::add);
        fixture.start();
        fixture.passThrough();
        fixture.pulse.pass(1_000);

        assertThat(run.events()).extracting(EventRow::id).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(run.stepsProperty().get()).extracting(StepRecord::name).containsExactly("Hello", "World");
        assertThat(run.outcomeProperty().get())
                .contains(new RunOutcome(
                        ExecutionStatus.SUCCEEDED,
                        Optional.of("{\"a\":3}"),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofMillis(50)));
        assertThat(ended).extracting(LaunchedRun::execution).containsExactly(fixture.execution);
    }

    @Test
    void theColoursChangeOncePerFrameHoweverManyEventsCome() {
        fixture.start();
        fixture.overlays.clear();
        fixture.execution.happen(Events.started(1));
        LongStream.rangeClosed(2, 1_000).forEach(id -> fixture.execution.happen(Events.passEntered(id, "Hello", "{}")));
        fixture.pulse.pass(10);

        assertThat(fixture.overlays).hasSize(1);
        assertThat(run.events()).hasSize(1_000);
    }

    @Test
    void aFailedRunSaysErrorAndCause() {
        fixture.start();
        fixture.execution.happen(
                Events.started(1), Events.passEntered(2, "Hello", "{}"), Events.failed(3, "Boom", "It went off"));
        fixture.pulse.pass(1_000);

        assertThat(statusText()).isEqualTo("failed: Boom — It went off");
    }

    @Test
    void aStartThatBreaksSaysSoAndAnotherCanBeTried() {
        assertThatThrownBy(() -> fixture.start("break")).hasMessage("a defect");

        assertThat(fixture.refusals)
                .containsExactly("The run could not begin because of a fault of the studio: "
                        + "java.lang.IllegalStateException: a defect");
        assertThat(run.phase()).isEqualTo(RunPhase.NONE);
    }

    @Test
    void aRefusedRunLeavesNothingBehindButItsReason() {
        fixture.start("refuse");

        assertThat(fixture.refusals).containsExactly("No.");
        assertThat(run.phase()).isEqualTo(RunPhase.NONE);
        assertThat(run.runProperty().get()).isEmpty();
    }

    @Test
    void stoppingStopsTheExecutionAndOnceItHasEndedSkipsToItsEnd() {
        fixture.start();
        run.stop();
        assertThat(fixture.execution.messages()).containsExactly("stop");

        fixture.passThrough();
        fixture.pulse.pass(10);
        run.stop();
        fixture.pulse.pass(10);
        assertThat(run.phase()).isEqualTo(RunPhase.ENDED);
        assertThat(run.events()).hasSize(6);
    }

    @Test
    void hidingTakesColoursAndEventsAway() {
        fixture.start();
        run.hide();
        assertThat(run.runProperty().get()).describedAs("a run under way stays").isPresent();
        fixture.passThrough();
        fixture.pulse.pass(1_000);

        run.hide();
        assertThat(fixture.overlays.getLast()).isEqualTo(RunOverlay.NONE);
        assertThat(run.events()).isEmpty();
        assertThat(run.phase()).isEqualTo(RunPhase.NONE);
    }

    @Test
    void aRunFadesWhenThePictureChangesAndComesBackWhenItIsAskedFor() {
        fixture.start();
        run.fade();
        assertThat(run.colouredProperty().get())
                .describedAs("a run under way stays")
                .isTrue();
        fixture.passThrough();
        fixture.pulse.pass(1_000);

        run.fade();
        assertThat(fixture.overlays.getLast()).isEqualTo(RunOverlay.NONE);
        assertThat(run.events()).hasSize(6);
        run.colour();
        assertThat(fixture.status(RunFixture.WORLD)).isEqualTo(StateStatus.SUCCEEDED);
    }

    @Test
    void aRunOfThePastIsShownWhole() {
        fixture.passThrough();
        run.show(
                new ShownRun("yesterday", Events.NOON, "{}", RunFixture.DOCUMENT, Optional.empty()),
                fixture.execution.history());

        assertThat(run.phase()).isEqualTo(RunPhase.ENDED);
        assertThat(fixture.status(RunFixture.WORLD)).isEqualTo(StateStatus.SUCCEEDED);
        assertThat(statusText()).isEqualTo("succeeded in 50 ms · yesterday");
        assertThat(run.stateOf(run.events().get(3))).contains(RunFixture.WORLD);
    }
}
