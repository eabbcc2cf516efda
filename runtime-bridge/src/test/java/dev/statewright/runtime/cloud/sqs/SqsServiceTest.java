package dev.statewright.runtime.cloud.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.cloud.QueueResource;
import dev.statewright.runtime.cloud.metrics.Metrics;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.shell.ClockMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqsServiceTest {
    private static final String ARN = "arn:aws:sqs:us-east-1:123456789012:";

    private final WorkspaceClock clock = new WorkspaceClock(ClockMode.VIRTUAL, 1);

    private SqsService service(Optional<Path> folder) {
        return service(folder, queue("orders", Map.of("VisibilityTimeout", "60"), "dead"), queue("dead", Map.of()));
    }

    private static QueueResource queue(String name, Map<String, String> attributes, String... deadLetters) {
        return new QueueResource(
                name,
                name,
                ARN + name,
                attributes,
                Stream.of(deadLetters)
                        .map(dead -> new QueueResource.RedrivePolicy(ARN + dead, 1))
                        .findFirst());
    }

    private SqsService service(Optional<Path> folder, QueueResource... queues) {
        SqsService service = new SqsService(
                List.of(queues),
                folder,
                "us-east-1",
                "123456789012",
                () -> "http://127.0.0.1:8083",
                clock,
                new Metrics(clock));
        service.start(_ -> {});
        return service;
    }

    private static ObjectNode request(String text) {
        return (ObjectNode) Json.readTrusted(text.replace('\'', '"'));
    }

    private static JsonNode call(SqsService service, String operation, String request) {
        return service.call(operation, request(request));
    }

    private static List<String> received(SqsService service, String queue) {
        return received(service, queue, Duration.ZERO);
    }

    /** @param patience how long an empty queue is waited for: messages from disk come back while the service answers already */
    private static List<String> received(SqsService service, String queue, Duration patience) {
        List<String> bodies = new ArrayList<>();
        call(
                        service,
                        "ReceiveMessage",
                        "{'QueueUrl':'" + queue + "','MaxNumberOfMessages':10,'WaitTimeSeconds':" + patience.toSeconds()
                                + "}")
                .path("Messages")
                .forEach(message -> bodies.add(message.path("Body").asText()));
        return bodies;
    }

    @Test
    void aMessageThatNobodyDeletesGoesToTheDeadLetterQueueInTheWorkspacesTime() throws Exception {
        SqsService service = service(Optional.empty());
        try {
            call(
                    service,
                    "SendMessage",
                    "{'QueueUrl':'https://sqs.us-east-1.amazonaws.com/123456789012/orders','MessageBody':'one'}");

            assertThat(received(service, "orders")).containsExactly("one");
            assertThat(received(service, "orders")).isEmpty();
            CountDownLatch later = new CountDownLatch(1);
            clock.after(Duration.ofSeconds(61), later::countDown);
            assertThat(later.await(2, TimeUnit.SECONDS)).isTrue();
            assertThat(received(service, "orders")).isEmpty();
            assertThat(received(service, "dead")).containsExactly("one");
            assertThat(call(service, "GetQueueUrl", "{'QueueName':'orders'}"))
                    .isEqualTo(request("{'QueueUrl':'http://127.0.0.1:8083/123456789012/orders'}"));
        } finally {
            service.close();
        }
    }

    @Test
    void keptMessagesAreThereAgain(@TempDir Path folder) {
        SqsService first = service(Optional.of(folder));
        call(first, "SendMessage", "{'QueueUrl':'orders','MessageBody':'kept'}");
        call(first, "SendMessage", "{'QueueUrl':'orders','MessageBody':'done'}");
        JsonNode message = call(first, "ReceiveMessage", "{'QueueUrl':'orders','MaxNumberOfMessages':1}")
                .path("Messages")
                .path(0);
        call(
                first,
                "DeleteMessage",
                "{'QueueUrl':'orders','ReceiptHandle':'"
                        + message.path("ReceiptHandle").asText() + "'}");
        first.close();

        SqsService second = service(Optional.of(folder));
        try {
            String other = message.path("Body").asText().equals("kept") ? "done" : "kept";
            assertThat(received(second, "orders", Duration.ofSeconds(10))).containsExactly(other);
        } finally {
            second.close();
        }
    }

    @Test
    void aQueueThatCannotBeMadeSaysWhyAndTheOthersAreThere() {
        SqsService service = service(
                Optional.empty(),
                queue("slow", Map.of("VisibilityTimeout", "many")),
                queue("behind", Map.of(), "nowhere"),
                queue("orders", Map.of()));
        try {
            assertThat(call(service, "ListQueues", "{}"))
                    .isEqualTo(request("{'QueueUrls':['http://127.0.0.1:8083/123456789012/orders']}"));
            assertThatThrownBy(() -> call(service, "SendMessage", "{'QueueUrl':'slow','MessageBody':'one'}"))
                    .isInstanceOf(ServiceFault.class)
                    .hasMessageStartingWith("The queue slow cannot be made: ");
            assertThatThrownBy(() -> call(service, "GetQueueUrl", "{'QueueName':'behind'}"))
                    .isInstanceOf(ServiceFault.class)
                    .hasMessageStartingWith("The queue behind cannot be made: ");
        } finally {
            service.close();
        }
    }

    @Test
    void deadLetterQueuesOfDeadLetterQueuesAreMadeInWhateverOrder() {
        SqsService service = service(
                Optional.empty(),
                queue("first", Map.of(), "second"),
                queue("second", Map.of(), "third"),
                queue("third", Map.of()));
        try {
            assertThat(call(service, "ListQueues", "{}").path("QueueUrls")).hasSize(3);
        } finally {
            service.close();
        }
    }
}
