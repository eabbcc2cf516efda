package dev.statewright.runtime.cloud.sns;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.cloud.http.AllowedHosts;
import dev.statewright.runtime.cloud.service.Resources;
import dev.statewright.runtime.cloud.service.ServiceCalls;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;

/** Brings published messages to those who subscribed: queues, functions, HTTP servers. */
public final class TopicDelivery {
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ServiceCalls calls;
    private final AllowedHosts hosts;
    private final WorkspaceClock clock;
    private final Consumer<String> failures;

    /** @param failures takes a sentence for each message that could not be delivered */
    public TopicDelivery(ServiceCalls calls, AllowedHosts hosts, WorkspaceClock clock, Consumer<String> failures) {
        this.calls = calls;
        this.hosts = hosts;
        this.clock = clock;
        this.failures = failures;
    }

    void deliver(Publication publication, Subscription subscription) {
        attempt(publication, subscription, 1);
    }

    private void attempt(Publication publication, Subscription subscription, int number) {
        try {
            send(publication, subscription);
        } catch (ServiceFault e) {
            boolean again = number < ATTEMPTS && e.status() >= 500;
            if (again) {
                clock.after(PAUSE.multipliedBy(number), () -> attempt(publication, subscription, number + 1));
                return;
            }
            failures.accept("A message of the topic " + Resources.name(publication.topicArn()) + " did not reach "
                    + subscription.endpoint() + ": " + e.getMessage());
            subscription
                    .deadLetterArn()
                    .ifPresent(queue -> calls.call(
                            ServiceName.SQS,
                            "SendMessage",
                            Json.NODES.objectNode().put("QueueUrl", queue).put("MessageBody", publication.message())));
        }
    }

    private void send(Publication publication, Subscription subscription) {
        String time = clock.now().toString();
        switch (subscription.protocol()) {
            case "sqs" -> calls.call(ServiceName.SQS, "SendMessage", message(publication, subscription, time));
            case "lambda" ->
                calls.call(
                        ServiceName.LAMBDA,
                        "Invoke",
                        Json.NODES
                                .objectNode()
                                .put("FunctionName", subscription.endpoint())
                                .put("InvocationType", "Event")
                                .put("Payload", Json.write(publication.functionEvent(subscription, time))));
            case "http", "https" -> post(publication, subscription, time);
            default ->
                throw new ServiceFault(
                        "InvalidParameter",
                        "subscriptions of the protocol " + subscription.protocol()
                                + " are not delivered on this machine; subscribe a queue, a function or an HTTP address.");
        }
    }

    private static ObjectNode message(Publication publication, Subscription subscription, String time) {
        ObjectNode request = Json.NODES
                .objectNode()
                .put("QueueUrl", subscription.endpoint())
                .put(
                        "MessageBody",
                        subscription.isRaw()
                                ? publication.messageFor("sqs")
                                : Json.write(publication.envelope(subscription, time)));
        if (subscription.isRaw() && !publication.attributes().isEmpty()) {
            request.set("MessageAttributes", publication.attributes().deepCopy());
        }
        if (subscription.endpoint().endsWith(".fifo")) {
            request.put("MessageGroupId", publication.group().isEmpty() ? "group" : publication.group());
            request.put(
                    "MessageDeduplicationId",
                    publication.deduplication().isEmpty() ? publication.id() : publication.deduplication());
        }
        return request;
    }

    private void post(Publication publication, Subscription subscription, String time) {
        URI address = URI.create(subscription.endpoint());
        if (!hosts.allow(address)) {
            throw new ServiceFault("AuthorizationError", hosts.refusal(address), 403);
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "text/plain; charset=UTF-8")
                .header("x-amz-sns-message-type", "Notification")
                .header("x-amz-sns-message-id", publication.id())
                .header("x-amz-sns-topic-arn", publication.topicArn())
                .POST(HttpRequest.BodyPublishers.ofString(
                        subscription.isRaw()
                                ? publication.messageFor(subscription.protocol())
                                : Json.write(publication.envelope(subscription, time))))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2) {
                throw new ServiceFault("HttpError", "it answered " + answer.statusCode() + ".", 502);
            }
        } catch (IOException e) {
            throw new ServiceFault("HttpError", "it does not answer.", 502);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
