package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.registry.RegisteredExecution;
import dev.statewright.runtime.registry.RegisteredMachine;
import dev.statewright.runtime.service.ExecutionStatus;
import dev.statewright.runtime.service.MachineType;
import dev.statewright.runtime.service.RunningExecution;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Start, stop, describe and list executions. */
final class ExecutionOperations {
    /** In the order in which AWS names them. */
    private static final List<String> STATUSES =
            List.of("SUCCEEDED", "TIMED_OUT", "PENDING_REDRIVE", "ABORTED", "FAILED", "RUNNING");

    private final LocalAccount account;
    private final ExecutionStart start;
    private final MapRunIndex index;
    private final MapRunOperations mapRuns;

    ExecutionOperations(LocalAccount account, ExecutionStart start, MapRunIndex index, MapRunOperations mapRuns) {
        this.account = account;
        this.start = start;
        this.index = index;
        this.mapRuns = mapRuns;
    }

    JsonNode start(Request request) {
        RegisteredExecution started = started(request, null);
        ObjectNode answer =
                Json.NODES.objectNode().put("executionArn", started.run().arn());
        answer.set("startDate", Dates.of(started.run().startDate()));
        return answer;
    }

    /** Answers when the execution has ended. */
    JsonNode startSync(Request request) {
        RunningExecution run =
                started(request, MachineType.EXPRESS).run().result().join();
        return ExecutionAnswers.sync(account.executions().execution(run.arn()).orElseThrow());
    }

    private RegisteredExecution started(Request request, MachineType only) {
        String arn = request.required("stateMachineArn", 1, 256);
        Optional<String> name = request.text("name", 1, 80);
        String input = request.text("input", 0, longestInput()).orElse("{}");
        request.check();
        name.ifPresent(ResourceName::check);
        ExecutionStart.Target target = start.target(arn);
        if (only != null && target.machine().type() != only) {
            throw unsupported();
        }
        return start.start(target, name, input, request.caller());
    }

    private int longestInput() {
        return account.settings().mostBytes();
    }

    private static ApiError unsupported() {
        return new ApiError(
                "StateMachineTypeNotSupported", "This operation is not supported by this type of state machine");
    }

    JsonNode stop(Request request) {
        String error = request.text("error", 0, 256).orElse(null);
        String cause = request.text("cause", 0, 32_768).orElse(null);
        String arn = ResourceArn.execution(request, "executionArn");
        ObjectNode answer = Json.NODES.objectNode();
        if (MapRunIndex.isChild(arn)) {
            MapRunIndex.FoundChild found = index.child(arn);
            found.workflow().run().stopChild(arn, error, cause);
            answer.set(
                    "stopDate",
                    Dates.of(Optional.ofNullable(found.child().stopDate()).orElseGet(Instant::now)));
            return answer;
        }
        RunningExecution run = execution(arn).run();
        run.stop(error, cause);
        answer.set("stopDate", Dates.of(stopDate(run)));
        return answer;
    }

    private static Instant stopDate(RunningExecution run) {
        try {
            return run.result().get(5, TimeUnit.SECONDS).stopDate().orElseGet(Instant::now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Instant.now();
        } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
            return Instant.now();
        }
    }

    JsonNode describe(Request request) {
        String arn = ResourceArn.execution(request, "executionArn");
        if (MapRunIndex.isChild(arn)) {
            return MapRunAnswers.describeChild(index.child(arn).child());
        }
        RegisteredExecution execution = execution(arn);
        return ExecutionAnswers.describe(execution, start.whyNotRedrivable(execution));
    }

    JsonNode redrive(Request request) {
        Optional<String> token = request.text("clientToken", 1, 64);
        Optional<String> state = request.text("fromState", 1, 80);
        Optional<String> input = request.text("input", 0, longestInput());
        Optional<String> definition = request.text("definition", 1, Definitions.LONGEST);
        RegisteredExecution ended = execution(request);
        // members that Step Functions does not know
        RegisteredExecution redriven = state.isPresent()
                ? start.redriveFrom(ended, state.get(), input, definition)
                : start.redrive(ended, token);
        ObjectNode answer = Json.NODES.objectNode();
        answer.set("redriveDate", Dates.of(redriven.run().redriveDate().orElseThrow()));
        return answer;
    }

    JsonNode describeMachine(Request request) {
        String arn = ResourceArn.execution(request, "executionArn");
        boolean child = MapRunIndex.isChild(arn);
        RegisteredExecution execution = child ? index.child(arn).workflow() : execution(arn);
        ObjectNode answer = Json.NODES.objectNode();
        if (child) {
            String run = index.child(arn).child().mapRunArn();
            answer.put("mapRunArn", run);
            answer.put("label", run.substring(run.indexOf('/') + 1, run.lastIndexOf(':')));
        }
        answer.put("stateMachineArn", execution.machine().arn());
        answer.put("name", execution.machine().name());
        MachineAnswers.describe(answer, execution.revision(), request);
        answer.set("updateDate", Dates.of(execution.revision().updateDate()));
        return answer;
    }

    JsonNode list(Request request) {
        Optional<String> filter = request.oneOf("statusFilter", STATUSES);
        Optional<String> redrives = request.oneOf("redriveFilter", List.of("REDRIVEN", "NOT_REDRIVEN"));
        Page page = Page.of(request, "executions", 3096);
        if (request.has("mapRunArn") == request.has("stateMachineArn")) {
            throw ApiError.validation("Must specify either a state machine ARN or a map run ARN");
        }
        if (request.has("mapRunArn")) {
            return mapRuns.children(request, filter, page);
        }
        String arn = ResourceArn.machine(request, "stateMachineArn");
        RegisteredMachine machine = account.machines().owner(arn).orElseThrow(() -> ApiError.noSuchMachine(arn));
        if (machine.type() == MachineType.EXPRESS) {
            throw unsupported();
        }
        if (filter.filter("PENDING_REDRIVE"::equals).isPresent()) {
            throw ApiError.validation("PENDING_REDRIVE can only be filtered for with a map run ARN");
        }
        List<RegisteredExecution> executions = account.executions().all().stream()
                .filter(each -> each.machine() == machine)
                .filter(each -> machine.arn().equals(arn)
                        || each.versionArn().filter(arn::equals).isPresent()
                        || each.aliasArn().filter(arn::equals).isPresent())
                .filter(each -> filter.isEmpty() || each.run().status() == ExecutionStatus.valueOf(filter.get()))
                .filter(each -> redrives.isEmpty()
                        || redrives.get().equals("REDRIVEN") == each.run().redriveCount() > 0)
                .toList();
        return page.of(executions, ExecutionAnswers::summary);
    }

    private RegisteredExecution execution(Request request) {
        return execution(ResourceArn.execution(request, "executionArn"));
    }

    private RegisteredExecution execution(String arn) {
        return account.executions().execution(arn).orElseThrow(() -> ApiError.noSuchExecution(arn));
    }
}
