package dev.statewright.app.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.document.AslDocument;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.teststate.StateMock;
import dev.statewright.runtime.teststate.TestResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlowEvaluationTest {

    private static final String TASK = """
            {"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","InputPath":"$.in",
             "Parameters":{"FunctionName":"f","Payload":{"n.$":"$.n"}},"ResultSelector":{"ok.$":"$.Payload.ok"},
             "ResultPath":"$.res","OutputPath":"$.res","Assign":{"seen.$":"$.Payload.ok"},
             "Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.error","Next":"X"}],"Next":"X"}""";

    @Test
    void everyStepOfATaskHasItsData() {
        FlowAnswer answer = answer(TASK, "{\"in\":{\"n\":1}}", result("{\"Payload\":{\"ok\":true}}"));

        assertThat(value(answer, "input")).isEqualTo(json("{\"in\":{\"n\":1}}"));
        assertThat(value(answer, "InputPath")).isEqualTo(json("{\"n\":1}"));
        assertThat(value(answer, "Parameters")).isEqualTo(json("{\"FunctionName\":\"f\",\"Payload\":{\"n\":1}}"));
        assertThat(value(answer, "work")).isEqualTo(json("{\"Payload\":{\"ok\":true}}"));
        assertThat(value(answer, "ResultSelector")).isEqualTo(json("{\"ok\":true}"));
        assertThat(value(answer, "ResultPath")).isEqualTo(json("{\"in\":{\"n\":1},\"res\":{\"ok\":true}}"));
        assertThat(value(answer, "OutputPath")).isEqualTo(json("{\"ok\":true}"));
        assertThat(value(answer, "Assign")).isEqualTo(json("{\"seen\":true}"));
        assertThat(value(answer, "end")).isEqualTo(json("{\"ok\":true}"));
    }

    @Test
    void withoutAResultTheDataComeAsFarAsTheWork() {
        FlowAnswer answer = answer(TASK, "{\"in\":{\"n\":1}}", Optional.empty());

        assertThat(value(answer, "Parameters")).isEqualTo(json("{\"FunctionName\":\"f\",\"Payload\":{\"n\":1}}"));
        assertThat(answer.outcomes().get("ResultSelector")).isEqualTo(StageOutcome.NOTHING);
        assertThat(answer.result()).isEmpty();
    }

    @Test
    void aStepThatFailsSaysWhyInAwsWords() {
        FlowAnswer answer = answer(TASK, "{\"in\":{}}", result("{}"));

        assertThat(answer.outcomes().get("Parameters").problem())
                .contains("The JSONPath '$.n' specified for the field 'n.$' could not be found in the input '{}'");
        assertThat(answer.outcomes().get("ResultPath")).isEqualTo(StageOutcome.NOTHING);
        assertThat(value(answer, "InputPath")).isEqualTo(json("{}"));
    }

    @Test
    void aSelectorThatFailsSaysSoAtItsOwnCard() {
        FlowAnswer answer = answer(
                TASK.replace(",\"Assign\":{\"seen.$\":\"$.Payload.ok\"}", ""), "{\"in\":{\"n\":1}}", result("{}"));

        assertThat(answer.outcomes().get("ResultSelector").problem()).isPresent();
        assertThat(answer.outcomes().get("Parameters").problem()).isEmpty();
    }

    @Test
    void anAssignThatFailsSaysSoItselfAndNothingFollows() {
        FlowAnswer answer = answer(
                TASK.replace("$.Payload.ok\"},\n", "$.no\"},\n"),
                "{\"in\":{\"n\":1}}",
                result("{\"Payload\":{\"ok\":1}}"));

        assertThat(problems(answer)).containsOnlyKeys("Assign");
        assertThat(answer.outcomes().get("Assign").problem().orElseThrow()).contains("'$.no'");
        assertThat(value(answer, "work")).isEqualTo(json("{\"Payload\":{\"ok\":1}}"));
        assertThat(answer.outcomes().get("ResultSelector")).isEqualTo(StageOutcome.NOTHING);
        assertThat(answer.outcomes().get("OutputPath")).isEqualTo(StageOutcome.NOTHING);
    }

    @Test
    void anAssignOfAStateWithoutWorkFailsOnWhatTheStateSees() {
        FlowAnswer wait = answer("""
                {"Type":"Wait","Seconds":1,"InputPath":"$.in","Assign":{"a.$":"$.out"},"End":true}""", "{\"in\":{},\"out\":1}", Optional.empty());
        FlowAnswer pass = answer("""
                {"Type":"Pass","Result":{"r":1},"ResultPath":"$.at","Assign":{"a.$":"$.at"},"End":true}""", "{}", Optional.empty());
        FlowAnswer choice = answer("""
                {"Type":"Choice","Choices":[{"Variable":"$.n","IsPresent":true,"Next":"Y"}],"Assign":{"a.$":"$.x"},"Default":"Y"}""", "{}", Optional.empty());

        assertThat(problems(wait)).containsOnlyKeys("Assign");
        assertThat(problems(pass)).containsOnlyKeys("Assign");
        assertThat(problems(choice)).containsOnlyKeys("Assign");
        assertThat(value(pass, "Result")).isEqualTo(json("{\"r\":1}"));
    }

    @Test
    void aJsonataAssignThatFailsIsToldBeforeTheOutputThatIsNotMade() {
        FlowAnswer answer = answer("""
                {"QueryLanguage":"JSONata","Type":"Task","Resource":"arn:aws:states:::lambda:invoke",
                 "Output":"{% $states.result.x %}","Assign":{"y":"{% $states.result.no %}"},"End":true}""", "{}", result("{\"x\":3}"));

        assertThat(problems(answer)).containsOnlyKeys("Assign");
        assertThat(answer.outcomes().get("Output")).isEqualTo(StageOutcome.NOTHING);
        assertThat(List.copyOf(answer.outcomes().keySet()))
                .containsExactly("input", "Arguments", "work", "Assign", "Output", "end");
    }

    @Test
    void variablesAreAssignedBeforeTheOutputIsMade() {
        assertThat(fields(TASK))
                .containsExactly(
                        "InputPath", "Parameters", "", "Assign", "ResultSelector", "ResultPath", "OutputPath", "");
        assertThat(fields("{\"Type\":\"Pass\",\"End\":true}"))
                .containsExactly("InputPath", "Parameters", "Assign", "ResultPath", "OutputPath", "");
        assertThat(fields("{\"Type\":\"Wait\",\"SecondsPath\":\"$.s\",\"End\":true}"))
                .containsExactly("InputPath", "SecondsPath", "Assign", "OutputPath", "");
        assertThat(fields("{\"Type\":\"Choice\",\"Choices\":[]}"))
                .containsExactly("InputPath", "Choices", "Assign", "OutputPath", "");
        assertThat(fields("{\"Type\":\"Succeed\",\"QueryLanguage\":\"JSONata\"}"))
                .containsExactly("Output", "");
    }

    private static List<String> fields(String state) {
        return Stages.of(state(state)).stream().skip(1).map(Stage::field).toList();
    }

    private static Map<String, String> problems(FlowAnswer answer) {
        Map<String, String> problems = new HashMap<>();
        answer.outcomes()
                .forEach((stage, outcome) -> outcome.problem().ifPresent(problem -> problems.put(stage, problem)));
        return problems;
    }

    @Test
    void workThatFailsIsCaught() {
        FlowAnswer answer =
                answer(TASK, "{\"in\":{\"n\":1}}", Optional.of(new StateMock.ErrorOutput("Lambda.Unknown", "why")));

        assertThat(answer.result()).containsInstanceOf(TestResult.Caught.class);
        assertThat(value(answer, "end"))
                .isEqualTo(json("{\"in\":{\"n\":1},\"error\":{\"Error\":\"Lambda.Unknown\",\"Cause\":\"why\"}}"));
        assertThat(answer.outcomes().values()).allMatch(each -> each.problem().isEmpty());
    }

    @Test
    void theRuleThatHoldsIsTold() {
        FlowAnswer answer = answer("""
                {"Type":"Choice","Choices":[{"Variable":"$.n","NumericGreaterThan":5,"Next":"X"},
                 {"Variable":"$.n","IsPresent":true,"Next":"Y"},{"Variable":"$.zz","NumericEquals":1,"Next":"Z"}]}""", "{\"n\":1}", Optional.empty());

        assertThat(answer.rules()).containsExactly(Optional.of(false), Optional.of(true), Optional.empty());
        assertThat(answer.result())
                .hasValueSatisfying(result ->
                        assertThat(((TestResult.Succeeded) result).next()).contains("Y"));
    }

    @Test
    void itemsOfAMapAreSelectedOneByOne() {
        FlowAnswer answer = answer("""
                {"Type":"Map","ItemsPath":"$.items","ItemSelector":{"v.$":"$$.Map.Item.Value","all.$":"$.x"},
                 "ItemProcessor":{"StartAt":"I","States":{"I":{"Type":"Pass","End":true}}},"ResultPath":"$.done","End":true}""", "{\"items\":[1,2],\"x\":9}", result("[1,2]"));

        assertThat(value(answer, "ItemsPath")).isEqualTo(json("[1,2]"));
        assertThat(value(answer, "ItemSelector")).isEqualTo(json("[{\"v\":1,\"all\":9},{\"v\":2,\"all\":9}]"));
        assertThat(value(answer, "end")).isEqualTo(json("{\"items\":[1,2],\"x\":9,\"done\":[1,2]}"));
    }

    @Test
    void itemsThatAreNoArrayAreRefusedWhereTheyAreChosen() {
        FlowAnswer answer = answer("""
                {"Type":"Map","ItemsPath":"$.items",
                 "ItemProcessor":{"StartAt":"I","States":{"I":{"Type":"Pass","End":true}}},"End":true}""", "{\"items\":1}", Optional.empty());

        assertThat(answer.outcomes().get("ItemsPath").problem())
                .contains("Reference path \"$.items\" must point to array.");
    }

    @Test
    void aJsonataTaskGoesFromArgumentsToOutput() {
        FlowAnswer answer = answer("""
                {"QueryLanguage":"JSONata","Type":"Task","Resource":"arn:aws:states:::lambda:invoke",
                 "Arguments":{"n":"{% $states.input.n + 1 %}"},"Output":"{% $states.result.x %}",
                 "Assign":{"y":"{% $states.result.x %}"},"End":true}""", "{\"n\":1}", result("{\"x\":3}"));

        assertThat(value(answer, "Arguments")).isEqualTo(json("{\"n\":2}"));
        assertThat(value(answer, "Output")).isEqualTo(json("3"));
        assertThat(value(answer, "Assign")).isEqualTo(json("{\"y\":3}"));
    }

    @Test
    void parametersOfAParallelAreFilledToo() {
        FlowAnswer answer = answer("""
                {"Type":"Parallel","Parameters":{"a.$":"$.n"},"End":true,
                 "Branches":[{"StartAt":"I","States":{"I":{"Type":"Pass","End":true}}}]}""", "{\"n\":1}", Optional.empty());

        assertThat(value(answer, "Parameters")).isEqualTo(json("{\"a\":1}"));
    }

    @Test
    void aFieldThatIsBeingTypedCounts() {
        State state = state(TASK);
        StateDraft draft = StateDraft.of(
                state, Stages.of(state), Map.of("InputPath", "$", "Parameters", "{\"broken", "ResultPath", "null"));

        assertThat(draft.state().common().inputPath()).contains(json("\"$\""));
        assertThat(draft.state().common().json().get("ResultPath")).isEqualTo(json("null"));
        assertThat(draft.state().common().json().get("Parameters"))
                .isEqualTo(state.common().json().get("Parameters"));
        assertThat(draft.problems()).containsOnlyKeys("Parameters");
    }

    @Test
    void whatTheInputDoesNotSayIsFresh() {
        JsonLines lines = JsonLines.of(json("{\"a\":1,\"b\":{\"c\":[2]}}"), json("{\"a\":1}"));

        assertThat(lines.text()).isEqualTo("""
                {
                  "a": 1,
                  "b": {
                    "c": [
                      2
                    ]
                  }
                }""");
        assertThat(lines.fresh().toString()).isEqualTo("{2, 3, 4, 5, 6}");
    }

    private static FlowAnswer answer(String state, String input, Optional<StateMock> result) {
        return FlowEvaluation.of(
                new FlowQuestion(state(state), json(input), result, Map.of(), json("{\"Execution\":{\"Id\":\"e\"}}")));
    }

    private static State state(String json) {
        return AslDocument.of("{\"StartAt\":\"A\",\"States\":{\"A\":" + json + "}}")
                .machine()
                .state(StatePath.root("A"))
                .orElseThrow();
    }

    private static Optional<StateMock> result(String json) {
        return Optional.of(new StateMock.Result(Payload.of(json(json))));
    }

    private static JsonNode value(FlowAnswer answer, String stage) {
        return answer.outcomes().get(stage).value().orElse(null);
    }

    private static JsonNode json(String text) {
        return Json.readTrusted(text);
    }
}
