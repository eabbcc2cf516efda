package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.maprun.MapRunRecord;
import dev.statewright.runtime.maprun.RedriveState;
import dev.statewright.runtime.maprun.RunCounts;

/** Map Runs and their children as answers show them. */
final class MapRunAnswers {
    private MapRunAnswers() {}

    static ObjectNode summary(MapRunRecord run) {
        ObjectNode answer = Json.NODES.objectNode();
        answer.put("executionArn", run.executionArn());
        answer.put("mapRunArn", run.arn());
        answer.put("stateMachineArn", run.machineArn());
        dates(answer, run);
        return answer;
    }

    static ObjectNode describe(MapRunRecord run) {
        ObjectNode answer = Json.NODES.objectNode();
        answer.put("mapRunArn", run.arn());
        answer.put("executionArn", run.executionArn());
        answer.put("status", run.status().name());
        dates(answer, run);
        answer.put("maxConcurrency", run.maxConcurrency());
        answer.put("toleratedFailurePercentage", run.toleratedFailurePercentage());
        answer.put("toleratedFailureCount", run.toleratedFailureCount());
        answer.set("itemCounts", counts(run.itemCounts()));
        answer.set("executionCounts", counts(run.executionCounts()));
        answer.put("redriveCount", run.redriveCount());
        if (run.redriveDate() != null) {
            answer.set("redriveDate", Dates.of(run.redriveDate()));
        }
        return answer;
    }

    private static void dates(ObjectNode answer, MapRunRecord run) {
        answer.set("startDate", Dates.of(run.startDate()));
        if (run.stopDate() != null) {
            answer.set("stopDate", Dates.of(run.stopDate()));
        }
    }

    private static ObjectNode counts(RunCounts counts) {
        return Json.NODES
                .objectNode()
                .put("pending", counts.pending())
                .put("running", counts.running())
                .put("succeeded", counts.succeeded())
                .put("failed", counts.failed())
                .put("timedOut", counts.timedOut())
                .put("aborted", counts.aborted())
                .put("total", counts.total())
                .put("resultsWritten", counts.resultsWritten())
                .put("failuresNotRedrivable", counts.failuresNotRedrivable())
                .put("pendingRedrive", counts.pendingRedrive());
    }

    static ObjectNode childSummary(ChildRecord child) {
        ObjectNode answer = Json.NODES.objectNode();
        answer.put("executionArn", child.arn());
        answer.put("stateMachineArn", child.machineArn());
        answer.put("name", child.name());
        answer.put("status", child.status().name());
        answer.set("startDate", Dates.of(child.startDate()));
        if (child.stopDate() != null) {
            answer.set("stopDate", Dates.of(child.stopDate()));
        }
        answer.put("mapRunArn", child.mapRunArn());
        answer.put("itemCount", child.items());
        answer.put("redriveCount", child.redriveCount());
        if (child.redriveDate() != null) {
            answer.set("redriveDate", Dates.of(child.redriveDate()));
        }
        return answer;
    }

    static ObjectNode describeChild(ChildRecord child) {
        ObjectNode answer = childSummary(child);
        answer.remove("itemCount");
        answer.put("input", child.input().text());
        answer.putObject("inputDetails").put("included", true);
        if (child.output() != null) {
            answer.put("output", child.output().text());
            answer.putObject("outputDetails").put("included", true);
        }
        if (child.error() != null) {
            answer.put("error", child.error());
        }
        if (child.cause() != null) {
            answer.put("cause", child.cause());
        }
        RedriveState redrive = RedriveState.of(child.status(), false);
        answer.put("redriveStatus", redrive.status());
        redrive.reason().ifPresent(reason -> answer.put("redriveStatusReason", reason));
        return answer;
    }
}
