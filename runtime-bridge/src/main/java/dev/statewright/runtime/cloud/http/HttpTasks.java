package dev.statewright.runtime.cloud.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.HttpExchange;
import dev.statewright.runtime.task.TaskBackend;
import dev.statewright.runtime.task.TaskCompletion;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * {@code http:invoke}: requests to this machine, and to hosts that the user allowed, with what a connection of the template adds. Step Functions Developer Guide, "Call HTTPS APIs".
 */
public final class HttpTasks implements TaskBackend {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final AllowedHosts hosts;
    private final Connections connections;

    public HttpTasks(AllowedHosts hosts, Connections connections) {
        this.hosts = hosts;
        this.connections = connections;
    }

    @Override
    public boolean answers(TaskRequest request) {
        return request.resource() instanceof ServiceIntegration service && service.is("http", "invoke");
    }

    @Override
    public void start(TaskRequest request, TaskCompletion completion) {
        Thread.ofVirtual()
                .name(request.stateName())
                .start(() -> send(request.input().node(), completion));
    }

    private void send(JsonNode arguments, TaskCompletion completion) {
        URI address;
        try {
            address = URI.create(arguments.path("ApiEndpoint").asText() + query(arguments.path("QueryParameters")));
        } catch (IllegalArgumentException e) {
            completion.failed(
                    "States.Runtime",
                    "ApiEndpoint is no address: "
                            + arguments.path("ApiEndpoint").asText());
            return;
        }
        if (!hosts.allow(address)) {
            completion.failed("Statewright.HostNotAllowed", hosts.refusal(address));
            return;
        }
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            Connections.Additions additions = connections.of(arguments, client);
            JsonNode whole = withBody(arguments, additions);
            HttpRequest request = request(withQuery(address, additions), whole, additions.headers());
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            completion.exchanged(new HttpExchange(sent(request, requestBody(whole)), got(response)));
            ended(response, completion);
        } catch (Connections.Unauthorized e) {
            completion.failed("States.Runtime", e.getMessage());
        } catch (HttpTimeoutException e) {
            completion.failed("States.Http.Socket", "The endpoint did not answer within 60 seconds.");
        } catch (IOException e) {
            completion.failed("States.Http.Socket", "The endpoint " + address + " cannot be reached: is it running?");
        } catch (IllegalArgumentException e) {
            completion.failed("States.Runtime", "The request cannot be made: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static URI withQuery(URI address, Connections.Additions additions) {
        ObjectNode added = Json.NODES.objectNode();
        additions.query().forEach(pair -> added.put(pair.getKey(), pair.getValue()));
        String query = query(added);
        return query.isEmpty()
                ? address
                : URI.create(address + (address.getRawQuery() == null ? query : "&" + query.substring(1)));
    }

    private static JsonNode withBody(JsonNode arguments, Connections.Additions additions) {
        if (additions.body().isEmpty()) {
            return arguments;
        }
        ObjectNode whole = arguments.deepCopy();
        ObjectNode body = whole.path("RequestBody").isObject()
                ? (ObjectNode) whole.path("RequestBody")
                : whole.putObject("RequestBody");
        additions.body().forEach(body::put);
        return whole;
    }

    private static HttpRequest request(URI address, JsonNode arguments, Map<String, String> added) {
        boolean form = isForm(arguments);
        String text = requestBody(arguments);
        HttpRequest.Builder builder = HttpRequest.newBuilder(address)
                .timeout(LONGEST)
                .method(
                        arguments.path("Method").asText("GET"),
                        text.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (!text.isEmpty()) {
            headers.put("Content-Type", form ? "application/x-www-form-urlencoded" : "application/json; charset=UTF-8");
        }
        headers.put("User-Agent", "Amazon|StepFunctions|HttpInvoke|us-east-1");
        arguments
                .path("Headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        headers.putAll(added);
        headers.forEach(builder::header);
        return builder.build();
    }

    private static boolean isForm(JsonNode arguments) {
        return arguments.path("Transform").path("RequestBodyEncoding").asText().equals("URL_ENCODED");
    }

    private static String requestBody(JsonNode arguments) {
        JsonNode body = arguments.path("RequestBody");
        return body.isMissingNode() ? "" : isForm(arguments) ? query(body).replaceFirst("^\\?", "") : Json.write(body);
    }

    private static HttpExchange.Request sent(HttpRequest request, String body) {
        return new HttpExchange.Request(
                request.uri().getScheme(),
                request.method(),
                request.uri().toString(),
                headers(request.headers()),
                body);
    }

    private static HttpExchange.Response got(HttpResponse<String> response) {
        return new HttpExchange.Response(
                response.uri().getScheme(), response.statusCode(), "", headers(response.headers()), response.body());
    }

    private static Map<String, String> headers(HttpHeaders headers) {
        Map<String, String> joined = new TreeMap<>();
        headers.map().forEach((name, values) -> joined.put(name, String.join(", ", values)));
        return joined;
    }

    private static String query(JsonNode parameters) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        parameters.properties().forEach(parameter -> {
            for (JsonNode value : parameter.getValue().isArray()
                    ? parameter.getValue()
                    : Json.NODES.arrayNode().add(parameter.getValue())) {
                query.add(URLEncoder.encode(parameter.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(value.asText(), StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }

    private static void ended(HttpResponse<String> response, TaskCompletion completion) {
        int status = response.statusCode();
        if (status >= 400) {
            completion.failed("States.Http.StatusCode." + status, response.body());
            return;
        }
        ObjectNode output = Json.NODES.objectNode();
        ObjectNode headers = output.putObject("Headers");
        new TreeMap<>(response.headers().map()).forEach((name, values) -> values.forEach(headers.putArray(name)::add));
        output.set("ResponseBody", body(response.body()));
        output.put("StatusCode", status).put("StatusText", status == 200 ? "OK" : "");
        completion.succeeded(Payload.of(output));
    }

    private static JsonNode body(String text) {
        try {
            return text.isEmpty() ? Json.NODES.textNode("") : Json.read(text);
        } catch (JsonProcessingException e) {
            return Json.NODES.textNode(text);
        }
    }
}
