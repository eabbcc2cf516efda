package dev.statewright.runtime.cloud.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.cloud.QueueMapping;
import dev.statewright.runtime.cloud.service.Resources;
import dev.statewright.runtime.cloud.service.ServiceCalls;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.function.FunctionRuntime;
import dev.statewright.runtime.function.InvocationResult;
import dev.statewright.runtime.function.InvocationResult.Failed;
import dev.statewright.runtime.function.InvocationResult.Succeeded;
import dev.statewright.runtime.history.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.event.ruler.Ruler;

/**
 * Brings a queue's messages to a function in batches: full ones at once, others when their window ends. What the function handled is
 * deleted; the rest comes back when the queue's visibility timeout ends, and goes to its dead-letter queue when that happened too often.
 * Lambda Developer Guide, "Using Lambda with Amazon SQS".
 */
final class QueuePoller {
    private static final int MOST_AT_ONCE = 10;
    private static final int CONCURRENCY = 5;

    private final QueueMapping mapping;
    private final String queue;
    private final String queueArn;
    private final ServiceCalls calls;
    private final FunctionRuntime functions;
    private final WorkspaceClock clock;
    private final int concurrency;
    private List<JsonNode> collected = new ArrayList<>();
    private WorkspaceClock.Timer window;
    private boolean collecting;
    private boolean again;
    private int running;
    private boolean closed;
    private volatile Optional<FeedFailure> failure = Optional.empty();

    /** @param reserved how many calls of the function may run at once */
    QueuePoller(
            QueueMapping mapping,
            String queueArn,
            int reserved,
            ServiceCalls calls,
            FunctionRuntime functions,
            WorkspaceClock clock) {
        this.mapping = mapping;
        this.queue = Resources.name(mapping.queueArn());
        this.queueArn = queueArn;
        this.calls = calls;
        this.functions = functions;
        this.clock = clock;
        this.concurrency = Math.min(reserved, mapping.maximumConcurrency().orElse(CONCURRENCY));
    }

    /** Why the latest batch could not be handled; empty where it could. */
    Optional<FeedFailure> failure() {
        return failure;
    }

    String queue() {
        return queue;
    }

    /** There may be messages: looks for them on a thread of its own. */
    synchronized void wake() {
        if (closed || !mapping.enabled()) {
            return;
        }
        if (collecting) {
            again = true;
            return;
        }
        collecting = true;
        WorkspaceClock.Work work = clock.work();
        Thread.ofVirtual().name("queue-" + queue).start(() -> {
            try (work) {
                collect();
            }
        });
    }

    synchronized void close() {
        closed = true;
    }

    private void collect() {
        try {
            while (mayReceive()) {
                List<JsonNode> received = receive();
                if (received.isEmpty() && !wasWoken()) {
                    break;
                }
                add(received);
            }
        } catch (ServiceFault e) {
            // the queue went, or the services end: the next message wakes this again
        } finally {
            rest();
        }
    }

    private synchronized boolean mayReceive() {
        again = false;
        return !closed && running < concurrency;
    }

    private synchronized boolean wasWoken() {
        return again;
    }

    private List<JsonNode> receive() {
        int room;
        synchronized (this) {
            room = Math.min(MOST_AT_ONCE, mapping.batchSize() - collected.size());
        }
        ObjectNode request = Json.NODES.objectNode().put("QueueUrl", queue).put("MaxNumberOfMessages", room);
        request.putArray("AttributeNames").add("All");
        request.putArray("MessageAttributeNames").add("All");
        List<JsonNode> received = new ArrayList<>();
        for (JsonNode message :
                calls.call(ServiceName.SQS, "ReceiveMessage", request).path("Messages")) {
            if (isWanted(message)) {
                received.add(message);
            } else {
                delete(List.of(message));
            }
        }
        return received;
    }

    /** Messages that no filter lets through are deleted, as Lambda does. */
    private boolean isWanted(JsonNode message) {
        if (mapping.filters().isEmpty()) {
            return true;
        }
        ObjectNode seen = record(message);
        try {
            seen.set("body", Json.read(message.path("Body").asText()));
        } catch (JsonProcessingException e) {
            seen.put("body", message.path("Body").asText());
        }
        return mapping.filters().stream().anyMatch(filter -> {
            try {
                return Ruler.matchesRule(Json.write(seen), filter.isTextual() ? filter.asText() : Json.write(filter));
            } catch (Exception e) {
                return false;
            }
        });
    }

    private synchronized void add(List<JsonNode> received) {
        collected.addAll(received);
        if (collected.size() >= mapping.batchSize() || mapping.window().isZero()) {
            begin();
        } else if (!collected.isEmpty() && window == null) {
            window = clock.after(mapping.window(), this::windowEnds);
        }
    }

    private synchronized void windowEnds() {
        window = null;
        begin();
    }

