package dev.statewright.runtime.function;

import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.function.InvocationResult.Failed;
import dev.statewright.runtime.function.InvocationResult.Succeeded;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource;
import dev.statewright.runtime.task.TaskResource.LambdaFunction;
import dev.statewright.runtime.task.TaskResource.Pattern;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Runs a workspace's Lambda functions here: those with a {@code nodejs} runtime in an embedded JavaScript engine, without Node.js and
 * without a network; Python and Java in processes that are kept warm. Answers for Lambda ARNs and for {@code lambda:invoke}. Nothing is loaded before the first call; calls run on threads
 * of its own.
 */
public final class FunctionRuntime implements TaskBackend, AutoCloseable {

    private static final String NOT_FOUND = "Lambda.ResourceNotFoundException";

    private final FunctionLog log;
    private final FunctionHosting hosting;
    private final ThreadPoolExecutor threads = FunctionThreads.start();
    private final Map<Call.Key, Call> running = new ConcurrentHashMap<>();
    private volatile List<FunctionPool> pools;

    /** The functions of a workspace, with a log of their own. */
    public FunctionRuntime(Workspace workspace) {
        this(workspace.functions(), new FunctionLog());
    }

    public FunctionRuntime(List<FunctionEntry> functions, FunctionLog log) {
        this(functions, log, FunctionHosting.ALONE);
    }

    public FunctionRuntime(List<FunctionEntry> functions, FunctionLog log, FunctionHosting hosting) {
        this.log = log;
        this.hosting = hosting;
        pools = functions.stream()
                .map(function -> new FunctionPool(function, log, hosting))
                .toList();
    }

    /** What the functions write with {@code console}. */
    public FunctionLog log() {
        return log;
    }

    /** Takes over the functions of a template that was edited; unchanged ones stay warm. */
    public synchronized void replace(List<FunctionEntry> functions) {
        List<FunctionPool> before = pools;
        List<FunctionPool> after = functions.stream()
                .map(function -> before.stream()
                        .filter(pool -> pool.function().equals(function))
                        .findFirst()
                        .orElseGet(() -> new FunctionPool(function, log, hosting)))
                .toList();
        pools = after;
        before.stream().filter(pool -> !after.contains(pool)).forEach(FunctionPool::close);
    }

    /** Loads the engine in the background, so that the first call need not wait for it: for when a run is likely. */
    public void prepare() {
        threads.execute(JavaScriptEngine::load);
    }

    /** The functions as they are now. */
    public List<FunctionEntry> functions() {
        return pools.stream().map(FunctionPool::function).toList();
    }

