package dev.statewright.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.app.session.DocumentSession;
import dev.statewright.app.session.Selection;
import dev.statewright.app.session.Sessions;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.run.StateStatus;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests of one state, without a window. */
class TrialViewModelTest {

    private static final String SHOP = """
            {
              "StartAt": "Charge",
              "States": {
                "Charge": {
                  "Type": "Task",
                  "Resource": "arn:aws:lambda:us-east-1:123456789012:function:Charge",
                  "InputPath": "$.order",
                  "Parameters": {"amount.$": "$.total"},
                  "ResultSelector": {"ok.$": "$.ok"},
                  "ResultPath": "$.payment",
                  "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2, "MaxAttempts": 2, "BackoffRate": 2}],
                  "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.problem", "Next": "Each"}],
                  "Next": "Each"
                },
                "Each": {
                  "Type": "Map",
                  "ItemsPath": "$.items",
                  "ItemProcessor": {"StartAt": "Pack", "States": {"Pack": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": {"QueueUrl": "q", "MessageBody.$": "$$.Task.Token"}, "End": true}}},
                  "End": true
                }
              }
            }
            """;

    private static final StatePath CHARGE = StatePath.root("Charge");
    private static final String ORDER = "{\"order\": {\"total\": 12}, \"items\": [1]}";

    private final Worker worker = new Worker();
    private final DocumentSession session = session(SHOP);
    private final TrialViewModel model = model(session);

    /** Answers calls of functions as it is told, and remembers what it was asked. */
    private static final class Worker implements TaskBackend {
        private final List<Payload> asked = new ArrayList<>();

        @Override
        public void start(TaskRequest request, TaskCompletion completion) {
            asked.add(request.input());
            completion.succeeded(Payload.of(Json.NODES.objectNode().put("ok", true)));
        }
    }

    @Test
    void withoutAMockTheWorkIsDoneAndTheDataAreToldStepByStep() {
        select(CHARGE);
        form().input.set(ORDER);

        model.test();

        assertThat(worker.asked).extracting(Payload::text).containsExactly("{\"amount\":12}");
        assertThat(told().status()).isEqualTo(StateStatus.SUCCEEDED);
        TrialFlow flow = model.findingProperty().get().orElseThrow().flow().orElseThrow();
        assertThat(flow.stages().stream()
                        .map(stage -> stage.id() + " " + text(flow.found().valueOf(stage))))
                .containsExactly(
                        "input {\"order\":{\"total\":12},\"items\":[1]}",
                        "InputPath {\"total\":12}",
                        "Parameters {\"amount\":12}",
                        "work {\"ok\":true}",
                        "ResultSelector {\"ok\":true}",
                        "ResultPath {\"order\":{\"total\":12},\"items\":[1],\"payment\":{\"ok\":true}}",
                        "end {\"order\":{\"total\":12},\"items\":[1],\"payment\":{\"ok\":true}}");
    }

    @Test
    void aMockedErrorIsTriedAgainUntilItsRetrierIsUsedUpAndThenCaught() {
        select(CHARGE);
        form().input.set(ORDER);
        form().mock.set(MockKind.ERROR);
        form().error.set("Busy");
        form().retries.set("1");
        model.test();
        assertThat(told().status()).isEqualTo(StateStatus.IN_PROGRESS);
        assertThat(told().inspection().path("errorDetails").toString())
                .isEqualTo("{\"retryIndex\":0,\"retryBackoffIntervalSeconds\":4}");

        form().retries.set("2");
        model.test();

        assertThat(told().status()).isEqualTo(StateStatus.CAUGHT);
        assertThat(told().next()).contains("Each");
        assertThat(text(told().output())).contains("\"problem\":{\"Error\":\"Busy\",\"Cause\":\"\"}");
        assertThat(worker.asked).isEmpty();
    }

