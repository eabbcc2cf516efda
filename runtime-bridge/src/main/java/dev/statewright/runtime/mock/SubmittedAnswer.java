package dev.statewright.runtime.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.history.Payload;
import dev.statewright.runtime.task.TaskRequest;
import dev.statewright.runtime.task.TaskResource.ServiceIntegration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * What the call answers that a waiting task begins with, event TaskSubmitted. Mock files say only how the task ends. For a nested
 * execution the call's answer follows from its arguments; for other services nothing is known.
 */
final class SubmittedAnswer {
    private static final String CONTENT_TYPE = "application/x-amz-json-1.0";

    private SubmittedAnswer() {}

    static Payload of(ServiceIntegration service, TaskRequest request) {
        JsonNode machine = request.input().node().path("StateMachineArn");
        return service.is("states", "startExecution") && machine.isTextual()
                ? Payload.of(started(machine.textValue(), request.input().node().path("Name")))
                : Payload.EMPTY_OBJECT;
    }

    private static JsonNode started(String machineArn, JsonNode name) {
        Instant now = Instant.now();
        String id = UUID.randomUUID().toString();
        String arn = machineArn.replace(":stateMachine:", ":execution:") + ":"
                + (name.isTextual() ? name.textValue() : UUID.randomUUID().toString());
        String body = "{\"executionArn\":\"" + arn + "\",\"startDate\":" + seconds(now) + "}";
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        ObjectNode answer = Json.NODES.objectNode().put("ExecutionArn", arn);
        answer.set("SdkHttpMetadata", metadata(id, String.valueOf(length), now));
        answer.putObject("SdkResponseMetadata").put("RequestId", id);
        answer.put("StartDate", now.toString());
        return answer;
    }

    /** As the service writes instants: {@code 1.710674413123E9}. */
    private static String seconds(Instant instant) {
        String millis = String.valueOf(instant.toEpochMilli());
        return millis.charAt(0) + "." + millis.substring(1) + "E9";
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
