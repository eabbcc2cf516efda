package dev.statewright.runtime.cloud.s3;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.cloud.service.CloudService;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.s3.FolderBuckets;
import dev.statewright.runtime.s3.ObjectStoreFailure;
import dev.statewright.runtime.s3.ObjectSummary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Buckets for workflows and functions; bodies are text in UTF-8. Amazon S3 API reference. */
public final class S3Service implements CloudService {
    private static final int MOST_KEYS = 1_000;

    private final FolderBuckets buckets;
    private volatile List<String> declared;
    private volatile boolean started;

    /** @param declared the buckets of the template, made when it starts */
    public S3Service(FolderBuckets buckets, List<String> declared) {
        this.buckets = buckets;
        this.declared = declared;
    }

    /** Takes over the buckets of a template that was edited. */
    public void declare(List<String> edited) {
        declared = edited;
        if (started) {
            start(_ -> {});
        }
    }

    @Override
    public void start(Consumer<String> progress) {
        started = true;
        // a bucket's name in a template may be a logical id, which no real bucket could have
        declared.forEach(name -> buckets.create(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public ServiceName name() {
        return ServiceName.S3;
    }

    @Override
    public JsonNode call(String operation, ObjectNode request) {
        String bucket = request.path("Bucket").asText();
        String key = request.path("Key").asText();
        try {
            return switch (operation) {
                case "GetObject" -> {
                    byte[] bytes = buckets.bytes(bucket, key);
                    ObjectNode answer = described(buckets.store().describe(bucket, key));
                    yield answer.put("Body", new String(bytes, StandardCharsets.UTF_8));
                }
                case "HeadObject" -> described(buckets.store().describe(bucket, key));
                case "PutObject" -> {
                    JsonNode body = request.path("Body");
                    String text = body.isTextual() ? body.textValue() : body.isMissingNode() ? "" : Json.write(body);
                    String tag = buckets.put(bucket, key, text.getBytes(StandardCharsets.UTF_8));
                    yield Json.NODES.objectNode().put("ETag", quoted(tag)).put("ServerSideEncryption", "AES256");
                }
                case "CopyObject" -> {
                    String[] source = request.path("CopySource")
                            .asText()
                            .replaceFirst("^/", "")
                            .split("/", 2);
                    String tag = buckets.put(bucket, key, buckets.bytes(source[0], source[1]));
                    ObjectNode answer = Json.NODES.objectNode();
                    answer.putObject("CopyObjectResult").put("ETag", quoted(tag));
                    yield answer;
                }
                case "DeleteObject" -> {
                    buckets.delete(bucket, key);
                    yield Json.NODES.objectNode();
                }
                case "DeleteObjects" -> {
                    ObjectNode answer = Json.NODES.objectNode();
                    ArrayNode deleted = answer.putArray("Deleted");
                    for (JsonNode each : request.path("Delete").path("Objects")) {
                        buckets.delete(bucket, each.path("Key").asText());
                        deleted.addObject().put("Key", each.path("Key").asText());
                    }
                    yield answer;
                }
                case "ListObjectsV2", "ListObjects" -> list(request, bucket);
                case "ListBuckets" -> {
                    ObjectNode answer = Json.NODES.objectNode();
                    ArrayNode list = answer.putArray("Buckets");
                    buckets.names().forEach(name -> list.addObject().put("Name", name));
                    yield answer;
                }
                case "CreateBucket" -> {
                    buckets.create(bucket);
                    yield Json.NODES.objectNode().put("Location", "/" + bucket);
                }
                case "HeadBucket" -> {
                    buckets.require(bucket);
                    yield Json.NODES.objectNode();
                }
                default -> throw ServiceFault.unknownOperation(name(), operation);
            };
        } catch (ObjectStoreFailure e) {
            boolean missing = e.code().startsWith("NoSuch");
            throw new ServiceFault(
                    e.code(),
                    e.code().equals("NoSuchKey") ? "The specified key does not exist." : e.getMessage(),
                    missing ? 404 : 403);
        }
    }

    private JsonNode list(ObjectNode request, String bucket) {
        String prefix = request.path("Prefix").asText();
        String delimiter = request.path("Delimiter").asText();
        String after = request.path("ContinuationToken")
                .asText(request.path("StartAfter").asText(request.path("Marker").asText()));
        int most = Math.clamp(request.path("MaxKeys").asInt(MOST_KEYS), 0, MOST_KEYS);
        List<ObjectSummary> found;
        try (var objects = buckets.store().list(bucket, prefix)) {
            found = objects.filter(each -> each.key().compareTo(after) > 0).toList();
        }
        ObjectNode answer = Json.NODES
                .objectNode()
                .put("Name", bucket)
                .put("Prefix", prefix)
                .put("MaxKeys", most);
        ArrayNode contents = answer.putArray("Contents");
        TreeSet<String> folders = new TreeSet<>();
        String last = "";
        boolean more = false;
        for (ObjectSummary each : found) {
            int cut = delimiter.isEmpty() ? -1 : each.key().indexOf(delimiter, prefix.length());
            String folder = cut < 0 ? "" : each.key().substring(0, cut + delimiter.length());
            if (folders.contains(folder)) {
                last = each.key();
                continue;
            }
            if (contents.size() + folders.size() >= most) {
                more = true;
                break;
            }
            last = each.key();
            if (cut < 0) {
                contents.addObject()
                        .put("Key", each.key())
                        .put("LastModified", each.lastModified().toString())
                        .put("ETag", quoted(each.etag()))
                        .put("Size", each.size())
                        .put("StorageClass", "STANDARD");
            } else {
                folders.add(folder);
            }
        }
        if (!folders.isEmpty()) {
            ArrayNode prefixes = answer.putArray("CommonPrefixes");
            folders.forEach(folder -> prefixes.addObject().put("Prefix", folder));
        }
        answer.put("KeyCount", contents.size() + folders.size()).put("IsTruncated", more);
        if (more) {
            answer.put("NextContinuationToken", last);
        }
        return answer;
    }

    private static ObjectNode described(ObjectSummary object) {
        ObjectNode answer = Json.NODES
                .objectNode()
                .put("AcceptRanges", "bytes")
                .put("ContentLength", object.size())
                .put("ContentType", "binary/octet-stream")
                .put("ETag", quoted(object.etag()))
                .put("LastModified", object.lastModified().toString());
        answer.putObject("Metadata");
        return answer.put("ServerSideEncryption", "AES256");
    }

    private static String quoted(String tag) {
        return tag.startsWith("\"") ? tag : "\"" + tag + "\"";
    }
}
