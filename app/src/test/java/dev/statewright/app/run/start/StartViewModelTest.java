package dev.statewright.app.run.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.shell.ClockMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartViewModelTest {

    private static final AslDocument DOCUMENT = AslDocument.of("{\"StartAt\": \"A\", \"States\": {}}");
    private static final MockChoice HAPPY = new MockChoice(Path.of("mocks.json"), "HappyPath");

    private final List<StartRequest> started = new ArrayList<>();
    private final StartViewModel start = new StartViewModel(() -> DOCUMENT, started::add);

    @Test
    void whatIsFilledInIsWhatIsStarted() {
        start.inputProperty().set("{\"id\": 1}");
        start.executionNameProperty().set(" first ");
        start.clockProperty().set(ClockMode.REAL);
        start.offerMocks(List.of(HAPPY), false);
        start.mockProperty().set(Optional.of(HAPPY));
        start.start();

        assertThat(started)
                .containsExactly(new StartRequest(
                        DOCUMENT, "{\"id\": 1}", Optional.of("first"), ClockMode.REAL, Optional.of(HAPPY)));
    }

    @Test
    void aStartWhileInputsAndTestCasesAreLookedUpWaitsForThem() {
        start.awaitOffers();
        start.debug();
        assertThat(started).isEmpty();

        start.offer(List.of(new InputChoice.Remembered("[1]")));
        start.offerMocks(List.of(HAPPY), true);
        start.offered();

        assertThat(started)
                .extracting(StartRequest::input, StartRequest::mock, StartRequest::debugged)
                .containsExactly(tuple("[1]", Optional.of(HAPPY), true));
    }

    @Test
    void anInputThatIsNotJsonIsNotStartedAndItsPlaceIsNamed() {
        start.inputProperty().set("{\n\"id\": }");
        start.start();

        assertThat(started).isEmpty();
        assertThat(start.startableProperty().get()).isFalse();
        assertThat(start.inputProblemProperty().get()).startsWith("Line 2, column ");
    }

    @Test
    void aNameWithForbiddenCharactersIsNotStarted() {
        start.executionNameProperty().set("a/b");
        start.start();

        assertThat(started).isEmpty();
        assertThat(start.nameProblemProperty().get()).startsWith("A name has no spaces");
    }

    @Test
    void theFirstOfferedInputIsFilledInUnlessTheUserHasWrittenOne() {
        start.offer(List.of(new InputChoice.Remembered("[1]"), new InputChoice.Remembered("[2]")));
        assertThat(start.inputProperty().get()).isEqualTo("[1]");

        start.inputProperty().set("[3]");
        start.offer(List.of(new InputChoice.Remembered("[4]")));
        assertThat(start.inputProperty().get()).isEqualTo("[3]");
    }

    @Test
    void theExampleOfAnotherWorkflowIsOfferedAndNotFilledIn() {
        InputChoice others =
                new InputChoice.Example(new ExampleInput("billing", Path.of("/nowhere/billing.input.json"), true));
        String before = start.inputProperty().get();
        start.offer(List.of(others));
        assertThat(start.inputProperty().get()).isEqualTo(before);
        assertThat(start.refusalProperty().get()).isEmpty();
        assertThat(start.inputs()).containsExactly(others);

        start.offer(List.of(others, new InputChoice.Remembered("[1]")));
        assertThat(start.inputProperty().get()).isEqualTo("[1]");
    }

    @Test
    void anExampleWhoseFileIsGoneIsSaidToBeUnreadable() {
        start.choose(new InputChoice.Example(new ExampleInput("closed", Path.of("/nowhere/closed.input.json"), false)));

        assertThat(start.refusalProperty().get()).contains("closed");
    }

    @Test
    void aTestCaseThatIsNoLongerThereIsNotChosenAnyMore() {
        start.offerMocks(List.of(HAPPY), false);
        start.mockProperty().set(Optional.of(HAPPY));
        start.offerMocks(List.of(), false);

        assertThat(start.mockProperty().get()).isEmpty();
    }

    @Test
    void theFirstTestCaseIsChosenWhereNothingElseAnswers() {
        start.offerMocks(List.of(HAPPY), true);
        assertThat(start.mockProperty().get()).contains(HAPPY);

        start.mockProperty().set(Optional.empty());
        start.offerMocks(List.of(HAPPY), true);
        assertThat(start.mockProperty().get()).as("what the user chose stays").isEmpty();
    }

    @Test
    void aRefusalStandsUntilTheNextAttempt() {
        start.refuse("No.");
        assertThat(start.refusalProperty().get()).isEqualTo("No.");
        start.start();
        assertThat(start.refusalProperty().get()).isEmpty();
    }

    @Test
    void withoutAnyInputToOfferWhatTheWorkflowReadsIsFilledIn() {
        AslDocument reads = AslDocument.of("""
                {"StartAt": "A", "States": {"A": {"Type": "Wait", "SecondsPath": "$.job.pause", "End": true}}}
                """);
        StartViewModel start = new StartViewModel(() -> reads, _ -> {});
        start.offer(List.of());
        assertThat(start.inputProperty().get().replaceAll("\\s", "")).isEqualTo("{\"job\":{\"pause\":1}}");
    }
}
