package dev.statewright.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls services over HTTP as AWS's command line and SDKs do: the protocol AWS JSON 1.0. */
public final class ServedCalls {

    private static final String STATES = "AWSStepFunctions";
    private static final String DYNAMODB = "DynamoDB_20120810";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    ServedCalls(String address) {
        this.address = address;
    }

    /** Of Step Functions. @param request JSON, in which single quotes stand for double ones */
    public JsonNode states(String operation, String request) {
        return call(STATES, "states", operation, request);
    }

    public JsonNode dynamodb(String operation, String request) {
        return call(DYNAMODB, "dynamodb", operation, request);
    }

    private JsonNode call(String target, String scope, String operation, String request) {
        HttpRequest sent = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", target + "." + operation)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/" + scope
                                + "/aws4_request, SignedHeaders=host, Signature=0")
                .POST(HttpRequest.BodyPublishers.ofString(request.replace('\'', '"')))
                .build();
        try {
            HttpResponse<String> answer = client.send(sent, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(operation + ": " + answer.body()).isEqualTo(200);
            return Json.readTrusted(answer.body());
        } catch (IOException e) {
            throw new AssertionError(operation + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(operation + " was interrupted", e);
        }
    }
}
