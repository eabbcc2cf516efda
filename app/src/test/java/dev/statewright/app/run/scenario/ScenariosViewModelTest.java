package dev.statewright.app.run.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.run.live.RunRefused;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.text.Position;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.mock.MockedResponse;
import dev.statewright.runtime.scenario.Coverage;
import dev.statewright.runtime.scenario.Expectation;
import dev.statewright.runtime.scenario.Scenario;
import dev.statewright.runtime.scenario.ScenarioFile;
import dev.statewright.runtime.scenario.WorkspaceScenarios;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.shell.ClockMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenariosViewModelTest {

    private static final String WORKFLOW = """
            {
              "StartAt": "Look",
              "States": {
                "Look": {"Type": "Choice", "Choices": [{"Variable": "$.ok", "BooleanEquals": true, "Next": "Fine"}], "Default": "Bad"},
                "Fine": {"Type": "Pass", "Result": {"a": 1}, "End": true},
                "Bad": {"Type": "Fail", "Error": "Bad"}
              }
            }
            """;
    private static final String SCENARIOS = """
            scenarios:
              - name: goes well
                input: {ok: true}
                expect: {path: [Look, Fine], output: {a: 1}}
              - name: goes badly   # kept
                input: {ok: false}
                expect: {path: [Look, Fine]}
            """;

    @TempDir
    private Path folder;

    private Path workflow;
    private Workspace workspace;
    private Path file;
    private final List<String> refused = new ArrayList<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private String definition = WORKFLOW;

    @BeforeEach
    void write() throws IOException, UnreadableWorkspace {
        workflow = Files.writeString(folder.resolve("shop.asl.json"), WORKFLOW);
        workspace = Workspace.open(workflow);
        file = folder.resolve("shop.scenarios.yaml");
        Files.writeString(file, SCENARIOS);
    }

    private ScenariosViewModel open(Executor background) {
        ScenariosViewModel model = new ScenariosViewModel(
                new ScenariosViewModel.Workflow() {
                    @Override
                    public Optional<Path> file() {
                        return Optional.of(workflow);
                    }

                    @Override
                    public FoundScenarios find(Path place) {
                        return FoundScenarios.around(place, folder, Set.of("shop"));
                    }

                    @Override
                    public String opening(Path scenarios) {
                        return "";
                    }

                    @Override
                    public ScenariosViewModel.Ready ready() throws RunRefused {
                        if (definition.isEmpty()) {
                            throw new RunRefused("There is nothing to run.");
                        }
                        AslDocument document = AslDocument.of(definition);
                        return new ScenariosViewModel.Ready(
                                new WorkspaceScenarios(workspace, "shop", document.machine(), MachineType.STANDARD),
                                document);
                    }
                },
                background,
                Runnable::run);
        return model;
    }

    private ScenariosViewModel opened() {
        ScenariosViewModel model = open(Runnable::run);
        model.refresh();
        return model;
    }

    @Test
    void allAreRunAndTheFailingOneSaysWhereItLeftThePath() {
        ScenariosViewModel model = opened();
        model.runAll();
        assertThat(model.entries()).extracting(ScenarioEntry::failed).containsExactly(false, true);
        assertThat(model.progressProperty().get()).isEqualTo("1 passed, 1 failed");
        ScenarioEntry failing = model.entries().get(1);
        assertThat(PathRow.of(
                        failing.scenario().expected(),
                        failing.result().orElseThrow().events()))
                .containsExactly(
                        new PathRow(Optional.of("Look"), Optional.of("Look"), false),
                        new PathRow(Optional.of("Fine"), Optional.of("Bad"), true));
        Coverage coverage = model.coveredProperty().get().orElseThrow().coverage();
        assertThat(coverage.of(AslDocument.of(WORKFLOW).machine()))
                .extracting(share -> share.kind() + " " + share.covered() + "/" + share.total())
                .contains("STATES 3/3", "RULES 2/2");
    }

    @Test
    void whatCameIsExpectedFromThenOn() throws IOException {
        ScenariosViewModel model = opened();
        model.runAll();
        model.expectWhatCame(model.entries().get(1));
        model.runAll();
        assertThat(model.entries()).noneMatch(ScenarioEntry::failed);
        assertThat(Files.readString(file)).contains("- name: goes badly   # kept");
        model.remove(model.entries().getFirst());
        assertThat(model.entries()).extracting(each -> each.scenario().name()).containsExactly("goes badly");
        assertThat(model.entries().getFirst().result()).isPresent();
    }

    @Test
    void aSavedScenarioIsInTheFileAndInTheListAndPasses() {
        ScenariosViewModel model = opened();
        List<ScenarioEntry> told = new ArrayList<>();
        model.onSaved(told::add);
        model.save(scenario("fresh", "{\"a\":1}"), refused::add);
        assertThat(refused).isEmpty();
        assertThat(told).extracting(each -> each.scenario().name()).containsExactly("fresh");
        assertThat(ScenarioFile.read(file).scenarios())
                .extracting(Scenario::name)
                .contains("fresh");
        model.run(told);
        assertThat(model.entries().getLast().failed()).isFalse();
        model.save(scenario("fresh", "{\"a\":1}"), refused::add);
        assertThat(refused).containsExactly("There is a scenario \"fresh\" already. Choose another name.");
    }

    @Test
    void anOutputThatIsAnotherOneEveryTimeIsNotExpected() {
        definition = WORKFLOW.replace("\"Result\": {\"a\": 1}", "\"Parameters\": {\"id.$\": \"States.UUID()\"}");
        ScenariosViewModel model = opened();
        model.save(scenario("random", "{\"id\":\"of that run\"}"), refused::add);
        Expectation expected = model.entries().getLast().scenario().expected();
        assertThat(expected.output()).isEmpty();
        assertThat(expected.path()).contains(List.of("Look", "Fine"));
    }

    @Test
    void aBrokenFileIsNamedWithItsPlace() throws IOException {
        Files.writeString(file, "scenarios:\n  - nam: x\n");
        ScenariosViewModel model = opened();
        assertThat(model.problemProperty().get())
                .contains("shop.scenarios.yaml:2:5")
                .contains("no field \"nam\"");
        assertThat(model.entries()).isEmpty();
    }

    @Test
    void aWorkflowThatCannotRunSaysSo() {
        definition = "";
        ScenariosViewModel model = opened();
        model.runAll();
        assertThat(model.problemProperty().get()).isEqualTo("There is nothing to run.");
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void whatIsStoppedBeforeItBeginsIsNotRun() {
        ScenariosViewModel model = open(later::add);
        model.refresh();
        later.remove().run();
        model.runAll();
        assertThat(model.runningProperty().get()).isTrue();
        model.stop();
        later.remove().run();
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.entries()).allMatch(each -> each.result().isEmpty());
    }

    @Test
    void aChangedWorkflowForgetsWhatItsScenariosCameTo() {
        ScenariosViewModel model = opened();
        model.runAll();
        model.forget();
        assertThat(model.entries()).allMatch(each -> each.result().isEmpty());
        assertThat(model.coveredProperty().get()).isEmpty();
    }

    private static Scenario scenario(String name, String output) {
        return new Scenario(
                name,
                new Position(1, 1),
                "{\"ok\":true}",
                Optional.empty(),
                Map.of("Pay", new MockedResponse("p", List.of(new MockedResponse.Answer.Return(Payload.ofText("1"))))),
                ClockMode.VIRTUAL,
                Optional.empty(),
                Expectation.exactly(
                        ExecutionStatus.SUCCEEDED,
                        Optional.of(Json.readTrusted(output)),
                        Optional.empty(),
                        List.of("Look", "Fine")));
    }
}