    @Test
    void theOutputGoesOnAsTheInputOfTheNextState() {
        select(CHARGE);
        form().input.set(ORDER);
        form().variables.set("{\"tries\": 1}");
        model.test();

        model.goOn();

        assertThat(session.selection().primary()).contains(StatePath.root("Each"));
        assertThat(Json.readTrusted(form().input.get()).at("/payment/ok").asBoolean())
                .isTrue();
        assertThat(form().inputFrom.get()).isEqualTo("Output of Charge");
        assertThat(Json.readTrusted(form().variables.get()).path("tries").asInt())
                .isEqualTo(1);
        assertThat(form().mock.get()).isEqualTo(MockKind.RESULT);
    }

    @Test
    void aStateWithinAMapIsTestedWithTheTokenOfAGivenContext() {
        StatePath pack = session.document().machine().states().stream()
                .filter(state -> state.name().equals("Pack"))
                .findFirst()
                .orElseThrow()
                .path();
        select(pack);
        form().context.set("{\"Task\": {\"Token\": \"t-1\"}}");
        form().result.set("{\"packed\": true}");
        model.test();

        assertThat(text(told().inspected("afterParameters"))).contains("\"MessageBody\":\"t-1\"");
        assertThat(text(told().output())).isEqualTo("{\"packed\":true}");
        assertThat(told().next()).isEmpty();
    }

    @Test
    void whatIsNoJsonIsNotTested() {
        select(CHARGE);
        form().input.set("{\"order\": ");
        model.test();
        assertThat(model.fault()).contains(TrialField.INPUT);
        assertThat(model.findingProperty().get()).isEmpty();

        form().input.set(ORDER);
        form().retries.set("two");
        assertThat(model.fault()).contains(TrialField.SITUATION);
        assertThat(TrialField.SITUATION.problem(
                        form(), new TestedState(model.stateProperty().get().orElseThrow())))
                .contains("A whole number from 0 is needed, not two.");
    }

    @Test
    void whatAwsRefusesIsToldInItsWords() {
        select(CHARGE);
        form().context.set("{}");
        model.test();

        assertThat(model.findingProperty().get().orElseThrow().outcome())
                .isEqualTo(
                        new TrialOutcome.Refused("TestState does not support Context when a mock is not specified."));
    }

    @Test
    void errorsElsewhereInTheWorkflowDoNotHinderTheTest() {
        DocumentSession broken = session(SHOP.replace("\"ItemsPath\": \"$.items\"", "\"ItemsPath\": 7"));
        TrialViewModel other = model(broken);
        broken.select(Selection.of(CHARGE));
        other.formProperty().get().orElseThrow().input.set(ORDER);
        other.test();

        TrialOutcome.Answered told =
                other.findingProperty().get().orElseThrow().answered().orElseThrow();
        assertThat(told.status()).isEqualTo(StateStatus.SUCCEEDED);
        assertThat(told.elsewhere()).contains("Each");
    }

    @Test
    void theRequestIsWrittenAsTheCommandLineSendsIt() {
        select(CHARGE);
        form().input.set("{\"who\": \"O'Hara\"}");

        assertThat(model.command())
                .startsWith("aws stepfunctions test-state --cli-input-json '{\"definition\":")
                .contains("\\\"O'\\''Hara\\\"")
                .endsWith("'");
    }

    @Test
    void atTheLevelInfoOnlyTheEndIsTold() {
        select(CHARGE);
        form().input.set(ORDER);
        form().level.set(InspectionLevel.INFO);
        model.test();

        TrialFlow flow = model.findingProperty().get().orElseThrow().flow().orElseThrow();
        assertThat(flow.stages()).extracting(stage -> stage.id()).containsExactly("input", "end");
    }

    private DocumentSession session(String text) {
        DocumentSession made = Sessions.of(text);
        made.tasksProperty().set(worker);
        return made;
    }

    private static TrialViewModel model(DocumentSession session) {
        TrialViewModel made = new TrialViewModel(session, Sessions.services());
        made.follow();
        return made;
    }

    private void select(StatePath path) {
        session.select(Selection.of(path));
    }

    private TrialForm form() {
        return model.formProperty().get().orElseThrow();
    }

    private TrialOutcome.Answered told() {
        return model.findingProperty().get().orElseThrow().answered().orElseThrow();
    }

    private static String text(Optional<JsonNode> value) {
        return value.map(Json::write).orElse("");
    }
}