    private void begin() {
        if (window != null) {
            window.cancel();
            window = null;
        }
        if (collected.isEmpty() || closed) {
            return;
        }
        List<JsonNode> batch = collected;
        collected = new ArrayList<>();
        running++;
        WorkspaceClock.Work work = clock.work();
        ObjectNode event = Json.NODES.objectNode();
        ArrayNode records = event.putArray("Records");
        batch.forEach(message -> records.add(record(message)));
        functions
                .invoke(mapping.function(), Json.write(event))
                .whenCompleteAsync(
                        (result, defect) -> {
                            try (work) {
                                ended(batch, result);
                            }
                        },
                        action -> Thread.ofVirtual().name("batch-" + queue).start(action));
    }

    private void ended(List<JsonNode> batch, InvocationResult result) {
        try {
            Set<String> failed = failed(batch, result);
            failure = failureOf(result, failed.size(), batch.size());
            List<JsonNode> done = batch.stream()
                    .filter(message ->
                            !failed.contains(message.path("MessageId").asText()))
                    .toList();
            delete(done);
            if (!failed.isEmpty()) {
                clock.after(visibilityTimeout().plusMillis(5), this::wake);
            }
        } catch (ServiceFault e) {
            // not deleted: the messages come again, which is what a queue promises
        } finally {
            synchronized (this) {
                running--;
            }
            wake();
        }
    }

    private Optional<FeedFailure> failureOf(InvocationResult result, int failed, int of) {
        if (result instanceof Failed(String type, String document)) {
            String message = Json.readTrusted(document).path("errorMessage").asText();
            return Optional.of(new FeedFailure(mapping.function(), type + ": " + message));
        }
        return failed == 0
                ? Optional.empty()
                : Optional.of(new FeedFailure(mapping.function(), "batchItemFailures: " + failed + " / " + of));
    }

    /** The ids of the messages that have to come again. */
    private Set<String> failed(List<JsonNode> batch, InvocationResult result) {
        Set<String> all = new HashSet<>();
        batch.forEach(message -> all.add(message.path("MessageId").asText()));
        if (!(result instanceof Succeeded(String json))) {
            return all;
        }
        if (!mapping.partialFailures()) {
            return Set.of();
        }
        Set<String> failed = new HashSet<>();
        for (JsonNode item : Json.readTrusted(json).path("batchItemFailures")) {
            String id = item.path("itemIdentifier").asText();
            if (!all.contains(id)) {
                // an unknown or empty name: Lambda takes the whole batch as failed
                return all;
            }
            failed.add(id);
        }
        return failed;
    }

    private void delete(List<JsonNode> messages) {
        for (int from = 0; from < messages.size(); from += MOST_AT_ONCE) {
            ObjectNode request = Json.NODES.objectNode().put("QueueUrl", queue);
            ArrayNode entries = request.putArray("Entries");
            for (JsonNode message : messages.subList(from, Math.min(messages.size(), from + MOST_AT_ONCE))) {
                entries.addObject()
                        .put("Id", String.valueOf(entries.size()))
                        .put("ReceiptHandle", message.path("ReceiptHandle").asText());
            }
            calls.call(ServiceName.SQS, "DeleteMessageBatch", request);
        }
    }

    private Duration visibilityTimeout() {
        ObjectNode request = Json.NODES.objectNode().put("QueueUrl", queue);
        request.putArray("AttributeNames").add("VisibilityTimeout");
        return Duration.ofSeconds(calls.call(ServiceName.SQS, "GetQueueAttributes", request)
                .path("Attributes")
                .path("VisibilityTimeout")
                .asLong(30));
    }

    /** Lambda Developer Guide, "Example standard queue message event". */
    private ObjectNode record(JsonNode message) {
        ObjectNode record = Json.NODES
                .objectNode()
                .put("messageId", message.path("MessageId").asText())
                .put("receiptHandle", message.path("ReceiptHandle").asText())
                .put("body", message.path("Body").asText());
        record.set("attributes", message.has("Attributes") ? message.path("Attributes") : Json.NODES.objectNode());
        ObjectNode attributes = record.putObject("messageAttributes");
        message.path("MessageAttributes").properties().forEach(attribute -> {
            ObjectNode each = attributes.putObject(attribute.getKey());
            attribute
                    .getValue()
                    .properties()
                    .forEach(member -> each.set(
                            Character.toLowerCase(member.getKey().charAt(0))
                                    + member.getKey().substring(1),
                            member.getValue()));
        });
        return record.put("md5OfBody", message.path("MD5OfBody").asText())
                .put("eventSource", "aws:sqs")
                .put("eventSourceARN", queueArn)
                .put("awsRegion", queueArn.split(":")[3]);
    }

    private void rest() {
        synchronized (this) {
            collecting = false;
            if (!again || running >= concurrency) {
                return;
            }
        }
        wake();
    }
}
