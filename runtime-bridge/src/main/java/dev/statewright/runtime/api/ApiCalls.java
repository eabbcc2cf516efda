package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.nested.Ancestry;
import dev.statewright.runtime.nested.CallRefused;
import dev.statewright.runtime.nested.StepFunctionsCalls;
import dev.statewright.runtime.registry.RegisteredExecution;
import java.util.Optional;
import java.util.function.Consumer;

/** The API as its own executions call it. */
final class ApiCalls implements StepFunctionsCalls {
    private final StepFunctionsApi api;
    private final LocalAccount account;

    ApiCalls(StepFunctionsApi api, LocalAccount account) {
        this.api = api;
        this.account = account;
    }

    @Override
    public JsonNode call(String operation, ObjectNode request, Ancestry caller) {
        try {
            return api.call(operation, new Request(request, caller));
        } catch (ApiError e) {
            throw new CallRefused(e.code(), e.getMessage());
        }
    }

    @Override
    public void onIdle(String executionArn, Consumer<Boolean> listener) {
        account.executions()
                .execution(executionArn)
                .ifPresent(execution -> execution.run().onIdle(listener));
    }

    @Override
    public void whenEnded(String executionArn, Runnable action) {
        Optional<RegisteredExecution> execution = account.executions().execution(executionArn);
        if (execution.isPresent()) {
            execution.get().run().result().whenComplete((ended, defect) -> action.run());
        } else {
            action.run();
        }
    }
}
