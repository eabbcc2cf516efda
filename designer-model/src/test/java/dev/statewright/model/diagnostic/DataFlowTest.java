package dev.statewright.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.document.AslDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataFlowTest {

    @Test
    void aVariableIsThereFromTheStateAfterItsAssignmentOn() {
        assertThat(told("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Assign": {"x": 1}, "Parameters": {"v.$": "$x"}, "Next": "B"},
                  "B": {"Type": "Pass", "Parameters": {"v.$": "States.Format('{} $no', $x)"}, "End": true}}}
                """)).containsExactly("VARIABLE_NOT_ASSIGNED x /States/A/Parameters/v.$");
    }

    @Test
    void aVariableThatOneOfTwoWaysAssignsMayNotBeThere() {
        assertThat(told("""
                {"StartAt": "C", "States": {
                  "C": {"Type": "Choice", "Default": "B", "Choices": [
                    {"Variable": "$.a", "IsNull": true, "Next": "B", "Assign": {"x": 1}}]},
                  "B": {"Type": "Pass", "Parameters": {"v.$": "$x.y"}, "End": true}}}
                """)).containsExactly("VARIABLE_NOT_ALWAYS_ASSIGNED x /States/B/Parameters/v.$");
    }

    @Test
    void whatACatcherAssignsIsThereBehindIt() {
        assertThat(told("""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
                  "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Assign": {"ok": true}, "Next": "B",
                    "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "E", "Assign": {"why": "{% $states.errorOutput %}"}}]},
                  "B": {"Type": "Pass", "Output": "{% [$ok, $why] %}", "End": true},
                  "E": {"Type": "Pass", "Output": "{% [$ok, $why] %}", "End": true}}}
                """))
                .containsExactly(
                        "VARIABLE_NOT_ASSIGNED why /States/B/Output", "VARIABLE_NOT_ASSIGNED ok /States/E/Output");
    }

    @Test
    void namesThatAnExpressionBindsAreItsOwn() {
        assertThat(told("""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
                  "A": {"Type": "Pass", "End": true, "Output": {
                    "a": "{% ($y := 1; $map([1,2], function($v, $i) { $v * $i + $y })) %}",
                    "b": "{% $map(['a'], $uppercase) %}",
                    "c": "{% $match('a$b', /$zz/).match & '$no' %}",
                    "d": "{% $states.input.x / $states.input.y %}"}}}}
                """)).isEmpty();
    }

    @Test
    void anInnerScopeSeesWhatWasAssignedBeforeAndMustNotAssignItAgain() {
        assertThat(told("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Assign": {"x": 1}, "Next": "P"},
                  "P": {"Type": "Parallel", "Assign": {"late": 1}, "End": true, "Branches": [{"StartAt": "I", "States": {
                    "I": {"Type": "Pass", "Parameters": {"v.$": "$x", "w.$": "$late"}, "Assign": {"x": 2, "late": 3},
                      "End": true}}}]}}}
                """))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED x /States/P/Branches[0]/States/I/Assign/x",
                        "VARIABLE_NOT_ASSIGNED late /States/P/Branches[0]/States/I/Parameters/w.$");
    }

    @Test
    void aDistributedMapSeesNoVariablesFromOutside() {
        assertThat(told("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Assign": {"x": 1}, "Next": "M"},
                  "M": {"Type": "Map", "End": true, "ItemProcessor": {
                    "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {
                    "I": {"Type": "Pass", "Parameters": {"v.$": "$x"}, "Assign": {"x": 2}, "End": true}}}}}}
                """))
                .containsExactly("VARIABLE_NOT_ASSIGNED x /States/M/ItemProcessor/States/I/Parameters/v.$");
    }

    @Test
    void aPathToAFieldThatNobodyProducesIsTold() {
        assertThat(told("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Result": {"user": {"name": "x"}}, "Next": "B"},
                  "B": {"Type": "Pass", "Parameters": {"a.$": "$.user.name", "b.$": "$.user.nmae", "c.$": "$.list[0]"},
                    "ResultPath": "$.out", "Next": "W"},
                  "W": {"Type": "Wait", "SecondsPath": "$.out.a", "Next": "X"},
                  "X": {"Type": "Wait", "SecondsPath": "$.out.seconds", "End": true}}}
                """))
                .containsExactly(
                        "FIELD_NOT_PRODUCED $.user.nmae /States/B/Parameters/b.$",
                        "FIELD_NOT_PRODUCED $.list[0] /States/B/Parameters/c.$",
                        "FIELD_NOT_PRODUCED $.out.seconds /States/X/SecondsPath");
    }

    @Test
    void behindATaskEverythingMayBeThereUnlessItSelects() {
        String task = """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", %s "Next": "B"},
                  "B": {"Type": "Wait", "SecondsPath": "$.b", "End": true}}}
                """;
        assertThat(told(task.formatted(""))).isEmpty();
        assertThat(told(task.formatted("\"ResultSelector\": {\"a.$\": \"$.x\"},")))
                .containsExactly("FIELD_NOT_PRODUCED $.b /States/B/SecondsPath");
        assertThat(told(task.formatted("\"ResultSelector\": {\"a.$\": \"$.x\"}, \"ResultPath\": \"$.r\",")))
                .isEmpty();
    }

    @Test
    void whereTwoWaysMeetTheFieldsOfBothMayBeThere() {
        assertThat(told("""
                {"StartAt": "C", "States": {
                  "C": {"Type": "Choice", "Default": "B", "Choices": [{"Variable": "$.k", "IsNull": true, "Next": "A"}]},
                  "A": {"Type": "Pass", "Result": {"a": 1}, "Next": "W"},
                  "B": {"Type": "Pass", "Result": {"b": {"c": 1}}, "Next": "W"},
                  "W": {"Type": "Pass", "Parameters": {"a.$": "$.a", "c.$": "$.b.c", "d.$": "$.d"}, "End": true}}}
                """)).containsExactly("FIELD_NOT_PRODUCED $.d /States/W/Parameters/d.$");
    }

    @Test
    void whoAsksForPresenceMayAsk() {
        assertThat(told("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Result": {"a": 1}, "Next": "C"},
                  "C": {"Type": "Choice", "Default": "S", "Choices": [
                    {"And": [{"Variable": "$.b", "IsPresent": true}, {"Variable": "$.b", "IsNull": true}], "Next": "S"}]},
                  "S": {"Type": "Succeed"}}}
                """)).isEmpty();
    }

    @Test
    void aLoopThatGathersDataComesToAnEnd() {
        assertThat(told("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Result": {"a": 1}, "Next": "B"},
                  "B": {"Type": "Pass", "Parameters": {"in.$": "$"}, "Next": "C"},
                  "C": {"Type": "Choice", "Default": "B", "Choices": [{"Variable": "$.in", "IsNull": true, "Next": "S"}]},
                  "S": {"Type": "Succeed"}}}
                """)).isEmpty();
    }

    @Test
    void anIterationBeginsWithWhatTheItemSelectorSays() {
        assertThat(told("""
                {"StartAt": "M", "States": {
                  "M": {"Type": "Map", "End": true, "ItemSelector": {"item.$": "$$.Map.Item.Value", "n": 1},
                    "ItemProcessor": {"StartAt": "I", "States": {
                    "I": {"Type": "Pass", "Parameters": {"a.$": "$.item.x", "b.$": "$.value"}, "End": true}}}}}}
                """))
                .containsExactly("FIELD_NOT_PRODUCED $.value /States/M/ItemProcessor/States/I/Parameters/b.$");
    }

    /** Code, what the message puts in quotes, location. */
    private static List<String> told(String definition) {
        return Validator.validate(AslDocument.of(definition)).stream()
                .map(each -> each.code() + " " + each.message().split("'")[1] + " " + each.location())
                .toList();
    }
}
