package dev.statewright.runtime.cloud.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.cloud.service.ServiceCalls;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.s3.FolderBuckets;
import dev.statewright.runtime.s3.ObjectStoreFailure;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /BUCKET/KEY}, as S3 is spoken to with paths. Amazon S3 API reference. */
record S3Paths(ServiceCalls calls, FolderBuckets buckets) implements Protocol {
    private static final String TYPE = "application/xml";
    private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    @Override
    public void answer(Exchange exchange) throws IOException {
        try {
            String[] steps = exchange.path().substring(1).split("/", 2);
            String bucket = Exchange.decoded(steps[0]);
            String key = steps.length > 1 ? Exchange.decoded(steps[1].replace("+", "%2B")) : "";
            if (bucket.isEmpty()) {
                list(exchange, "ListAllMyBucketsResult", call("ListBuckets", request()));
            } else if (key.isEmpty()) {
                bucket(exchange, bucket);
            } else {
                object(exchange, bucket, key);
            }
        } catch (ServiceFault e) {
            fault(exchange, e);
        } catch (ObjectStoreFailure e) {
            fault(exchange, new ServiceFault(e.code(), e.getMessage(), e.code().startsWith("NoSuch") ? 404 : 403));
        }
    }

    private static void fault(Exchange exchange, ServiceFault e) throws IOException {
        exchange.respond(
                e.status(),
                TYPE,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + Xml.escaped(e.code()) + "</Code><Message>"
                        + Xml.escaped(e.getMessage()) + "</Message></Error>");
    }

    private static ObjectNode request() {
        return Json.NODES.objectNode();
    }

    private static ObjectNode request(String bucket) {
        return request().put("Bucket", bucket);
    }

    private JsonNode call(String operation, ObjectNode request) {
        return calls.call(ServiceName.S3, operation, request);
    }

    private void bucket(Exchange exchange, String bucket) throws IOException {
        Map<String, String> query = exchange.query();
        switch (exchange.method()) {
            case "PUT" -> {
                call("CreateBucket", request(bucket));
                exchange.set("Location", "/" + bucket);
                exchange.respond(200, TYPE, "");
            }
            case "HEAD" -> {
                call("HeadBucket", request(bucket));
                exchange.respond(200, TYPE, "");
            }
            case "POST" -> {
                ObjectNode request = request(bucket);
                ArrayNode objects = request.putObject("Delete").putArray("Objects");
                Matcher keys = KEY.matcher(exchange.text());
                while (keys.find()) {
                    objects.addObject().put("Key", unescaped(keys.group(1)));
                }
                list(exchange, "DeleteResult", call("DeleteObjects", request));
            }
            case "GET" -> {
                if (query.containsKey("location")) {
                    exchange.respond(200, TYPE, "<LocationConstraint/>");
                    return;
                }
                ObjectNode request = request(bucket)
                        .put("Prefix", query.getOrDefault("prefix", ""))
                        .put("Delimiter", query.getOrDefault("delimiter", ""));
                if (query.containsKey("max-keys")) {
                    request.put("MaxKeys", Integer.parseInt(query.get("max-keys")));
                }
                for (Map.Entry<String, String> each : Map.of(
                                "continuation-token",
                                "ContinuationToken",
                                "start-after",
                                "StartAfter",
                                "marker",
                                "Marker")
                        .entrySet()) {
                    if (query.containsKey(each.getKey())) {
                        request.put(each.getValue(), query.get(each.getKey()));
                    }
                }
                list(exchange, "ListBucketResult", call("ListObjectsV2", request));
            }
            default -> throw unknown(exchange);
        }
    }

    private void object(Exchange exchange, String bucket, String key) throws IOException {
        // makes the template's buckets where this is the first call
        call("HeadBucket", request(bucket));
        if (PartPaths.concern(exchange.query())) {
            new PartPaths(buckets.uploads()).answer(exchange, bucket, key);
            return;
        }
        ObjectNode request = request(bucket).put("Key", key);
        switch (exchange.method()) {
            case "PUT" -> {
                if (exchange.header("x-amz-copy-source").isPresent()) {
                    request.put(
                            "CopySource",
                            Exchange.decoded(
                                    exchange.header("x-amz-copy-source").get()));
                    JsonNode copied = call("CopyObject", request).path("CopyObjectResult");
                    list(
                            exchange,
                            "CopyObjectResult",
                            ((ObjectNode) copied)
                                    .put("LastModified", Instant.now().toString()));
                } else {
                    exchange.set("ETag", "\"" + buckets.put(bucket, key, exchange.body()) + "\"");
                    exchange.respond(200, TYPE, "");
                }
            }
            case "DELETE" -> {
                call("DeleteObject", request);
                exchange.respond(204, TYPE, "");
            }
            case "GET", "HEAD" -> get(exchange, bucket, key, call("HeadObject", request));
            default -> throw unknown(exchange);
        }
    }

    private void get(Exchange exchange, String bucket, String key, JsonNode described) throws IOException {
        exchange.set("ETag", described.path("ETag").asText());
        exchange.set("Accept-Ranges", "bytes");
        exchange.set(
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.parse(described.path("LastModified").asText()).atOffset(ZoneOffset.UTC)));
        if (exchange.method().equals("HEAD")) {
            exchange.set("Content-Length", described.path("ContentLength").asText());
            exchange.respond(200, "binary/octet-stream", "");
            return;
        }
        byte[] bytes = buckets.bytes(bucket, key);
        Matcher range = RANGE.matcher(exchange.header("Range").orElse(""));
        if (range.matches()) {
            int from = Math.min(Integer.parseInt(range.group(1)), bytes.length);
            int to = range.group(2).isEmpty()
                    ? bytes.length
                    : Math.min(bytes.length, Integer.parseInt(range.group(2)) + 1);
            exchange.set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + bytes.length);
            exchange.respond(206, "binary/octet-stream", Arrays.copyOfRange(bytes, from, Math.max(from, to)));
        } else {
            exchange.respond(200, "binary/octet-stream", bytes);
        }
    }

    private static ServiceFault unknown(Exchange exchange) {
        return new ServiceFault(
                "MethodNotAllowed",
                "S3 on this machine does not know " + exchange.method() + " " + exchange.path() + ".",
                405);
    }

    /** S3 writes lists as repeated elements. */
    private static void list(Exchange exchange, String root, JsonNode answer) throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + root
                + " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
        answer.properties().forEach(member -> {
            if (member.getKey().equals("Buckets")) {
                xml.append("<Buckets>");
                member.getValue().forEach(bucket -> element("Bucket", bucket, xml));
                xml.append("</Buckets>");
            } else if (member.getValue().isArray()) {
                member.getValue().forEach(item -> element(member.getKey(), item, xml));
            } else {
                element(member.getKey(), member.getValue(), xml);
            }
        });
        exchange.respond(200, TYPE, xml.append("</").append(root).append('>').toString());
    }

    private static void element(String name, JsonNode value, StringBuilder xml) {
        xml.append('<').append(name).append('>');
        if (value.isObject()) {
            Xml.members(value, xml);
            if (name.equals("Bucket")) {
                xml.append("<CreationDate>2026-01-01T00:00:00.000Z</CreationDate>");
            }
        } else {
            xml.append(Xml.escaped(value.asText()));
        }
        xml.append("</").append(name).append('>');
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
