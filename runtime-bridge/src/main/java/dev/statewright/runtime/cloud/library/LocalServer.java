package dev.statewright.runtime.cloud.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** A server of ours on 127.0.0.1 that speaks the AWS JSON protocol. Smithy, "AWS JSON 1.0 protocol". */
public final class LocalServer {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** More at a time would only wait for one another there, each with a connection of its own, until some are refused. */
    private static final int MOST_CALLS = 48;

    private final Semaphore calls = new Semaphore(MOST_CALLS, true);
    private final URI address;
    private final String target;
    private final String scope;

    /**
     * @param target of its operations: {@code AmazonSQS}
     * @param scope of the signatures that it is sent; it does not check them
     */
    public LocalServer(int port, String target, String scope) {
        this.address = ServiceLibrary.local(port);
        this.target = target;
        this.scope = scope;
    }

    /** @throws ServiceFault where it refuses or does not answer */
    public JsonNode call(String operation, ObjectNode request) {
        HttpRequest post = HttpRequest.newBuilder(address)
                .timeout(LONGEST)
                .header("X-Amz-Target", target + "." + operation)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=statewright/20260101/us-east-1/" + scope
                                + "/aws4_request, SignedHeaders=host, Signature=none")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(request)))
                .build();
        boolean waits = request.path("WaitTimeSeconds").asInt() > 0;
        try {
            HttpResponse<String> answer = waits ? send(post) : sendInTurn(post);
            JsonNode body = answer.body().isBlank() ? Json.NODES.objectNode() : Json.read(answer.body());
            if (answer.statusCode() / 100 == 2) {
                return body;
            }
            throw fault(answer.statusCode(), body);
        } catch (JsonProcessingException e) {
            throw unavailable("it answered something that is not JSON");
        } catch (IOException e) {
            throw unavailable(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("the call was given up");
        }
    }

    /** The time in the queue does not count against the call. */
    private HttpResponse<String> sendInTurn(HttpRequest post) throws IOException, InterruptedException {
        calls.acquire();
        try {
            return send(post);
        } finally {
            calls.release();
        }
    }

    private static HttpResponse<String> send(HttpRequest post) throws IOException, InterruptedException {
        return HTTP.send(post, HttpResponse.BodyHandlers.ofString());
    }

    private static ServiceFault fault(int status, JsonNode body) {
        String type = body.path("__type").asText("InternalFailure");
        String message = body.has("message")
                ? body.path("message").asText()
                : body.path("Message").asText();
        return new ServiceFault(type.substring(type.indexOf('#') + 1), message, status);
    }

    private ServiceFault unavailable(String why) {
        return new ServiceFault(
                "ServiceUnavailable", "The local " + scope + " service does not answer: " + why + ".", 503);
    }
}
