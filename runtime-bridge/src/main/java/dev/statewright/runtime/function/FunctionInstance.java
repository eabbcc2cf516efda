package dev.statewright.runtime.function;

import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.runtime.function.InvocationResult.Failed;
import dev.statewright.runtime.function.InvocationResult.Succeeded;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * One warm instance of a function: a context with the function's modules loaded. Used by one thread at a time, for one invocation after
 * the other, until its code changes, it runs out of time or it crashes.
 */
final class FunctionInstance implements WarmInstance {

    /** How long the code outside the handler may take. AWS Lambda developer guide, "Init phase". */
    private static final Duration INIT_LIMIT = Duration.ofSeconds(10);

    private final FunctionEntry function;
    private final FunctionLog log;
    private final ServiceAccess services;
    private final FunctionEnvironment environment;
    private final CodeFolder code;
    private final EventLoop loop = new EventLoop();
    private final Context context;
    private final Value runtime;

    private String requestId = "";
    private InvocationResult result;
    private Watch watched;
    private boolean loaded;
    private boolean spent;
    private boolean exited;

    FunctionInstance(FunctionEntry function, FunctionLog log, ServiceAccess services) {
        this.function = function;
        this.log = log;
        this.services = services;
        environment = new FunctionEnvironment(
                function,
                FunctionEnvironment.today(),
                UUID.randomUUID().toString().replace("-", ""));
        code = function.inlineCode().map(CodeFolder::inline).orElseGet(() -> CodeFolder.of(function.codeDir()));
        ModuleFileSystem modules = new ModuleFileSystem(code);
        context = JavaScriptEngine.context(modules);
        runtime = Scripts.bootstrap(context).execute(HostFunctions.of(this, code, loop, environment.variables()));
        Value bridge = runtime.getMember("bridge");
        modules.bridgeBy(specifier -> bridge.execute(specifier).as(String.class));
    }

    @Override
    public boolean isAlive() {
        return !spent;
    }

    @Override
    public boolean isUpToDate() {
        return !code.hasChanged();
    }

    @Override
    public InvocationResult invoke(String id, String event, Call call) {
        requestId = id;
        if (!loaded) {
            InvocationResult loading = phase(INIT_LIMIT, call, this::load, () -> settle(Failures.neverLoaded()));
            if (loading instanceof Failed) {
                spent = true;
                return loading;
            }
            loaded = true;
        }
        Runnable drained = () -> runtime.invokeMember("drained");
        return phase(function.timeout(), call, watch -> handle(id, event, watch), drained);
    }

    private void load(Watch watch) {
        ProxyExecutable ready = _ -> settle(new Succeeded("null"));
        ProxyExecutable failed = error -> settle(Failures.reported(error[0].asString()));
        runtime.invokeMember("loadHandler", function.handler(), ready, failed);
    }

    private void handle(String id, String event, Watch watch) {
        ProxyExecutable remaining = _ -> watch.remainingMillis();
        ProxyExecutable succeeded = json -> settle(Failures.unlessTooLarge(json[0].asString()));
        ProxyExecutable failed = error -> settle(Failures.reported(error[0].asString()));
        ProxyExecutable crashed = error -> {
            spent = true;
            return settle(Failures.reported(error[0].asString()));
        };
        runtime.invokeMember("invoke", event, environment.facts(id), remaining, succeeded, failed, crashed);
    }

    private InvocationResult phase(Duration limit, Call call, Consumer<Watch> action, Runnable whenDrained) {
        result = null;
        try (Watch watch = Watch.over(context, limit, new MemoryWatch(function.memoryMegabytes()))) {
            watched = watch;
            call.stoppedBy(watch::fire);
            try {
                action.accept(watch);
                switch (loop.run(() -> result != null, watch::deadlineNanos)) {
                    case FINISHED -> {}
                    case DRAINED -> whenDrained.run();
                    case TIMED_OUT -> watch.fire();
                }
            } catch (PolyglotException e) {
                spent = true;
                if (!e.isCancelled()) {
                    settle(Failures.broken(requestId, e));
                }
            }
            spent |= watch.hasFired();
            if (watch.isExhausted()) {
                settle(Failures.killed(requestId));
            }
        }
        settle(Failures.timedOut(requestId, limit));
        return result;
    }

    /** The first word counts: what a handler says after its result is not heard. */
    private Object settle(InvocationResult end) {
        if (result == null) {
            result = end;
        }
        return null;
    }

    /** The code of a module of the runtime's own; null where there is none of that name. */
    Value builtin(String name) {
        return Scripts.builtin(context, name);
    }

    /** The value of a file of the function's, under the name that traces show. */
    Value compile(String name, String text) {
        return context.eval(Source.newBuilder("js", text, name).buildLiteral());
    }

    Object log(String level, String text) {
        if (exited) {
            // a process that is gone says nothing of how the engine ended it
            return null;
        }
        log.add(new LogLine(Instant.now(), function.name(), requestId, level, text));
        return null;
    }

    /** Calls a service of the workspace; that it may have to start first is not the function's fault. */
    Object service(String service, String operation, String request) {
        watched.pausing(() -> services.prepare(service));
        return services.call(service, operation, request);
    }

    /** {@code process.exit}: ends the invocation and the instance. */
    Object exit(int status) {
        spent = true;
        exited = true;
        settle(Failures.exited(requestId, status));
        throw new IllegalStateException("process.exit(" + status + ")");
    }

    @Override
    public void close() {
        context.close(true);
    }
}
