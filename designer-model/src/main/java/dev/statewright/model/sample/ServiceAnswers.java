package dev.statewright.model.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.statewright.model.catalog.IntegrationPattern;
import java.util.Map;
import java.util.Optional;

/** What the services that are called most answer, where the answer's form does not hang on what was asked. */
final class ServiceAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String MESSAGE_ID = "5f1f1b2e-0000-4000-8000-000000000000";

    private static final Map<String, String> ANSWERS = Map.of(
            "arn:aws:states:::lambda:invoke",
            "{\"ExecutedVersion\":\"$LATEST\",\"Payload\":null,\"SdkHttpMetadata\":{\"HttpStatusCode\":200},\"SdkResponseMetadata\":{\"RequestId\":\""
                    + MESSAGE_ID + "\"},\"StatusCode\":200}",
            "arn:aws:states:::dynamodb:getItem",
            "{\"Item\":null,\"SdkHttpMetadata\":{\"HttpStatusCode\":200},\"SdkResponseMetadata\":{\"RequestId\":\"" + MESSAGE_ID
                    + "\"}}",
            "arn:aws:states:::sqs:sendMessage",
            "{\"MD5OfMessageBody\":\"d41d8cd98f00b204e9800998ecf8427e\",\"MessageId\":\"" + MESSAGE_ID
                    + "\",\"SdkHttpMetadata\":{\"HttpStatusCode\":200},\"SdkResponseMetadata\":{\"RequestId\":\"" + MESSAGE_ID
                    + "\"}}",
            "arn:aws:states:::sns:publish",
            "{\"MessageId\":\"" + MESSAGE_ID
                    + "\",\"SdkHttpMetadata\":{\"HttpStatusCode\":200},\"SdkResponseMetadata\":{\"RequestId\":\"" + MESSAGE_ID
                    + "\"}}",
            "arn:aws:states:::events:putEvents",
            "{\"Entries\":[{\"EventId\":\"" + MESSAGE_ID
                    + "\"}],\"FailedEntryCount\":0,\"SdkHttpMetadata\":{\"HttpStatusCode\":200},\"SdkResponseMetadata\":{\"RequestId\":\""
                    + MESSAGE_ID + "\"}}",
            "arn:aws:states:::states:startExecution",
            "{\"ExecutionArn\":\"arn:aws:states:us-east-1:123456789012:execution:Child:execution-1\",\"StartDate\":1767258000.0,\"SdkHttpMetadata\":{\"HttpStatusCode\":200},\"SdkResponseMetadata\":{\"RequestId\":\""
                    + MESSAGE_ID + "\"}}",
            "arn:aws:states:::http:invoke",
            "{\"ResponseBody\":null,\"Headers\":{},\"StatusCode\":200,\"StatusText\":\"OK\"}");

    private ServiceAnswers() {}

    /** The form of a resource's answer; absent where it is not known, or whoever holds the token gives it. */
    static Optional<Sample> of(String resource) {
        if (IntegrationPattern.of(resource) != IntegrationPattern.REQUEST_RESPONSE) {
            return Optional.empty();
        }
        return Optional.ofNullable(ANSWERS.get(resource))
                .map(answer -> new Sample(read(answer), false, Origin.of(Origin.Kind.SERVICE)));
    }

    private static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A service's answer is no JSON", e);
        }
    }
}
