package dev.statewright.runtime.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** What {@code lambda:invoke} gives back around the handler's result, in the order of the fields that AWS uses. */
final class LambdaAnswer {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    private LambdaAnswer() {}

    /** @param result the handler's result as JSON text */
    static Payload ok(String result, String requestId, Instant date) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("ExecutedVersion", "$LATEST");
        answer.set("Payload", read(result));
        int length = result.getBytes(StandardCharsets.UTF_8).length;
        return Payload.of(metadata(answer, OK, length, requestId, date));
    }

    /** The answer to {@code "InvocationType": "Event"}. */
    static Payload accepted(String requestId, Instant date) {
        return Payload.of(
                metadata(JsonNodeFactory.instance.objectNode().put("Payload", ""), ACCEPTED, 0, requestId, date));
    }

    private static ObjectNode metadata(ObjectNode answer, int status, int length, String requestId, Instant date) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        headers.put("Connection", "keep-alive");
        headers.put("Content-Length", String.valueOf(length));
        headers.put("Content-Type", "application/json");
        headers.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC)));
        if (status == OK) {
            headers.put("X-Amz-Executed-Version", "$LATEST");
        }
        headers.put("x-amzn-Remapped-Content-Length", "0");
        headers.put("x-amzn-RequestId", requestId);
        headers.put("X-Amzn-Trace-Id", trace(date));
        ObjectNode lists = JsonNodeFactory.instance.objectNode();
        headers.properties().forEach(each -> lists.putArray(each.getKey()).add(each.getValue()));

        ObjectNode http = answer.putObject("SdkHttpMetadata");
        http.set("AllHttpHeaders", lists);
        http.set("HttpHeaders", headers);
        http.put("HttpStatusCode", status);
        answer.putObject("SdkResponseMetadata").put("RequestId", requestId);
        answer.put("StatusCode", status);
        return answer;
    }

    private static String trace(Instant date) {
        String random = UUID.randomUUID().toString().replace("-", "");
        return "root=1-%08x-%s;sampled=0".formatted(date.getEpochSecond(), random.substring(0, 24));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON.stringify gave no JSON", e);
        }
    }
}
