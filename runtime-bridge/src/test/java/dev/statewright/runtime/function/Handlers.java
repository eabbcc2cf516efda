package dev.statewright.runtime.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statewright.model.workspace.FunctionEntry;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Functions of the folder {@code handlers} beside the tests, called without any workflow. */
final class Handlers {

    private Handlers() {}

    static Path folder() {
        try {
            return Path.of(Handlers.class.getResource("handlers").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With so much time that a busy machine does not matter. */
    static FunctionEntry function(String handler) {
        return function(folder(), handler, Duration.ofSeconds(60));
    }

    static FunctionEntry function(Path folder, String handler, Duration timeout) {
        return new FunctionEntry(
                "Tested",
                "Tested",
                "arn:aws:lambda:us-east-1:123456789012:function:Tested",
                folder,
                handler,
                "nodejs20.x",
                timeout,
                128,
                Map.of("COLOUR", "teal"),
                Optional.empty());
    }

    static FunctionEntry inRuntime(String runtime) {
        FunctionEntry entry = function("echo.handler");
        return new FunctionEntry(
                entry.logicalId(),
                entry.name(),
                entry.arn(),
                entry.codeDir(),
                entry.handler(),
                runtime,
                entry.timeout(),
                entry.memoryMegabytes(),
                entry.environment(),
                entry.inlineCode());
    }

    static FunctionRuntime runtime(FunctionEntry... functions) {
        return new FunctionRuntime(List.of(functions), new FunctionLog());
    }

    /** Calls the handler once, in a runtime of its own. */
    static InvocationResult call(String handler, String event) {
        try (FunctionRuntime runtime = runtime(function(handler))) {
            return call(runtime, event);
        }
    }

    static InvocationResult call(FunctionRuntime runtime, String event) {
        try {
            return runtime.invoke("Tested", event).get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("The function gave no answer", e);
        }
    }

    /** An error document, read. */
    record Failure(String type, String message, List<String> trace) {}

    /** Calls the handler once and expects it to fail. */
    static Failure failure(String handler, String event) {
        if (!(call(handler, event) instanceof InvocationResult.Failed failed)) {
            throw new AssertionError(handler + " did not fail");
        }
        try {
            JsonNode document = new ObjectMapper().readTree(failed.document());
            assertThat(document.path("errorType").asText()).isEqualTo(failed.errorType());
            List<String> trace = new ArrayList<>();
            document.path("trace").forEach(line -> trace.add(line.asText()));
            return new Failure(failed.errorType(), document.path("errorMessage").asText(), trace);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + failed.document(), e);
        }
    }
}
