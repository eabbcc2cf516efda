package dev.statewright.runtime.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.runtime.history.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function in a process of its own: Node.js, Python or Java, where the user has them. It reads one line of JSON for each call from its
 * standard input and answers with one line on its standard output; what the code prints goes to its standard error and into the log. The
 * process ends when its standard input does, so it never outlives this one.
 */
final class ProcessInstance implements WarmInstance {
    private static final Duration INIT_LIMIT = Duration.ofSeconds(30);

    private final FunctionEntry function;
    private final FunctionLog log;
    private final FunctionEnvironment environment;
    private final ProcessCode code;
    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;
    private volatile String requestId = "";
    private boolean loaded;
    private volatile boolean spent;

    private ProcessInstance(
            FunctionEntry function,
            FunctionLog log,
            FunctionEnvironment environment,
            ProcessCode code,
            Process process) {
        this.function = function;
        this.log = log;
        this.environment = environment;
        this.code = code;
        this.process = process;
        requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Thread.ofVirtual().name("function-log").start(this::readLog);
    }

    /** @throws UnsupportedFunction where its runtime is not on this machine */
    static ProcessInstance start(FunctionEntry function, FunctionLog log, Map<String, String> variables) {
        FunctionEnvironment environment = new FunctionEnvironment(
                function,
                FunctionEnvironment.today(),
                UUID.randomUUID().toString().replace("-", ""));
        ProcessCode code = ProcessCode.of(
                function,
                variables.getOrDefault(
                        "PATH", Optional.ofNullable(System.getenv("PATH")).orElse("")));
        ProcessBuilder builder =
                new ProcessBuilder(code.command()).directory(code.folder().toFile());
        builder.environment().putAll(variables);
        String endpoint = variables.get("AWS_ENDPOINT_URL");
        environment.variables().forEach((name, value) -> builder.environment().put(name, local(value, endpoint)));
        builder.environment().put("LAMBDA_TASK_ROOT", code.folder().toString());
        builder.environment().put("TZ", "UTC");
        try {
            return new ProcessInstance(function, log, environment, code, builder.start());
        } catch (IOException e) {
            code.close();
            throw code.notStarted(function, e.getMessage());
        }
    }

    /** Some SDKs send a message to wherever its queue's URL points. */
    private static String local(String value, String endpoint) {
        return endpoint == null ? value : value.replaceAll("https://sqs\\.[a-z0-9-]+\\.amazonaws\\.com", endpoint);
    }

    private void readLog() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(new LogLine(Instant.now(), function.name(), requestId, "INFO", line));
            }
        } catch (IOException e) {
            // it has ended
        }
    }

    @Override
    public boolean isAlive() {
        return !spent && process.isAlive();
    }

    @Override
    public boolean isUpToDate() {
        return !code.hasChanged();
    }

    @Override
    public InvocationResult invoke(String id, String event, Call call) {
        requestId = id;
        call.stoppedBy(() -> {
            spent = true;
            process.destroyForcibly();
        });
        if (!loaded) {
            InvocationResult loading = load(id);
            if (loading instanceof InvocationResult.Failed) {
                spent = true;
                return loading;
            }
            loaded = true;
        }
        ObjectNode request = (ObjectNode) Json.readTrusted(environment.facts(id));
        request.put("event", event)
                .put("deadline", Instant.now().plus(function.timeout()).toEpochMilli());
        return exchange(request, id, function.timeout());
    }

    /** @throws UnsupportedFunction where what was started is no program that runs here */
    private InvocationResult load(String id) {
        ObjectNode request =
                Json.NODES.objectNode().put("load", function.handler()).put("memory", function.memoryMegabytes());
        InvocationResult loading = exchange(request, id, INIT_LIMIT);
        if (loading instanceof InvocationResult.Failed && !process.isAlive() && isNoProgram(process.exitValue())) {
            spent = true;
            throw code.notStarted(function, "exit status " + process.exitValue());
        }
        return loading;
    }

    /** What shells and wrappers end with where they find no program, or one that cannot be run. */
    private static boolean isNoProgram(int exitStatus) {
        return exitStatus == 126 || exitStatus == 127;
    }

    private InvocationResult exchange(ObjectNode request, String id, Duration limit) {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("function-answer").start(() -> {
            try {
                requests.write(Json.write(request));
                requests.write('\n');
                requests.flush();
                answer.complete(read());
            } catch (IOException e) {
                answer.complete(null);
            }
        });
        try {
            JsonNode said = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return said == null ? ended(id, limit) : result(said);
        } catch (TimeoutException e) {
            spent = true;
            process.destroyForcibly();
            return Failures.timedOut(id, limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            spent = true;
            process.destroyForcibly();
            return Failures.timedOut(id, limit);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private InvocationResult ended(String id, Duration limit) throws InterruptedException {
        boolean killed = spent;
        spent = true;
        process.waitFor(1, TimeUnit.SECONDS);
        return killed ? Failures.timedOut(id, limit) : Failures.exited(id, process.isAlive() ? 1 : process.exitValue());
    }

    /** The next answer; null where there will be none. Whatever else comes out of the process was printed by the code or what it started. */
    private JsonNode read() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            try {
                JsonNode answer = Json.read(line);
                if (answer.path("error").isTextual() || answer.path("result").isTextual()) {
                    return answer;
                }
            } catch (JsonProcessingException rubbish) {
                // for the log
            }
            log.add(new LogLine(Instant.now(), function.name(), requestId, "INFO", line));
        }
        return null;
    }

    private static InvocationResult result(JsonNode answer) {
        return answer.has("error")
                ? Failures.reported(answer.path("error").asText())
                : Failures.unlessTooLarge(answer.path("result").asText());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        code.close();
    }
}
