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
        assumeProgram("node");
        Files.writeString(folder.resolve("index.js"), HANDLER);
    }

    private static void assumeProgram(String name) {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, name))),
                "there is no " + name + " on this machine");
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

    @Test
    void aPythonFunctionThatHoldsMoreMemoryThanItMayIsKilled() throws Exception {
        assumeProgram("python3");
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "this system does not limit a process's memory");
        Files.writeString(folder.resolve("app.py"), """
                def handler(event, context):
                    kept = [bytearray(1000000) for _ in range(event["megabytes"])]
                    return len(kept)
                """);
        FunctionEntry function =
                withRuntime("python3", Handlers.function(folder, "app.handler", Duration.ofSeconds(60)));
        try (FunctionRuntime runtime = runtime(function, Map.of())) {
            assertThat(message(runtime, "{\"megabytes\":1000}"))
                    .endsWith("Error: Runtime exited with error: signal: killed");
            assertThat(Handlers.call(runtime, "{\"megabytes\":60}")).isEqualTo(new Succeeded("60"));
        }
    }

    @Test
    void aProgramThatIsMissingIsNamedWithWhatToDo() {
        for (String runtime : List.of("python3.12", "nodejs22.x")) {
            FunctionEntry function =
                    withRuntime(runtime, Handlers.function(folder, "index.handler", Duration.ofSeconds(60)));
            try (FunctionRuntime functions = runtime(function, Map.of("PATH", folder.toString()))) {
                assertThat(message(functions, "{}"))
                        .isEqualTo("The function Tested has the runtime " + runtime + ", but "
                                + (runtime.startsWith("python") ? "python3.12 or python3 or python" : "node")
                                + " is not on the PATH: install it, or mock the states that call the function.");
            }
        }
    }

    @Test
    void aProgramThatOnlyStandsForOneThatIsMissingIsNamed() throws Exception {
        Path program = Files.writeString(folder.resolve("python3"), "#!/bin/sh\nexit 127\n");
        assumeTrue(program.toFile().setExecutable(true), "this system has no such programs");
        FunctionEntry function =
                withRuntime("python3.12", Handlers.function(folder, "app.handler", Duration.ofSeconds(60)));
        try (FunctionRuntime functions = runtime(function, Map.of("PATH", folder.toString()))) {
            assertThat(message(functions, "{}"))
                    .isEqualTo("The function Tested has the runtime python3.12, but the program " + program
                            + " does not run on this machine (exit status 127): install it, or mock the states that call"
                            + " the function.");
        }
    }

    private static FunctionEntry withRuntime(String runtime, FunctionEntry function) {
        return new FunctionEntry(
                function.logicalId(),
                function.name(),
                function.arn(),
                function.codeDir(),
                function.handler(),
                runtime,
                function.timeout(),
                function.memoryMegabytes(),
                function.environment(),
                function.inlineCode());
    }

    private FunctionRuntime runtime(Duration timeout) {
        return runtime(Handlers.function(folder, "index.handler", timeout), Map.of());
    }

    private FunctionRuntime runtime(FunctionEntry function, Map<String, String> variables) {
        return new FunctionRuntime(
                List.of(function),
                log,
                new FunctionHosting(ServiceAccess.NONE, Map.of(), true, () -> variables, _ -> {}));
    }

    private static String message(FunctionRuntime runtime, String event) {
        return Handlers.call(runtime, event) instanceof Failed failed
                ? failed.document().replaceFirst("^\\{\"errorMessage\":\"(.*)\",\"errorType\":\"[^\"]*\"}$", "$1")
                : "it did not fail";
    }
}
