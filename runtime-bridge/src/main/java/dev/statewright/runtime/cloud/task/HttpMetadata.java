package dev.statewright.runtime.cloud.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;

/** What an optimized integration tells of the HTTP response beside the answer itself. Recorded on AWS. */
final class HttpMetadata {
    private HttpMetadata() {}

    static ObjectNode added(ObjectNode answer, ServiceName service) {
        String body = Json.write(answer);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String id = UUID.randomUUID().toString();
        boolean table = service == ServiceName.DYNAMODB;
        Map<String, String> headers = new LinkedHashMap<>();
        if (table) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            headers.put("Server", "Server");
            headers.put("Connection", "keep-alive");
            headers.put("x-amzn-RequestId", id);
            headers.put("x-amz-crc32", String.valueOf(crc.getValue()));
        } else {
            headers.put("x-amzn-RequestId", id);
            headers.put("connection", "keep-alive");
        }
        headers.put("Content-Length", String.valueOf(bytes.length));
        headers.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        headers.put("Content-Type", service == ServiceName.SNS ? "text/xml" : "application/x-amz-json-1.0");

        ObjectNode with = answer.deepCopy();
        ObjectNode http = with.putObject("SdkHttpMetadata");
        ObjectNode lists = http.putObject("AllHttpHeaders");
        headers.forEach((name, value) -> lists.putArray(name).add(value));
        ObjectNode each = http.putObject("HttpHeaders");
        headers.forEach(each::put);
        http.put("HttpStatusCode", 200);
        with.putObject("SdkResponseMetadata").put("RequestId", id);
        return with;
    }
}
