package dev.statewright.runtime.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.State;
import dev.statewright.model.asl.StateType;
import dev.statewright.model.asl.TaskState;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskResource;
import dev.statewright.runtime.task.TaskRouter;
import dev.statewright.runtime.teststate.InvalidTest;
import dev.statewright.runtime.teststate.MockCheck;
import dev.statewright.runtime.teststate.StateConfiguration;
import dev.statewright.runtime.teststate.StateMock;
import dev.statewright.runtime.teststate.StateTest;
import dev.statewright.runtime.teststate.TestContext;
import dev.statewright.runtime.teststate.TestResult;
import dev.statewright.runtime.teststate.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** TestState. */
final class TestStateOperation {
    private static final List<String> LEVELS = List.of("INFO", "DEBUG", "TRACE");

    private final LocalAccount account;

    TestStateOperation(LocalAccount account) {
        this.account = account;
    }

    JsonNode test(Request request) {
        String level = request.oneOf("inspectionLevel", LEVELS).orElse("INFO");
        try {
            StateTest test = read(request);
            Trial trial = new Trial(test, new TaskRouter(account.backends()));
            TestResult result = trial.run();
            if (level.equals("TRACE")) {
                trial.showExchange();
            }
            return answer(trial, result, !level.equals("INFO"));
        } catch (InvalidTest e) {
            throw ApiError.validation(e.getMessage());
        }
    }

    private StateTest read(Request request) {
        String definition = request.required("definition", 1, Definitions.LONGEST);
        Optional<String> stateName = request.text("stateName", 1, 80);
        Optional<String> role = request.text("roleArn", 1, 256);
        String input = request.text("input", 0, 262_144).orElse("{}");
        Optional<String> context = request.text("context", 0, 262_144);
        Optional<String> variables = request.text("variables", 0, 262_144);
        request.check();
        JsonNode settings = request.json().path("stateConfiguration");
        checkTogether(request, settings);
        TestDefinition tested = TestDefinition.of(definition, stateName);
        Optional<StateMock> mock = MockRequest.of(request);
        check(tested.state(), mock, role);
        JsonNode data = json(input, "input");
        StateConfiguration configuration = configuration(settings);
        context.ifPresent(given -> {
            if (mock.isEmpty()) {
                throw ApiError.validation("TestState does not support Context when a mock is not specified.");
            }
            TestContext.check(json(given, "context"), tested.state());
        });
        mock.ifPresent(given -> MockRequest.checkFields(request, tested.state(), given));
        return new StateTest(
                tested.state(),
                tested.plan(),
                Payload.of(data, input),
                values(variables),
                context.map(given -> Payload.of(json(given, "context"), given))
                        .orElseGet(() -> Payload.of(TestContext.of(
                                tested.state(),
                                data,
                                "arn:aws:states:" + account.arns().region() + ":"
                                        + account.arns().account() + ":",
                                role.orElse(null),
                                configuration.retrierRetryCount()))),
                mock,
                configuration);
    }

    private static void checkTogether(Request request, JsonNode settings) {
        boolean mocked = request.has("mock");
        if (mocked && request.flag("revealSecrets", false)) {
            throw ApiError.validation("TestState does not support RevealSecrets when a mock is specified.");
        }
        if (!mocked && settings.hasNonNull("mapIterationFailureCount")) {
            throw ApiError.validation(
                    "TestState does not support MapIterationFailureCount when a mock is not specified.");
        }
    }

    private static void check(State state, Optional<StateMock> mock, Optional<String> role) {
        if (mock.isPresent()) {
            MockCheck.check(state, mock.get());
        } else if (state.type() == StateType.MAP || state.type() == StateType.PARALLEL) {
            throw new ApiError(
                    "InvalidDefinition",
                    "TestState API does not support Map or Parallel states. Supported state types include: [Task,"
                            + " Wait, Pass, Succeed, Fail, Choice]");
        } else if (state instanceof TaskState task) {
            if (!TaskResource.parse(task.resource()).answersAtOnce()) {
                throw new ApiError(
                        "InvalidDefinition",
                        "TestState API does not support Activity tasks or the '.sync' or '.waitForTaskToken' integration"
                                + " patterns without a mock.");
            }
            if (role.isEmpty()) {
                throw ApiError.validation("RoleArn must be specified when testing a Task state");
            }
        }
    }

    private static StateConfiguration configuration(JsonNode settings) {
        Request sent = new Request(settings.isObject() ? settings : Json.NODES.objectNode());
        int retries = sent.number("retrierRetryCount", 0, 0, Integer.MAX_VALUE);
        int failures = sent.number("mapIterationFailureCount", -1, 0, Integer.MAX_VALUE);
        Optional<String> cause = sent.text("errorCausedByState", 1, 80);
        Optional<String> data = sent.text("mapItemReaderData", 0, 262_144);
        sent.check();
        return new StateConfiguration(
                retries,
                failures < 0 ? OptionalInt.empty() : OptionalInt.of(failures),
                cause,
                data.map(text -> json(text, "mapItemReaderData")));
    }

    private static Map<String, JsonNode> values(Optional<String> variables) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        variables.ifPresent(text ->
                json(text, "variables").properties().forEach(each -> values.put(each.getKey(), each.getValue())));
        return values;
    }

    static JsonNode json(String text, String member) {
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            if (member.equals("input")) {
                throw new ApiError(
                        "InvalidExecutionInput",
                        "Invalid State Machine Execution Input: '" + e.getOriginalMessage() + "'");
            }
            throw ApiError.validation("The value of '" + member + "' is not valid JSON: " + e.getOriginalMessage());
        }
    }

    private static JsonNode answer(Trial trial, TestResult result, boolean inspected) {
        ObjectNode answer = Json.NODES.objectNode();
        switch (result) {
            case TestResult.Succeeded succeeded -> {
                answer.put("status", "SUCCEEDED");
                answer.put("output", succeeded.output().text());
                succeeded.next().ifPresent(next -> answer.put("nextState", next));
            }
            case TestResult.Failed failed -> error(answer, "FAILED", failed.error(), failed.cause());
            case TestResult.Retriable failed -> error(answer, "RETRIABLE", failed.error(), failed.cause());
            case TestResult.Caught caught -> {
                error(answer, "CAUGHT_ERROR", caught.error(), caught.cause());
                answer.put("output", caught.output().text());
                caught.next().ifPresent(next -> answer.put("nextState", next));
            }
        }
        if (inspected) {
            ObjectNode data = trial.inspection().toJson();
            if (!trial.variables().isEmpty()) {
                ObjectNode variables = Json.NODES.objectNode();
                trial.variables().forEach(variables::set);
                data.put("variables", Json.write(variables));
            }
            answer.set("inspectionData", data);
        }
        return answer;
    }

    private static void error(ObjectNode answer, String status, String error, String cause) {
        answer.put("status", status);
        if (error != null) {
            answer.put("error", error);
        }
        if (cause != null) {
            answer.put("cause", cause);
        }
    }
}
