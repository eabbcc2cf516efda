package dev.statewright.runtime.function;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * The object {@code host} of the scripts beside this class: the little that they cannot do themselves. It takes and gives strings, numbers
 * and functions only; null says that something is not there.
 */
final class HostFunctions {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Object> functions = new HashMap<>();

    private HostFunctions() {}

    static ProxyObject of(FunctionInstance instance, CodeFolder code, EventLoop loop, Map<String, String> environment) {
        HostFunctions host = new HostFunctions();
        host.give("builtin", arguments -> instance.builtin(arguments[0].asString()));
        host.give("compile", arguments -> instance.compile(arguments[0].asString(), arguments[1].asString()));
        host.give("log", arguments -> instance.log(arguments[0].asString(), arguments[1].asString()));
        host.give("exit", arguments -> instance.exit(arguments[0].asInt()));
        host.files(code);
        host.time(loop);
        host.randomness();
        host.give(
                "digest",
                arguments -> Digests.digest(
                        arguments[0].asString(),
                        arguments[1].asString(),
                        arguments[2].isNull() ? null : arguments[2].asString()));
        host.give(
                "service",
                arguments ->
                        instance.service(arguments[0].asString(), arguments[1].asString(), arguments[2].asString()));
        host.give("environment", arguments -> json(environment));
        return ProxyObject.fromMap(host.functions);
    }

    private void files(CodeFolder code) {
        give("isFile", arguments -> code.isFile(arguments[0].asString()));
        give("isDirectory", arguments -> code.isDirectory(arguments[0].asString()));
        give("read", arguments -> code.readText(arguments[0].asString()).orElse(null));
        give(
                "readBytes",
                arguments -> code.read(arguments[0].asString())
                        .map(Base64.getEncoder()::encodeToString)
                        .orElse(null));
    }

    private void time(EventLoop loop) {
        long started = System.nanoTime();
        give("uptime", arguments -> (System.nanoTime() - started) / 1e6);
        give("startTimer", arguments -> {
            Value callback = arguments[0];
            return loop.start(callback::executeVoid, arguments[1].asDouble(), arguments[2].asBoolean());
        });
        give("clearTimer", arguments -> {
            loop.clear(arguments[0].asInt());
            return null;
        });
    }

    private void randomness() {
        give("uuid", arguments -> UUID.randomUUID().toString());
        give("randomBytes", arguments -> {
            byte[] bytes = new byte[arguments[0].asInt()];
            RANDOM.nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        });
    }

    private void give(String name, Function<Value[], Object> function) {
        functions.put(name, (ProxyExecutable) function::apply);
    }

    private static String json(Map<String, String> values) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        values.forEach(json::put);
        return json.toString();
    }
}
