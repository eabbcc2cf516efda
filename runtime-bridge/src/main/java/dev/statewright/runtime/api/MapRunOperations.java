package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.maprun.ChildRecord;
import dev.statewright.runtime.maprun.ChildStatus;
import dev.statewright.runtime.maprun.MapRunRecord;
import dev.statewright.runtime.maprun.MapRunStatus;
import dev.statewright.runtime.registry.RegisteredExecution;
import java.util.List;
import java.util.Optional;

/** List, describe and update Map Runs; list their children. */
final class MapRunOperations {
    private final LocalAccount account;
    private final MapRunIndex index;

    MapRunOperations(LocalAccount account, MapRunIndex index) {
        this.account = account;
        this.index = index;
    }

    JsonNode list(Request request) {
        Page page = Page.of(request, "mapRuns");
        String arn = ResourceArn.execution(request, "executionArn");
        RegisteredExecution workflow = MapRunIndex.isChild(arn)
                ? index.child(arn).workflow()
                : account.executions().execution(arn).orElseThrow(() -> ApiError.noSuchExecution(arn));
        List<MapRunRecord> runs = workflow.run().mapRuns().runs().reversed().stream()
                .filter(run -> run.executionArn().equals(arn))
                .toList();
        return page.of(runs, MapRunAnswers::summary);
    }

    JsonNode describe(Request request) {
        return MapRunAnswers.describe(
                index.run(ResourceArn.mapRun(request, "mapRunArn")).run());
    }

    JsonNode update(Request request) {
        Integer concurrency =
                request.has("maxConcurrency") ? request.number("maxConcurrency", 0, 0, Integer.MAX_VALUE) : null;
        Long count = request.has("toleratedFailureCount")
                ? Long.valueOf(request.number("toleratedFailureCount", 0, 0, Integer.MAX_VALUE))
                : null;
        Double percentage = percentage(request);
        MapRunIndex.FoundRun found = index.run(ResourceArn.mapRun(request, "mapRunArn"));
        if (found.run().status() != MapRunStatus.RUNNING) {
            throw ApiError.validation("Map Run is not running: '" + found.run().arn() + "'");
        }
        found.workflow().run().updateMapRun(found.run().arn(), concurrency, count, percentage);
        return Json.NODES.objectNode();
    }

    private static Double percentage(Request request) {
        if (!request.has("toleratedFailurePercentage")) {
            return null;
        }
        JsonNode value = request.json().get("toleratedFailurePercentage");
        double percentage = value.doubleValue();
        if (!value.isNumber() || percentage < 0 || percentage > 100) {
            request.violate(
                    "'" + value.asText() + "'",
                    "toleratedFailurePercentage",
                    percentage < 0
                            ? "Member must have value greater than or equal to 0"
                            : "Member must have value less than or equal to 100");
        }
        return percentage;
    }

    /** @param filter a status, as ListExecutions names it */
    JsonNode children(Request request, Optional<String> filter, Page page) {
        MapRunIndex.FoundRun found = index.run(ResourceArn.mapRun(request, "mapRunArn"));
        ChildStatus status = filter.filter(word -> !word.equals("PENDING_REDRIVE"))
                .map(ChildStatus::valueOf)
                .orElse(null);
        if (found.run().express() || filter.filter("PENDING_REDRIVE"::equals).isPresent()) {
            // Express children are told of in logs only; what is to be redriven begins at once here
            return page.of(List.<ChildRecord>of(), MapRunAnswers::childSummary);
        }
        return page.of(
                (from, most) ->
                        found.workflow().run().mapRuns().children(found.run().arn(), status, from, most).stream()
                                .filter(child -> child.status() != ChildStatus.PENDING)
                                .toList(),
                MapRunAnswers::childSummary);
    }
}
