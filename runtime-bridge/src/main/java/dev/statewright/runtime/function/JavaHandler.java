package dev.statewright.runtime.function;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The main program of a process that runs a Java handler: {@code package.Class::method}, or a class with {@code handleRequest}, whose
 * parameters are the event (any type that JSON can become), a stream pair, and a context. Lambda Developer Guide, "Define Lambda function
 * handler in Java". Talks to {@link ProcessInstance}.
 */
public final class JavaHandler {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Object target;
    private Method method;

    private JavaHandler() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        JavaHandler handler = new JavaHandler();
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            answers.println(handler.answer(JSON.readTree(line)));
        }
        System.exit(0);
    }

    private String answer(JsonNode request) throws Exception {
        ObjectNode answer = JSON.createObjectNode();
        try {
            if (request.has("load")) {
                load(request.path("load").asText());
                return answer.put("result", "null").toString();
            }
            return answer.put("result", invoke(request)).toString();
        } catch (InvocationTargetException e) {
            return answer.put("error", document(e.getCause())).toString();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return answer.put("error", document(e)).toString();
        }
    }

    private void load(String handler) throws ReflectiveOperationException {
        String[] parts = handler.split("::", 2);
        String name = parts.length > 1 ? parts[1] : "handleRequest";
        Class<?> type = Class.forName(parts[0]);
        method = Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(name) && !each.isBridge())
                .max(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow(() -> new NoSuchMethodException(parts[0] + " has no public method " + name));
        method.setAccessible(true);
        target = java.lang.reflect.Modifier.isStatic(method.getModifiers())
                ? null
                : type.getConstructor().newInstance();
    }

    private String invoke(JsonNode request) throws Exception {
        String event = request.path("event").asText();
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        boolean streams = false;
        for (int i = 0; i < types.length; i++) {
            if (InputStream.class.isAssignableFrom(types[i])) {
                arguments[i] = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
            } else if (OutputStream.class.isAssignableFrom(types[i])) {
                arguments[i] = written;
                streams = true;
            } else if (types[i].getName().equals("com.amazonaws.services.lambda.runtime.Context")) {
                arguments[i] = context(types[i], request);
            } else {
                JavaType wanted = JSON.getTypeFactory().constructType(method.getGenericParameterTypes()[i]);
                arguments[i] = JSON.readValue(event, wanted);
            }
        }
        Object result = method.invoke(target, arguments);
        return streams ? written.toString(StandardCharsets.UTF_8) : JSON.writeValueAsString(result);
    }

    private static Object context(Class<?> type, JsonNode request) {
        long deadline = request.path("deadline").asLong();
        InvocationHandler answers = (proxy, called, values) -> switch (called.getName()) {
            case "getAwsRequestId" -> request.path("awsRequestId").asText();
            case "getLogGroupName" -> request.path("logGroupName").asText();
            case "getLogStreamName" -> request.path("logStreamName").asText();
            case "getFunctionName" -> request.path("functionName").asText();
            case "getFunctionVersion" -> request.path("functionVersion").asText();
            case "getInvokedFunctionArn" -> request.path("invokedFunctionArn").asText();
            case "getRemainingTimeInMillis" -> (int) (deadline - System.currentTimeMillis());
            case "getMemoryLimitInMB" -> request.path("memoryLimitInMB").asInt();
            case "getLogger" -> logger(called.getReturnType());
            default -> null;
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers);
    }

    private static Object logger(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, values) -> {
            if (called.getName().equals("log")) {
                System.err.println(
                        values[0] instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : values[0]);
            }
            return null;
        });
    }

    private static String document(Throwable thrown) {
        ObjectNode document = JSON.createObjectNode()
                .put("errorMessage", String.valueOf(thrown.getMessage()))
                .put("errorType", thrown.getClass().getName());
        ArrayNode trace = document.putArray("stackTrace");
        Arrays.stream(thrown.getStackTrace()).limit(20).forEach(frame -> trace.add(frame.toString()));
        return document.toString();
    }
}
