package dev.statewright.app.run.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.run.events.EventRow;
import dev.statewright.app.run.live.Events;
import dev.statewright.app.run.live.RunFixture;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.inspect.StepRecord;
import dev.statewright.runtime.maprun.ChildNames;
import dev.statewright.runtime.maprun.MapRunRecord;
import dev.statewright.runtime.maprun.MapRunStatus;
import dev.statewright.runtime.maprun.RunCounts;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class StepViewModelTest {

    private final RunFixture fixture = new RunFixture();
    private final ObjectProperty<Optional<StatePath>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final StepViewModel step = new StepViewModel(fixture.run, selected);

    private Optional<String> input() {
        return step.stepProperty().get().flatMap(StepRecord::input).map(Payload::text);
    }

    /** Hello is entered three times, going in a circle. */
    private void circle() {
        fixture.start();
        fixture.execution.happen(Events.started(1));
        for (int i = 0; i < 3; i++) {
            fixture.execution.happen(
                    Events.passEntered(2 + 2 * i, "Hello", "{\"i\":" + i + "}"),
                    Events.passExited(3 + 2 * i, "Hello", "{\"i\":" + (i + 1) + "}"));
        }
    }

    @Test
    void nothingIsShownWhereNothingIsSelectedOrTheRunDidNotPass() {
        fixture.start();
        fixture.passThrough();
        fixture.pulse.pass(1_000);
        assertThat(step.stepProperty().get()).isEmpty();

        selected.set(Optional.of(StatePath.root("Nowhere")));
        assertThat(step.stepProperty().get()).isEmpty();
        assertThat(step.definition()).isEmpty();
    }

    @Test
    void theSelectedStateShowsItsInputOutputDefinitionAndEvents() {
        fixture.start();
        fixture.passThrough();
        fixture.pulse.pass(1_000);
        selected.set(Optional.of(RunFixture.HELLO));

        StepRecord shown = step.stepProperty().get().orElseThrow();
        assertThat(shown.status()).isEqualTo(StateStatus.SUCCEEDED);
        assertThat(input()).contains("{\"a\":1}");
        assertThat(shown.output().map(Payload::text)).contains("{\"a\":2}");
        assertThat(step.definition().map(State::name)).contains("Hello");
        assertThat(step.events()).extracting(EventRow::id).containsExactly(2L, 3L);
    }

    @Test
    void variablesAreThoseThatWereAssignedUpToTheEndOfTheVisit() {
        fixture.start();
        fixture.execution.happen(
                Events.started(1),
                Events.passEntered(2, "Hello", "{}"),
                Events.passExited(3, "Hello", "{}", Map.of("n", Payload.ofText("1"))),
                Events.passEntered(4, "World", "{}"),
                Events.passExited(5, "World", "{}", Map.of("n", Payload.ofText("2"), "m", Payload.ofText("true"))),
                Events.succeeded(6, "{}"));
        fixture.pulse.pass(1_000);
        selected.set(Optional.of(RunFixture.HELLO));
        assertThat(step.variables().orElseThrow().toString()).isEqualTo("{\"n\":1}");
        selected.set(Optional.of(RunFixture.WORLD));
        assertThat(step.variables().orElseThrow().properties()).hasSize(2);
    }

    private static MapRunRecord mapRun(String name, String state) {
        RunCounts counts = new RunCounts(0, 0, 2, 1, 0, 0, 3, 3, 0, 0);
        return new MapRunRecord(
                "arn:aws:states:r:1:mapRun:M/L:" + name,
                "arn:aws:states:r:1:execution:M:e",
                "arn:aws:states:r:1:stateMachine:M/L",
                state,
                false,
                MapRunStatus.SUCCEEDED,
                Events.NOON,
                Events.NOON,
                0,
                1,
                0,
                counts,
                counts,
                0,
                null,
                new ChildNames(1));
    }

    @Test
    void aDistributedMapShowsItsLatestMapRun() {
        fixture.start();
        selected.set(Optional.of(RunFixture.HELLO));
        assertThat(step.mapRun()).isEmpty();
        fixture.execution.mapRuns().changed(mapRun("first", "Hello"));
        MapRunRecord second = mapRun("second", "Hello");
        fixture.execution.mapRuns().changed(second);
        fixture.execution.mapRuns().changed(mapRun("other", "Elsewhere"));
        assertThat(step.mapRun()).contains(second);
    }

    @Test
    void theLastVisitIsFollowedUntilTheUserTurnsToAnother() {
        circle();
        selected.set(Optional.of(RunFixture.HELLO));
        fixture.pulse.pass(10);
        assertThat(input()).contains("{\"i\":0}");
        fixture.pulse.pass(100);
        assertThat(step.visitsProperty().get()).hasSize(2);
        assertThat(input()).contains("{\"i\":1}");

        step.visitProperty().set(0);
        assertThat(input()).contains("{\"i\":0}");
        fixture.pulse.pass(500);
        assertThat(step.visitsProperty().get()).hasSize(3);
        assertThat(input()).describedAs("the user's choice stays").contains("{\"i\":0}");
    }

    @Test
    void anotherStateBeginsWithItsLastVisit() {
        circle();
        fixture.pulse.pass(1_000);
        selected.set(Optional.of(RunFixture.HELLO));
        step.visitProperty().set(1);
        selected.set(Optional.of(RunFixture.WORLD));
        assertThat(step.stepProperty().get()).isEmpty();

        selected.set(Optional.of(RunFixture.HELLO));
        assertThat(step.visitProperty().get()).isEqualTo(2);
    }
}
