package dev.statewright.runtime.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.runtime.function.InvocationResult.Failed;
import dev.statewright.runtime.function.InvocationResult.Succeeded;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions in processes of their own that misbehave: the caller is told, and the next call works. */
class ProcessFailureTest {

    private static final String HANDLER = """
            const { writeSync } = require('fs');
            exports.handler = async ({ exit, hang, print, dies, keep }) => {
              if (exit !== undefined) process.exit(exit);
              if (hang) for (;;);
              if (print) writeSync(1, 'rubbish\\n{"half": \\n');
              if (dies) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 50);
              for (const kept = []; keep; kept.push(new Array(10000).fill(1)));
              return 'fine';
            };
            """;

    @TempDir
    private Path folder;

    private final FunctionLog log = new FunctionLog();

    @BeforeEach
    void write() throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "node"))),
                "there is no node on this machine");
        Files.writeString(folder.resolve("index.js"), HANDLER);
    }

    @Test
    void oneThatExitsFailsItsCallOnly() {
        try (FunctionRuntime runtime = runtime(Duration.ofSeconds(30))) {
            assertThat(message(runtime, "{\"exit\":3}")).endsWith("Error: Runtime exited with error: exit status 3");
            assertThat(message(runtime, "{\"exit\":0}")).endsWith("Error: Runtime exited without providing a reason");
            assertThat(Handlers.call(runtime, "{}")).isEqualTo(new Succeeded("\"fine\""));
        }
    }

    @Test
    void oneThatHangsIsEndedAtItsTimeout() {
        try (FunctionRuntime runtime = runtime(Duration.ofSeconds(2))) {
            assertThat(message(runtime, "{\"hang\":true}")).endsWith("Error: Task timed out after 2.00 seconds");
        }
    }

    @Test
    void whatItPrintsWhereAnswersAreExpectedIsLogged() {
        try (FunctionRuntime runtime = runtime(Duration.ofSeconds(30))) {
            assertThat(Handlers.call(runtime, "{\"print\":true}")).isEqualTo(new Succeeded("\"fine\""));
            assertThat(Handlers.call(runtime, "{}")).isEqualTo(new Succeeded("\"fine\""));
            assertThat(log.lines()).extracting(LogLine::text).containsExactly("rubbish", "{\"half\": ");
        }
    }

    @Test
    void oneThatDiesBetweenTwoCallsIsStartedAgain() throws Exception {
        try (FunctionRuntime runtime = runtime(Duration.ofSeconds(30))) {
            assertThat(Handlers.call(runtime, "{\"dies\":true}")).isEqualTo(new Succeeded("\"fine\""));
            Thread.sleep(1_000);
            assertThat(Handlers.call(runtime, "{}")).isEqualTo(new Succeeded("\"fine\""));
        }
    }

    @Test
    void oneThatHoldsMoreMemoryThanItMayIsAborted() {
        try (FunctionRuntime runtime = runtime(Duration.ofSeconds(60))) {
            assertThat(message(runtime, "{\"keep\":true}"))
                    .endsWith("Error: Runtime exited with error: signal: aborted");
            assertThat(Handlers.call(runtime, "{}")).isEqualTo(new Succeeded("\"fine\""));
        }
    }

    private FunctionRuntime runtime(Duration timeout) {
        FunctionEntry function = Handlers.function(folder, "index.handler", timeout);
        return new FunctionRuntime(
                List.of(function), log, new FunctionHosting(ServiceAccess.NONE, Map.of(), true, Map::of, _ -> {}));
    }

    private static String message(FunctionRuntime runtime, String event) {
        return Handlers.call(runtime, event) instanceof Failed failed
                ? failed.document().replaceFirst("^\\{\"errorMessage\":\"(.*)\",\"errorType\":\"[^\"]*\"}$", "$1")
                : "it did not fail";
    }
}
