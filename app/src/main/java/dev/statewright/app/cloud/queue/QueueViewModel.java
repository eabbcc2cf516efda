package dev.statewright.app.cloud.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.app.cloud.call.CloudCalls;
import dev.statewright.app.words.Words;
import dev.statewright.model.cloud.CloudResources;
import dev.statewright.model.cloud.QueueResource;
import dev.statewright.runtime.cloud.service.ServiceName;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One queue: what is in it, and what can be done with that. To be used on the UI thread. */
public final class QueueViewModel {

    private final CloudCalls calls;
    private final String queue;
    private final ObservableList<QueueMessage> messages = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Map<String, String>> attributes =
            new ReadOnlyObjectWrapper<>(this, "attributes", Map.of());
    private final ReadOnlyBooleanWrapper deadLetters = new ReadOnlyBooleanWrapper(this, "deadLetters");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private String url = "";
    private boolean asking;

    public QueueViewModel(CloudCalls calls, String queue) {
        this.calls = calls;
        this.queue = queue;
    }

    public boolean isFifo() {
        return queue.endsWith(".fifo");
    }

    /** The messages that were received last. */
    public ObservableList<QueueMessage> messages() {
        return messages;
    }

    /** As GetQueueAttributes names them, sorted. */
    public ReadOnlyObjectProperty<Map<String, String>> attributesProperty() {
        return attributes.getReadOnlyProperty();
    }

    /** Whether other queues give up their messages to this one. */
    public ReadOnlyBooleanProperty deadLettersProperty() {
        return deadLetters.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the latest action did. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    public void open() {
        calls.ask(services -> services.resources(), this::lookForGivers, problem::set);
        call("GetQueueUrl", CloudCalls.request().put("QueueName", queue), answer -> {
            url = answer.path("QueueUrl").asText();
            refresh();
        });
    }

    private void lookForGivers(CloudResources resources) {
        deadLetters.set(resources.queues().stream()
                .map(QueueResource::redrive)
                .flatMap(Optional::stream)
                .anyMatch(policy -> policy.deadLetterTargetArn().endsWith(":" + queue)));
    }

    /** Why the function that the queue feeds could not handle the latest messages; empty where it could. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Asks how many messages there are. */
    public void refresh() {
        trouble.set(calls.cloud()
                .opened()
                .flatMap(services -> services.feedFailure(queue))
                .map(failure -> Words.text("cloud.queue-trouble", failure.function(), failure.error()))
                .orElse(""));
        if (url.isEmpty() || asking) {
            return;
        }
        asking = true;
        ObjectNode request = request();
        request.putArray("AttributeNames").add("All");
        calls.call(
                ServiceName.SQS,
                "GetQueueAttributes",
                request,
                answer -> {
                    asking = false;
                    Map<String, String> found = new TreeMap<>();
                    answer.path("Attributes")
                            .properties()
                            .forEach(each ->
                                    found.put(each.getKey(), each.getValue().asText()));
                    if (!found.equals(attributes.get())) {
                        attributes.set(found);
                    }
                },
                sentence -> {
                    asking = false;
                    problem.set(sentence);
                });
    }

    /** Receives up to ten messages and leaves them in the queue; as in AWS that counts as a receipt. */
    public void receive() {
        ObjectNode request = request().put("MaxNumberOfMessages", 10).put("VisibilityTimeout", 0);
        request.putArray("AttributeNames").add("All");
        request.putArray("MessageAttributeNames").add("All");
        call("ReceiveMessage", request, answer -> {
            messages.clear();
            answer.path("Messages").forEach(message -> messages.add(QueueMessage.of(message)));
            said.set(Words.text("cloud.queue-received", messages.size()));
            refresh();
        });
    }

    /** @param group of a FIFO queue's message */
    public void send(String body, String group) {
        ObjectNode request = request().put("MessageBody", body);
        if (isFifo()) {
            request.put("MessageGroupId", group.isBlank() ? "1" : group.strip());
            request.put("MessageDeduplicationId", java.util.UUID.randomUUID().toString());
        }
        call("SendMessage", request, answer -> {
            said.set(Words.text("cloud.queue-sent", answer.path("MessageId").asText()));
            refresh();
        });
    }

    public void delete(QueueMessage message) {
        call("DeleteMessage", request().put("ReceiptHandle", message.receipt()), _ -> {
            messages.remove(message);
            refresh();
        });
    }

    public void purge() {
        call("PurgeQueue", request(), _ -> {
            messages.clear();
            said.set(Words.text("cloud.queue-purged"));
            refresh();
        });
    }

    /** Sends the messages back to the queues that gave them up. SQS Developer Guide, "Dead-letter queue redrive". */
    public void redrive() {
        String arn = attributes.get().getOrDefault("QueueArn", "");
        call("StartMessageMoveTask", CloudCalls.request().put("SourceArn", arn), _ -> {
            messages.clear();
            said.set(Words.text("cloud.queue-redriven"));
            refresh();
        });
    }

    private ObjectNode request() {
        // its name does, too, while the service is starting and has not told its address
        return CloudCalls.request().put("QueueUrl", url.isEmpty() ? queue : url);
    }

    private void call(String operation, ObjectNode request, Consumer<JsonNode> done) {
        said.set("");
        calls.call(
                ServiceName.SQS,
                operation,
                request,
                answer -> {
                    problem.set("");
                    done.accept(answer);
                },
                problem::set);
    }
}
