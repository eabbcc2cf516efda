package dev.statewright.runtime.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** What the call of {@code states:startExecution} answers, with the metadata of its HTTP response. */
public final class StartAnswer {
    private static final String CONTENT_TYPE = "application/x-amz-json-1.0";

    private StartAnswer() {}

    public static JsonNode of(String executionArn, Instant startDate) {
        Instant now = Instant.now();
        String id = UUID.randomUUID().toString();
        String body = "{\"executionArn\":\"" + executionArn + "\",\"startDate\":" + seconds(startDate) + "}";
        String length = String.valueOf(body.getBytes(StandardCharsets.UTF_8).length);
        ObjectNode answer = Json.NODES.objectNode().put("ExecutionArn", executionArn);
        answer.set("SdkHttpMetadata", metadata(id, length, now));
        answer.putObject("SdkResponseMetadata").put("RequestId", id);
        answer.put("StartDate", startDate.toEpochMilli());
        return answer;
    }

    /** As the service writes instants: {@code 1.710674413123E9}. */
    private static String seconds(Instant instant) {
        String millis = String.valueOf(instant.toEpochMilli());
        return (millis.charAt(0) + "." + millis.substring(1)).replaceFirst("0+$", "") + "E9";
    }

    private static ObjectNode metadata(String id, String length, Instant now) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
        ObjectNode metadata = Json.NODES.objectNode();
        ObjectNode all = metadata.putObject("AllHttpHeaders");
        all.putArray("x-amzn-RequestId").add(id);
        all.putArray("connection").add("keep-alive");
        all.putArray("Content-Length").add(length);
        all.putArray("Date").add(date);
        all.putArray("Content-Type").add(CONTENT_TYPE);
        ObjectNode each = metadata.putObject("HttpHeaders");
        each.put("connection", "keep-alive");
        each.put("Content-Length", length);
        each.put("Content-Type", CONTENT_TYPE);
        each.put("Date", date);
        each.put("x-amzn-RequestId", id);
        metadata.put("HttpStatusCode", 200);
        return metadata;
    }
}
