package dev.statewright.runtime.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.runtime.function.InvocationResult.Succeeded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionInstanceLifeTest {

    @TempDir
    Path folder;

    @Test
    void variablesOfAModuleLiveOnWhileTheInstanceIsWarm() {
        try (FunctionRuntime runtime = Handlers.runtime(Handlers.function("warm.handler"))) {
            assertThat(List.of(
                            Handlers.call(runtime, "{}"), Handlers.call(runtime, "{}"), Handlers.call(runtime, "{}")))
                    .containsExactly(new Succeeded("1"), new Succeeded("2"), new Succeeded("3"));
        }
    }

    @Test
    void anEditIsPickedUpByTheNextInvocation() throws Exception {
        FunctionEntry function = Handlers.function(folder, "index.handler", Duration.ofSeconds(60));
        FunctionSource source = new FunctionSource(function);
        source.save(Path.of("index.js"), "exports.handler = async () => require('./lib').word;");
        source.save(Path.of("lib.js"), "exports.word = 'first';");
        try (FunctionRuntime runtime = Handlers.runtime(function)) {
            assertThat(Handlers.call(runtime, "{}")).isEqualTo(new Succeeded("\"first\""));
            source.save(Path.of("lib.js"), "exports.word = 'second';");
            assertThat(Handlers.call(runtime, "{}")).isEqualTo(new Succeeded("\"second\""));
        }
    }

    @Test
    void aMissingHandlerIsFoundOnceItIsWritten() throws Exception {
        FunctionEntry function = Handlers.function(folder, "index.handler", Duration.ofSeconds(60));
        try (FunctionRuntime runtime = Handlers.runtime(function)) {
            assertThat(Handlers.call(runtime, "{}")).isInstanceOf(InvocationResult.Failed.class);
            Files.writeString(folder.resolve("index.js"), "exports.handler = async () => 'here';");
            assertThat(Handlers.call(runtime, "{}")).isEqualTo(new Succeeded("\"here\""));
        }
    }

    @Test
    void codeInTheTemplateRuns() {
        FunctionEntry entry = Handlers.function("index.handler");
        FunctionEntry inline = new FunctionEntry(
                entry.logicalId(),
                entry.name(),
                entry.arn(),
                entry.codeDir(),
                entry.handler(),
                entry.runtime(),
                entry.timeout(),
                entry.memoryMegabytes(),
                entry.environment(),
                Optional.of("exports.handler = async event => event.length;"));
        try (FunctionRuntime runtime = Handlers.runtime(inline)) {
            assertThat(Handlers.call(runtime, "[1,2,3]")).isEqualTo(new Succeeded("3"));
        }
    }

    @Test
    void invocationsAtTheSameTimeRunInInstancesOfTheirOwn() throws Exception {
        Files.writeString(
                folder.resolve("index.js"),
                "let calls = 0;\nexports.handler = async () => { calls++;"
                        + " await new Promise(resolve => setTimeout(resolve, 300)); return calls; };");
        FunctionEntry function = Handlers.function(folder, "index.handler", Duration.ofSeconds(60));
        try (FunctionRuntime runtime = Handlers.runtime(function)) {
            CompletableFuture<InvocationResult> one = runtime.invoke("Tested", "{}");
            CompletableFuture<InvocationResult> two = runtime.invoke("Tested", "{}");
            assertThat(List.of(one.get(), two.get())).containsExactly(new Succeeded("1"), new Succeeded("1"));
        }
    }

    @Test
    void aChangedTemplateTakesOverItsFunctions() {
        try (FunctionRuntime runtime = Handlers.runtime(Handlers.function("warm.handler"))) {
            Handlers.call(runtime, "{}");
            runtime.replace(List.of(Handlers.function("warm.handler")));
            assertThat(Handlers.call(runtime, "{}")).isEqualTo(new Succeeded("2"));
            runtime.replace(List.of(Handlers.function("async.later")));
            assertThat(Handlers.call(runtime, "{}")).isEqualTo(new Succeeded("\"later\""));
        }
    }

    @Test
    void whatAFunctionSaysIsLogged() {
        try (FunctionRuntime runtime = Handlers.runtime(Handlers.function("talking.handler"))) {
            Handlers.call(runtime, "{\"a\":\"x\",\"n\":[1,null]}");
            assertThat(runtime.log().lines().stream()
                            .map(line -> line.level() + " " + line.text())
                            .toList())
                    .containsExactly(
                            "INFO event is { a: 'x', n: [ 1, null ] }",
                            "ERROR list has 2 items [ 1, { a: { b: [Object] } } ]",
                            "WARN Map(1) { 'k' => 'v' }");
        }
    }

    @Test
    void theLogKeepsTheNewestLines() {
        FunctionLog log = new FunctionLog(2);
        List<LogLine> lines = List.of(line("a"), line("b"), line("c"));
        lines.forEach(log::add);
        assertThat(log.lines()).containsExactly(lines.get(1), lines.get(2));
    }

    private static LogLine line(String text) {
        return new LogLine(java.time.Instant.EPOCH, "Tested", "", "INFO", text);
    }
}
