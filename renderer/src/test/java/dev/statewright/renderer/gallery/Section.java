package dev.statewright.renderer.gallery;

import dev.statewright.model.asl.StatePath;
import dev.statewright.renderer.layout.LayoutDirection;
import java.util.List;
import java.util.Set;

/** A small workflow of the gallery that shows some elements. State names are unique over all sections. */
record Section(String caption, String definition, LayoutDirection direction, Set<StatePath> collapsed) {

    private Section(String caption, String definition) {
        this(caption, definition, LayoutDirection.DOWN, Set.of());
    }

    static List<List<Section>> columns() {
        return List.of(
                List.of(types(), empty()),
                List.of(badges(), collapsedGroups()),
                List.of(choice(), halfWritten()),
                List.of(groups(), rightward()),
                List.of(run(), signs()));
    }

    private static Section types() {
        return new Section("Types", """
                {"StartAt": "Task", "States": {
                  "Task": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Pass"},
                  "Pass": {"Type": "Pass", "Next": "Wait"},
                  "Wait": {"Type": "Wait", "Seconds": 90, "Next": "A name so long that it takes two lines"},
                  "A name so long that it takes two lines": {"Type": "Task",
                    "Resource": "arn:aws:states:::dynamodb:getItem",
                    "Next": "A name so long that even three lines are not enough for all the words of it"},
                  "A name so long that even three lines are not enough for all the words of it": {"Type": "Task",
                    "Resource": "arn:aws:states:::aws-sdk:cloudformation:createStackInstances", "Next": "Unheard of"},
                  "Unheard of": {"Type": "Message", "Next": "Sort"},
                  "Sort": {"Type": "Choice", "Default": "Succeed",
                    "Choices": [{"Variable": "$.broken", "BooleanEquals": true, "Next": "Fail"}]},
                  "Succeed": {"Type": "Succeed"}, "Fail": {"Type": "Fail", "Error": "Order.Broken"}}}
                """);
    }

    private static Section badges() {
        return new Section("Badges and catchers", """
                {"StartAt": "Retries", "States": {
                  "Retries": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Next": "Callback",
                    "Comment": "why", "Retry": [{"ErrorEquals": ["States.ALL"], "MaxAttempts": 6}]},
                  "Callback": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish.waitForTaskToken",
                    "TimeoutSeconds": 900, "Next": "Own language",
                    "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "Handler"},
                      {"ErrorEquals": ["Some.Error", "Another.Error", "A.Third"], "Next": "Retries"}]},
                  "Own language": {"Type": "Pass", "QueryLanguage": "JSONata", "End": true},
                  "Handler": {"Type": "Pass", "Comment": "looked at by hand", "End": true}}}
                """);
    }

    private static Section choice() {
        return new Section("Conditions and ways back", """
                {"StartAt": "Poll", "States": {
                  "Poll": {"Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun.sync", "Next": "What now?"},
                  "What now?": {"Type": "Choice", "Default": "Pause", "Choices": [
                    {"And": [{"Variable": "$.n", "NumericLessThan": 5}, {"Variable": "$.s", "StringEquals": "b"}],
                      "Next": "Less"},
                    {"Variable": "$.done", "IsPresent": true, "Next": "More"},
                    {"Variable": "$.GetStore.Item.state", "StringEquals": "closed for the holidays", "Next": "Less"},
                    {"Variable": "$.again", "BooleanEquals": true, "Next": "Poll"}]},
                  "Pause": {"Type": "Wait", "Seconds": 5, "Next": "Poll"},
                  "Less": {"Type": "Pass", "Next": "More"}, "More": {"Type": "Succeed"}}}
                """);
    }

    private static Section halfWritten() {
        return new Section("Half-written", """
                {"StartAt": "First", "States": {
                  "First": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsNull": true, "Next": "Nowhere"}]},
                  "Never reached": {"Type": "Parallel", "Next": "Last", "Branches": [
                    {"StartAt": "Nor this", "States": {"Nor this": {"Type": "Pass", "End": true}}}]},
                  "Last": {"Type": "Pass"}}}
                """);
    }

    private static Section groups() {
        return new Section("Groups", """
                {"StartAt": "Both at once", "States": {
                  "Both at once": {"Type": "Parallel", "Next": "Each of the many orders that wait", "Branches": [
                    {"StartAt": "Inner Map", "States": {"Inner Map": {"Type": "Map", "End": true, "MaxConcurrency": 4,
                      "ItemProcessor": {"StartAt": "Deep", "States": {"Deep": {"Type": "Pass", "End": true}}}}}},
                    {"StartAt": "", "States": {}}],
                    "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "After"}]},
                  "Each of the many orders that wait": {"Type": "Map", "Next": "After", "ItemProcessor": {
                    "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"},
                    "StartAt": "One item", "States": {"One item": {"Type": "Task",
                      "Resource": "arn:aws:states:::s3:getObject", "End": true}}}},
                  "After": {"Type": "Succeed"}}}
                """);
    }

    private static Section collapsedGroups() {
        return new Section(
                "Collapsed",
                """
                {"StartAt": "Closed", "States": {
                  "Closed": {"Type": "Parallel", "Next": "Closed stack", "Branches": [
                    {"StartAt": "C1", "States": {"C1": {"Type": "Pass", "End": true}}},
                    {"StartAt": "C2", "States": {"C2": {"Type": "Pass", "End": true}}}]},
                  "Closed stack": {"Type": "Map", "End": true, "ItemProcessor": {
                    "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"},
                    "StartAt": "C3", "States": {"C3": {"Type": "Pass", "End": true}}}}}}
                """,
                LayoutDirection.DOWN,
                Set.of(StatePath.root("Closed"), StatePath.root("Closed stack")));
    }

    private static Section rightward() {
        return new Section("A run from left to right", """
                {"StartAt": "Left", "States": {
                  "Left": {"Type": "Choice", "Default": "Right",
                    "Choices": [{"Variable": "$.x", "NumericGreaterThan": 1, "Next": "Above"}]},
                  "Above": {"Type": "Pass", "Next": "Right"},
                  "Right": {"Type": "Task", "Resource": "arn:aws:states:::events:putEvents", "End": true}}}
                """, LayoutDirection.RIGHT, Set.of());
    }

    private static Section run() {
        return new Section("A run", """
                {"StartAt": "Run succeeded", "States": {
                  "Run succeeded": {"Type": "Pass", "Next": "Run caught"},
                  "Run caught": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Run not-started",
                    "Catch": [{"ErrorEquals": ["States.TaskFailed"], "Next": "Run in-progress"}]},
                  "Run not-started": {"Type": "Pass", "Next": "Group that runs"},
                  "Run in-progress": {"Type": "Wait", "Seconds": 5, "Next": "Run cancelled"},
                  "Run cancelled": {"Type": "Pass", "Next": "Run failed"},
                  "Run failed": {"Type": "Fail"},
                  "Group that runs": {"Type": "Map", "End": true, "ItemProcessor": {
                    "StartAt": "Item", "States": {"Item": {"Type": "Pass", "End": true}}}}}}
                """);
    }

    private static Section signs() {
        return new Section("Signs", """
                {"StartAt": "Breakpoint", "States": {
                  "Breakpoint": {"Type": "Pass", "Next": "Error"}, "Error": {"Type": "Pass", "Next": "Warning"},
                  "Warning": {"Type": "Pass", "Next": "Advice"}, "Advice": {"Type": "Pass", "End": true}}}
                """);
    }

    private static Section empty() {
        return new Section("Empty", "{\"StartAt\": \"\", \"States\": {}}");
    }
}
