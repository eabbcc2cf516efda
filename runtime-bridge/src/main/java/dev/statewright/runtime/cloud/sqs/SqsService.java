package dev.statewright.runtime.cloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.statewright.model.cloud.QueueResource;
import dev.statewright.runtime.cloud.library.DiskRoom;
import dev.statewright.runtime.cloud.library.LocalServer;
import dev.statewright.runtime.cloud.metrics.Metrics;
import dev.statewright.runtime.cloud.service.CloudService;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.history.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The queues of a workspace. Those of its template are made when it starts; one that cannot be made leaves the others as they are. Messages
 * that were kept are there again.
 */
public final class SqsService implements CloudService {
    private volatile List<QueueResource> queues;
    private final Optional<Path> folder;
    private final String region;
    private final String account;
    private final Supplier<String> shownBase;
    private final WorkspaceClock clock;
    private final Metrics metrics;
    private final List<Consumer<String>> arrivals = new CopyOnWriteArrayList<>();
    private ElasticMqServer server;
    private volatile LocalServer calls;
    private volatile Optional<DiskRoom> room = Optional.empty();
    /** Why queues of the template could not be made, by their names. */
    private final Map<String, ServiceFault> refused = new ConcurrentHashMap<>();

    /**
     * @param folder where messages are kept; empty for memory
     * @param shownBase what queue URLs begin with: {@code http://127.0.0.1:8083}
     */
    public SqsService(
            List<QueueResource> queues,
            Optional<Path> folder,
            String region,
            String account,
            Supplier<String> shownBase,
            WorkspaceClock clock,
            Metrics metrics) {
        this.queues = queues;
        this.folder = folder;
        this.region = region;
        this.account = account;
        this.shownBase = shownBase;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Takes over the queues of a template that was edited; those that are there stay as they are, with their messages. */
    public synchronized void declare(List<QueueResource> edited) {
        List<QueueResource> before = queues;
        queues = edited;
        if (calls != null) {
            make(edited.stream().filter(queue -> !before.contains(queue)).toList(), _ -> {});
        }
    }

    @Override
    public ServiceName name() {
        return ServiceName.SQS;
    }

    /** Whether an earlier process left queues: messages may wait in them. */
    public boolean areKept() {
        return folder.filter(path -> new KeptMessages(path).isThere()).isPresent();
    }

    /** The listener gets a queue's name whenever messages of it can be received; on the thread that brought them about. */
    public void onArrival(Consumer<String> listener) {
        arrivals.add(listener);
    }

    /** Tells that messages of a queue may be there again. */
    public void arrived(String queue) {
        arrivals.forEach(listener -> listener.accept(queue));
    }

    @Override
    public synchronized void start(Consumer<String> progress) {
        progress.accept("loading ElasticMQ");
        server =
                ElasticMqServer.start(folder, region, account, () -> clock.now().toEpochMilli());
        room = folder.flatMap(path -> DiskRoom.of(path, "queues"));
        calls = new LocalServer(server.port(), "AmazonSQS", "sqs");
        make(queues, progress);
        for (QueueResource queue : queues) {
            arrived(queue.name());
            // what was being handled when the process before this one ended comes back then
            comesBack(queue.name(), visibilityTimeout(queue.name()));
        }
    }

    /** A queue names its dead-letter queue, which has to be there before: what is refused is tried again for as long as others were made. */
    private void make(List<QueueResource> wanted, Consumer<String> progress) {
        List<QueueResource> open = wanted;
        int before;
        do {
            before = open.size();
            open = open.stream().filter(queue -> !isMade(queue, progress)).toList();
        } while (!open.isEmpty() && open.size() < before);
    }

    private boolean isMade(QueueResource queue, Consumer<String> progress) {
        progress.accept("making the queue " + queue.name());
        try {
            make(queue);
            refused.remove(queue.name());
            return true;
        } catch (ServiceFault e) {
            refused.put(
                    queue.name(),
                    new ServiceFault(
                            e.code(), "The queue " + queue.name() + " cannot be made: " + e.getMessage(), e.status()));
            return false;
        }
    }

    private void make(QueueResource queue) {
        ObjectNode request = Json.NODES.objectNode().put("QueueName", queue.name());
        ObjectNode attributes = request.putObject("Attributes");
        queue.attributes().forEach(attributes::put);
        queue.redrive()
                .ifPresent(policy -> attributes.put(
                        "RedrivePolicy",
                        Json.write(Json.NODES
                                .objectNode()
                                .put("deadLetterTargetArn", arn(QueueNames.of(policy.deadLetterTargetArn())))
                                .put("maxReceiveCount", policy.maxReceiveCount()))));
        try {
            calls.call("CreateQueue", request);
        } catch (ServiceFault e) {
            if (!e.code().contains("QueueAlreadyExists") && !e.code().contains("QueueNameExists")) {
                throw e;
            }
            // kept from before; the template may have changed meanwhile
            attributes.remove(List.of("FifoQueue", "ContentBasedDeduplication"));
            calls.call(
                    "SetQueueAttributes",
                    Json.NODES
                            .objectNode()
                            .put("QueueUrl", innerUrl(queue.name()))
                            .<ObjectNode>set("Attributes", attributes));
        }
    }

    /** The ARN of a queue of this workspace. */
    public String arn(String queue) {
        return "arn:aws:sqs:" + region + ":" + account + ":" + queue;
    }

    @Override
    public OptionalInt port() {
        return OptionalInt.of(server.port());
    }

    @Override
    public JsonNode call(String operation, ObjectNode request) {
        ObjectNode inner = request.deepCopy();
        if (inner.path("QueueUrl").isTextual()) {
            inner.put("QueueUrl", innerUrl(QueueNames.of(inner.path("QueueUrl").asText())));
        }
        inner.remove(List.of("MessageSystemAttributes", "QueueOwnerAWSAccountId"));
        JsonNode answer = answer(operation, inner);
        after(operation, request);
        if (operation.equals("ReceiveMessage")) {
            String queue = QueueNames.of(request.path("QueueUrl").asText());
            deadLetters(queue);
            if (!answer.path("Messages").isEmpty()) {
                comesBack(queue, request.path("VisibilityTimeout").asInt(visibilityTimeout(queue)));
            }
        }
        return shown(answer);
    }

    private JsonNode answer(String operation, ObjectNode request) {
        if (!operation.startsWith("Get") && !operation.startsWith("List")) {
            room.ifPresent(DiskRoom::require);
        }
        try {
            return calls.call(operation, request);
        } catch (ServiceFault e) {
            String queue = QueueNames.of(
                    request.path("QueueUrl").asText(request.path("QueueName").asText()));
            ServiceFault why = refused.get(queue);
            boolean missing = e.code().contains("NonExistentQueue") || e.code().contains("QueueDoesNotExist");
            throw why != null && missing ? why : e;
        }
    }

    private void after(String operation, ObjectNode request) {
        String queue = QueueNames.of(request.path("QueueUrl").asText());
        switch (operation) {
            case "SendMessage" -> sent(queue, 1, request.path("DelaySeconds").asInt(0));
            case "SendMessageBatch" -> {
                int delay = 0;
                for (JsonNode entry : request.path("Entries")) {
                    delay = Math.max(delay, entry.path("DelaySeconds").asInt(0));
                }
                sent(queue, request.path("Entries").size(), delay);
            }
            case "DeleteMessage" -> metrics.count("AWS/SQS", "NumberOfMessagesDeleted", "QueueName", queue, 1);
            case "DeleteMessageBatch" ->
                metrics.count(
                        "AWS/SQS",
                        "NumberOfMessagesDeleted",
                        "QueueName",
                        queue,
                        request.path("Entries").size());
            case "ChangeMessageVisibility" ->
                later(queue, request.path("VisibilityTimeout").asInt(0));
            default -> {}
        }
    }

    private void sent(String queue, int messages, int delaySeconds) {
        metrics.count("AWS/SQS", "NumberOfMessagesSent", "QueueName", queue, messages);
        arrived(queue);
        // the queue's own delay counts too, where the message says nothing
        int own = number(queue, "DelaySeconds", 0);
        later(queue, Math.max(delaySeconds, own));
    }

    private int visibilityTimeout(String queue) {
        return number(queue, "VisibilityTimeout", 30);
    }

    private int number(String queue, String attribute, int otherwise) {
        return queues.stream()
                .filter(each -> each.name().equals(queue))
                .map(each -> each.attributes().getOrDefault(attribute, ""))
                // what is no number was refused when the queue was made
                .filter(value -> value.matches("\\d{1,9}"))
                .findFirst()
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    /** Whoever received messages may not delete them: then they are there again. */
    private void comesBack(String queue, int seconds) {
        clock.regularly(clock.now().plusSeconds(seconds).plusMillis(5), () -> arrived(queue));
    }

    /** Messages that were received too often go to the dead-letter queue when they would be received once more. */
    private void deadLetters(String queue) {
        queues.stream()
                .filter(each -> each.name().equals(queue))
                .flatMap(each -> each.redrive().stream())
                .forEach(policy -> arrived(QueueNames.of(policy.deadLetterTargetArn())));
    }

    private void later(String queue, int seconds) {
        if (seconds > 0) {
            clock.after(Duration.ofSeconds(seconds), () -> arrived(queue));
        }
    }

    private String innerUrl(String queue) {
        return "http://127.0.0.1:" + server.port() + "/" + account + "/" + queue;
    }

    /** The answer with the URLs under which others reach the queues. */
    private JsonNode shown(JsonNode answer) {
        if (answer.path("QueueUrl").isTextual()) {
            ((ObjectNode) answer)
                    .put(
                            "QueueUrl",
                            shownUrl(QueueNames.of(answer.path("QueueUrl").asText())));
        }
        for (String list : new String[] {"QueueUrls", "queueUrls"}) {
            if (answer.path(list) instanceof ArrayNode urls) {
                List<JsonNode> shown = new ArrayList<>();
                urls.forEach(url -> shown.add(TextNode.valueOf(shownUrl(QueueNames.of(url.asText())))));
                urls.removeAll().addAll(shown);
            }
        }
        return answer;
    }

    private String shownUrl(String queue) {
        return shownBase.get() + "/" + account + "/" + queue;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }
}