    /**
     * Calls a function of the workspace outside of any workflow; where as many calls run as its reserved concurrency allows, it waits.
     *
     * @param nameOrArn the function's name or ARN
     * @param event JSON text
     * @return completes, always normally, with the function's result or failure
     */
    public CompletableFuture<InvocationResult> invoke(String nameOrArn, String event) {
        CompletableFuture<InvocationResult> result = new CompletableFuture<>();
        Optional<FunctionPool> pool = pool(nameOrArn);
        if (pool.isEmpty()) {
            result.complete(Failures.failed(NOT_FOUND, notFound(nameOrArn)));
        } else if (pool.get().tryEnter()) {
            begin(pool.get(), event, result);
        } else {
            Thread.ofVirtual().name("function-waits").start(() -> {
                try {
                    pool.get().enter();
                    begin(pool.get(), event, result);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        return result;
    }

    /** The same; empty where as many calls run as its reserved concurrency allows. */
    public Optional<CompletableFuture<InvocationResult>> tryInvoke(String nameOrArn, String event) {
        Optional<FunctionPool> pool = pool(nameOrArn);
        if (pool.isPresent() && !pool.get().tryEnter()) {
            return Optional.empty();
        }
        CompletableFuture<InvocationResult> result = new CompletableFuture<>();
        pool.ifPresentOrElse(
                found -> begin(found, event, result),
                () -> result.complete(Failures.failed(NOT_FOUND, notFound(nameOrArn))));
        return Optional.of(result);
    }

    private void begin(FunctionPool pool, String event, CompletableFuture<InvocationResult> result) {
        threads.execute(() -> {
            InvocationResult end;
            try {
                end = pool.invoke(requestId(), event, new Call());
            } finally {
                pool.leave();
            }
            result.complete(end);
        });
    }

    @Override
    public boolean answers(TaskRequest request) {
        return switch (request.resource()) {
            case LambdaFunction _ -> true;
            case ServiceIntegration integration -> integration.is("lambda", "invoke");
            case TaskResource.Activity _, TaskResource.Unknown _ -> false;
        };
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        switch (request.resource()) {
            case LambdaFunction function ->
                call(
                        request,
                        function.arn(),
                        request.input().text(),
                        completion,
                        (json, id) -> completion.succeeded(Payload.ofText(json)));
            case ServiceIntegration integration -> invoke(request, integration, completion);
            case TaskResource.Activity _, TaskResource.Unknown _ ->
                throw new IllegalArgumentException(
                        "Not a Lambda function: " + request.resource().arn());
        }
    }

    @Override
    public void cancel(TaskRequest request) {
        // AWS would let the function run on; here it would only keep a thread busy, with nobody to hear of it
        Call call = running.remove(Call.Key.of(request));
        if (call != null) {
            call.cancel();
        }
    }

    private void invoke(TaskRequest request, ServiceIntegration integration, TaskCompletion completion) {
        LambdaCall call;
        try {
            call = LambdaCall.of(request.input());
        } catch (LambdaCall.MalformedEvent e) {
            completion.failed("Lambda.InvalidRequestContentException", e.getMessage());
            return;
        }
        Consumer<Payload> answer =
                integration.pattern() == Pattern.WAIT_FOR_TASK_TOKEN ? completion::submitted : completion::succeeded;
        if (call.waits()) {
            call(
                    request,
                    call.functionName(),
                    call.event(),
                    completion,
                    (json, id) -> answer.accept(LambdaAnswer.ok(json, id, Instant.now())));
        } else {
            if (!hosting.services().accepts(call.functionName(), call.event())) {
                invoke(call.functionName(), call.event());
            }
            answer.accept(LambdaAnswer.accepted(requestId(), Instant.now()));
        }
    }

    private void call(
            TaskRequest request,
            String nameOrArn,
            String event,
            TaskCompletion completion,
            BiConsumer<String, String> succeeded) {
        Optional<FunctionPool> pool = pool(nameOrArn);
        if (pool.isEmpty()) {
            completion.failed(NOT_FOUND, notFound(nameOrArn));
            return;
        }
        if (!pool.get().tryEnter()) {
            completion.failed("Lambda.TooManyRequestsException", "Rate Exceeded.");
            return;
        }
        Call call = new Call();
        Call.Key key = Call.Key.of(request);
        running.put(key, call);
        threads.execute(() -> {
            String id = requestId();
            InvocationResult result;
            try {
                if (call.isCancelled()) {
                    return;
                }
                result = pool.get().invoke(id, event, call);
            } finally {
                pool.get().leave();
            }
            running.remove(key, call);
            switch (result) {
                case Succeeded(String json) -> succeeded.accept(json, id);
                case Failed(String errorType, String document) -> completion.failed(errorType, document);
            }
        });
    }

    private Optional<FunctionPool> pool(String nameOrArn) {
        String name = TaskResource.functionNameOf(nameOrArn);
        return pools.stream()
                .filter(pool -> pool.function().arn().equals(nameOrArn)
                        || pool.function().name().equals(name))
                .findFirst();
    }

    private String notFound(String nameOrArn) {
        String known = pools.stream().map(pool -> pool.function().name()).collect(Collectors.joining(", "));
        return "Function not found: " + nameOrArn + ". "
                + (known.isEmpty() ? "This workspace has no functions" : "The functions of this workspace are " + known)
                + ": add it to template.yaml, or mock the state.";
    }

    private static String requestId() {
        return UUID.randomUUID().toString();
    }

    /** Gives up what runs, and all warm instances. */
    @Override
    public void close() {
        running.values().forEach(Call::cancel);
        threads.shutdownNow();
        pools.forEach(FunctionPool::close);
    }
}
