package dev.statewright.app.run.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.run.start.MockChoice;
import dev.statewright.app.run.start.MockChoices;
import dev.statewright.app.run.start.StartViewModel;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.mock.MockFile;
import dev.statewright.runtime.mock.MockTable;
import dev.statewright.runtime.mock.MockedResponse;
import dev.statewright.runtime.mock.MockedResponse.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MocksViewModelTest {

    private static final Answer ONE = new Answer.Return(Payload.ofText("1"));
    private static final Answer TWO = new Answer.Return(Payload.ofText("2"));
    private static final Answer BUSY = new Answer.Throw("Busy", "too many");

    @TempDir
    private Path folder;

    private final StartViewModel start = new StartViewModel(() -> AslDocument.of("{}"), _ -> {});
    private final List<String> refused = new ArrayList<>();
    private Optional<Path> workflow;
    private MocksViewModel mocks;

    @BeforeEach
    void open() {
        workflow = Optional.of(folder.resolve("shop.asl.json"));
        mocks = new MocksViewModel(() -> workflow, folder, () -> "shop", start, Runnable::run, Runnable::run);
    }

    private Path own() {
        return folder.resolve("shop.mocks.json");
    }

    private List<Answer> answers(String testCase, String state) {
        return MockFile.read(own())
                .testCase("shop", testCase)
                .states()
                .get(state)
                .answers();
    }

    @Test
    void theFirstMockBeginsAFileBesideTheWorkflowAndIsChosenForTheNextRun() {
        mocks.add("Pay", ONE);
        assertThat(answers("Pinned", "Pay")).containsExactly(ONE);
        assertThat(start.mockProperty().get()).contains(new MockChoice(own(), "Pinned"));
        assertThat(start.mocks()).containsExactly(new MockChoice(own(), "Pinned"));
        assertThat(mocks.rowsProperty().get()).containsExactly(new MockTable.Row("Pay", 0, 0, ONE));
    }

    @Test
    void aPinnedAttemptTakesThoseBeforeItAlong() {
        mocks.pin("Pay", List.of(BUSY, ONE));
        assertThat(answers("Pinned", "Pay")).containsExactly(BUSY, ONE);
        mocks.pin("Pay", List.of(TWO));
        assertThat(answers("Pinned", "Pay")).containsExactly(TWO, ONE);
    }

    @Test
    void whatTheFileHasBesidesStays() throws IOException {
        String text = """
                {
                  "Remark": "ours",
                  "StateMachines": {"shop": {"TestCases": {"Good": {"Pay": "P"}}}},
                  "MockedResponses": {"P": {"0": {"Return": 1}}, "Unused": {"0":   {"Return": null}}}
                }
                """;
        Files.writeString(own(), text);
        start.offerMocks(MockChoices.beside(workflow.get(), folder, "shop"), true);
        mocks.replace(new MockTable.Row("Pay", 0, 0, ONE), new MockTable.Row("Pay", 0, 0, TWO), refused::add);
        assertThat(refused).isEmpty();
        assertThat(Files.readString(own())).isEqualTo(text.replace("{\"Return\": 1}", "{\"Return\": 2}"));
    }

    @Test
    void aGapIsRefusedAndNothingWritten() throws IOException {
        mocks.add("Pay", ONE);
        String before = Files.readString(own());
        mocks.replace(new MockTable.Row("Pay", 0, 0, ONE), new MockTable.Row("Pay", 2, 2, ONE), refused::add);
        assertThat(refused).containsExactly("Pay has no answer for call 1 then. Number its calls from 1 without gaps.");
        assertThat(Files.readString(own())).isEqualTo(before);
    }

    @Test
    void anotherProgramsChangeIsKept() throws IOException {
        mocks.add("Pay", ONE);
        Files.writeString(
                own(), Files.readString(own()).replace("\"StateMachines\"", "\"By\": \"hand\",\n  \"StateMachines\""));
        mocks.add("Ship", TWO);
        assertThat(Files.readString(own())).contains("\"By\": \"hand\"");
        assertThat(mocks.mocked()).containsExactlyInAnyOrder("Pay", "Ship");
    }

    @Test
    void aBrokenFileIsNotTouchedAndItsPlaceIsNamed() throws IOException {
        mocks.add("Pay", ONE);
        Files.writeString(own(), "{\n  \"StateMachines\": oops\n}");
        mocks.add("Ship", TWO);
        assertThat(mocks.problemProperty().get()).contains("line 2");
        assertThat(Files.readString(own())).contains("oops");
    }

    @Test
    void testCasesAreCopiedRenamedAndRemoved() {
        mocks.add("Pay", ONE);
        mocks.duplicate("Other", refused::add);
        assertThat(mocks.chosen()).contains(new MockChoice(own(), "Other"));
        mocks.rename("Better", refused::add);
        assertThat(start.mocks()).extracting(MockChoice::testCase).containsExactly("Pinned", "Better");
        mocks.removeCase();
        assertThat(start.mocks()).extracting(MockChoice::testCase).containsExactly("Pinned");
        assertThat(mocks.chosen()).isEmpty();
        assertThat(mocks.rowsProperty().get()).isEmpty();
        mocks.begin("Pinned", refused::add);
        assertThat(refused).containsExactly("There is a test case \"Pinned\" already. Choose another name.");
    }

    @Test
    void aRunsAnswersBeginATestCaseOfTheirOwn() {
        MockedResponse recorded = new MockedResponse("RecordedPay", List.of(BUSY, ONE));
        mocks.record("Recorded a", Map.of("Pay", recorded));
        mocks.record("Recorded a", Map.of("Pay", recorded));
        assertThat(start.mocks()).extracting(MockChoice::testCase).containsExactly("Recorded a", "Recorded a 2");
        assertThat(answers("Recorded a 2", "Pay")).containsExactly(BUSY, ONE);
    }

    @Test
    void theLatestChangeIsTakenBackUnlessSomebodyElseHasWritten() throws IOException {
        mocks.add("Pay", ONE);
        String first = Files.readString(own());
        mocks.add("Ship", TWO);
        mocks.undo();
        assertThat(Files.readString(own())).isEqualTo(first);
        mocks.add("Ship", TWO);
        Files.writeString(own(), first + "\n");
        mocks.undo();
        assertThat(Files.readString(own())).isEqualTo(first + "\n");
        assertThat(mocks.problemProperty().get()).contains("shop.mocks.json has been changed");
    }

    @Test
    void aWorkflowWithoutAFileHasNoPlaceForMocks() {
        workflow = Optional.empty();
        mocks.add("Pay", ONE);
        assertThat(mocks.problemProperty().get()).startsWith("Save the workflow first");
    }
}
