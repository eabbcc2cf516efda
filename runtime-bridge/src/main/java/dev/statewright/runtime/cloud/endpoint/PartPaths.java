package dev.statewright.runtime.cloud.endpoint;

import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.s3.PartUploads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ?uploads} and {@code ?uploadId=…}: objects that come in parts. Amazon S3 API reference, "CreateMultipartUpload" and its kind. */
record PartPaths(PartUploads uploads) {
    private static final String TYPE = "application/xml";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final Pattern NUMBER = Pattern.compile("<PartNumber>\\s*(\\d+)\\s*</PartNumber>");

    static boolean concern(Map<String, String> query) {
        return query.containsKey("uploads") || query.containsKey("uploadId");
    }

    void answer(Exchange exchange, String bucket, String key) throws IOException {
        Map<String, String> query = exchange.query();
        String id = query.getOrDefault("uploadId", "");
        switch (exchange.method()) {
            case "POST" -> {
                if (query.containsKey("uploads")) {
                    respond(
                            exchange,
                            "InitiateMultipartUploadResult",
                            bucket,
                            key,
                            tag("UploadId", uploads.begin(bucket, key)));
                } else {
                    String made = uploads.complete(id, bucket, key, numbers(exchange.text()));
                    respond(exchange, "CompleteMultipartUploadResult", bucket, key, tag("ETag", "\"" + made + "\""));
                }
            }
            case "PUT" -> {
                int number = Integer.parseInt(query.getOrDefault("partNumber", "0"));
                exchange.set("ETag", "\"" + uploads.put(id, bucket, key, number, exchange.body()) + "\"");
                exchange.respond(200, TYPE, "");
            }
            case "DELETE" -> {
                uploads.abandon(id, bucket, key);
                exchange.respond(204, TYPE, "");
            }
            case "GET" -> {
                StringBuilder parts = new StringBuilder(tag("UploadId", id));
                uploads.parts(id, bucket, key)
                        .forEach(part -> parts.append("<Part>")
                                .append(tag("PartNumber", String.valueOf(part.number())))
                                .append(tag("ETag", "\"" + part.tag() + "\""))
                                .append(tag("Size", String.valueOf(part.size())))
                                .append("</Part>"));
                respond(exchange, "ListPartsResult", bucket, key, parts.toString());
            }
            default ->
                throw new ServiceFault(
                        "MethodNotAllowed", "The specified method is not allowed against this resource.", 405);
        }
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.add(Integer.valueOf(number.group(1)));
        }
        return numbers;
    }

    private static void respond(Exchange exchange, String root, String bucket, String key, String rest)
            throws IOException {
        exchange.respond(
                200,
                TYPE,
                HEAD + "<" + root + " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">" + tag("Bucket", bucket)
                        + tag("Key", key) + rest + "</" + root + ">");
    }

    private static String tag(String name, String text) {
        return "<" + name + ">" + Xml.escaped(text) + "</" + name + ">";
    }
}
