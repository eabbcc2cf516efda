package dev.statewright.runtime.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.ChoiceCondition;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.model.sample.Evaluator;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.teststate.StateMock;
import dev.statewright.runtime.teststate.TestResult;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreviewsTest {

    private static final Evaluator.Bindings DATA = data("{\"a\":[1,2],\"name\":\"Ann\"}");

    @Test
    void aPathGivesWhatItLeadsTo() {
        assertThat(Previews.value("$.a[1]", QueryLanguage.JSON_PATH, "InputPath", DATA))
                .isEqualTo(new Preview.Value(json("2")));
        assertThat(Previews.value("$v", QueryLanguage.JSON_PATH, "x.$", DATA)).isEqualTo(new Preview.Value(json("7")));
        assertThat(Previews.value("$$.State.Name", QueryLanguage.JSON_PATH, "x.$", DATA))
                .isEqualTo(new Preview.Value(json("\"S\"")));
    }

    @Test
    void aPathThatLeadsNowhereFailsInAwsWords() {
        assertThat(Previews.value("$.b", QueryLanguage.JSON_PATH, "x.$", DATA))
                .isEqualTo(new Preview.Failed(
                        "States.Runtime",
                        "The JSONPath '$.b' specified for the field 'x.$' could not be found in the input"
                                + " '{\"a\":[1,2],\"name\":\"Ann\"}'"));
    }

    @Test
    void anIntrinsicFunctionIsCalled() {
        assertThat(Previews.value("States.Format('Hi {}', $.name)", QueryLanguage.JSON_PATH, "x.$", DATA))
                .isEqualTo(new Preview.Value(json("\"Hi Ann\"")));
        assertThat(Previews.value("States.Nothing()", QueryLanguage.JSON_PATH, "x.$", DATA))
                .isInstanceOf(Preview.Unreadable.class);
    }

    @Test
    void jsonataIsEvaluatedAndPlainTextIsItself() {
        assertThat(Previews.value("{% $sum($states.input.a) + $v %}", QueryLanguage.JSONATA, "Output", DATA))
                .isEqualTo(new Preview.Value(json("10")));
        assertThat(Previews.value("plain", QueryLanguage.JSONATA, "Output", DATA))
                .isEqualTo(new Preview.Value(json("\"plain\"")));
        assertThat(Previews.value("{% $sum( %}", QueryLanguage.JSONATA, "Output", DATA))
                .isInstanceOf(Preview.Unreadable.class);
        assertThat(Previews.value("{% $states.input.zzz %}", QueryLanguage.JSONATA, "Output", DATA))
                .isInstanceOfSatisfying(
                        Preview.Failed.class,
                        failed -> assertThat(failed.error()).isEqualTo("States.QueryEvaluationError"));
    }

    @Test
    void aConditionHoldsOrNot() {
        ChoiceCondition condition = new ChoiceCondition.Comparison("$.name", "StringEquals", json("\"Ann\""));

        assertThat(Previews.condition(condition, "Choices[0]", DATA)).isEqualTo(new Preview.Value(json("true")));
        assertThat(Previews.condition(new ChoiceCondition.Not(condition), "Choices[0]", DATA))
                .isEqualTo(new Preview.Value(json("false")));
    }

    @Test
    void aTasksDataAreKnownStepByStep() {
        State task = state("""
                {"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","InputPath":"$.o",
                 "Parameters":{"n.$":"$.id"},"ResultSelector":{"r.$":"$.ok"},"ResultPath":"$.res","OutputPath":"$.res",
                 "Assign":{"seen.$":"$.ok"},"End":true}""");

        Simulation simulation = Simulation.of(
                task, Optional.of(new StateMock.Result(Payload.of(json("{\"ok\":true}")))), data("{\"o\":{\"id\":5}}"));

        assertThat(simulation.steps())
                .containsEntry("afterInputPath", json("{\"id\":5}"))
                .containsEntry("afterParameters", json("{\"n\":5}"))
                .containsEntry("result", json("{\"ok\":true}"))
                .containsEntry("afterResultSelector", json("{\"r\":true}"))
                .containsEntry("afterResultPath", json("{\"o\":{\"id\":5},\"res\":{\"r\":true}}"));
        assertThat(simulation.outcome())
                .hasValueSatisfying(outcome -> assertThat(
                                ((TestResult.Succeeded) outcome).output().node())
                        .isEqualTo(json("{\"r\":true}")));
        assertThat(simulation.variables()).containsEntry("seen", json("true"));
    }

    @Test
    void withoutAResultTheStepsEndBeforeIt() {
        State task = state("""
                {"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Parameters":{"n.$":"$.id"},
                 "Catch":[{"ErrorEquals":["States.ALL"],"Next":"X"}],"End":true}""");

        Simulation simulation = Simulation.of(task, Optional.empty(), data("{\"id\":5}"));

        assertThat(simulation.steps())
                .containsEntry("afterParameters", json("{\"n\":5}"))
                .doesNotContainKey("result");
        assertThat(simulation.outcome()).isEmpty();
        assertThat(simulation.problem()).isEmpty();
    }

    @Test
    void aStepThatFailsIsToldInAwsWords() {
        State pass = state("{\"Type\":\"Pass\",\"Parameters\":{\"n.$\":\"$.nope\"},\"End\":true}");

        assertThat(Simulation.of(pass, Optional.empty(), data("{}")).outcome())
                .hasValueSatisfying(outcome -> assertThat(outcome).isInstanceOf(TestResult.Failed.class));
    }

    @Test
    void anInvalidFieldKeepsTheStateFromBeingTried() {
        State pass = state("{\"Type\":\"Pass\",\"InputPath\":\"nope\",\"End\":true}");

        assertThat(Simulation.of(pass, Optional.empty(), data("{}")).problem()).isPresent();
    }

    @Test
    void aJsonataStateOfAJsonataWorkflowIsTriedAsOne() {
        State task = AslDocument.of("""
                {"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage",
                 "Arguments":{"b":"{% $states.input.name %}"},"Output":"{% $states.result.x %}","End":true}}}""").machine().state(StatePath.root("A")).orElseThrow();

        Simulation simulation =
                Simulation.of(task, Optional.of(new StateMock.Result(Payload.of(json("{\"x\":3}")))), DATA);

        assertThat(simulation.steps()).containsEntry("afterArguments", json("{\"b\":\"Ann\"}"));
        assertThat(simulation.outcome())
                .hasValueSatisfying(outcome -> assertThat(
                                ((TestResult.Succeeded) outcome).output().node())
                        .isEqualTo(json("3")));
    }

    private static State state(String json) {
        return AslDocument.of("{\"StartAt\":\"A\",\"States\":{\"A\":" + json + "}}")
                .machine()
                .state(StatePath.root("A"))
                .orElseThrow();
    }

    private static Evaluator.Bindings data(String input) {
        return new Evaluator.Bindings(
                json(input),
                Map.of("input", json(input), "context", json("{\"State\":{\"Name\":\"S\"}}")),
                Map.of("v", json("7")));
    }

    private static JsonNode json(String text) {
        return Json.readTrusted(text);
    }
}
