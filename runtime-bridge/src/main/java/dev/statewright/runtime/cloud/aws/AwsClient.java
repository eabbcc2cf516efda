package dev.statewright.runtime.cloud.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.target.CallTargets;
import dev.statewright.runtime.history.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Makes calls by the command. Request and answer have Step Functions' names. Safe for many threads. */
final class AwsClient {
    /** Operations whose answer is a stream, which the command writes into a file; and the member of the answer that it is. */
    private static final Map<String, String> STREAMS =
            Map.of("lambda invoke", "Payload", "s3api get-object", "Body", "s3api get-object-torrent", "Body");

    private final AwsCommand command;
    private final Map<String, JsonNode> skeletons = new ConcurrentHashMap<>();
    private Boolean second;

    AwsClient(AwsCommand command) {
        this.command = command;
    }

    /** AWS refuses, or cannot be asked. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final transient AwsFailure failure;

        Refused(AwsFailure failure) {
            super(failure.cause());
            this.failure = failure;
        }

        AwsFailure failure() {
            return failure;
        }
    }

    /**
     * Calls.
     *
     * @param running hears of the process, so that somebody can end it
     * @throws IOException where the command cannot be run
     */
    JsonNode call(AwsCall call, JsonNode parameters, CallTargets targets, Consumer<Process> running)
            throws Refused, IOException, InterruptedException {
        String name = CommandName.of(call.operation());
        JsonNode skeleton = skeleton(call.command(), name, running);
        Path folder = Files.createTempDirectory("statewright-aws");
        Path request = folder.resolve("request.json");
        Path stream = folder.resolve("answer");
        try {
            Files.writeString(request, Json.write(Members.toApi(parameters, skeleton)));
            List<String> words = new ArrayList<>(List.of("--output", "json", "--no-paginate"));
            targets.profile().ifPresent(profile -> words.addAll(List.of("--profile", profile)));
            targets.region().ifPresent(region -> words.addAll(List.of("--region", region)));
            if (isSecond()) {
                words.addAll(List.of("--cli-binary-format", "raw-in-base64-out"));
            }
            words.addAll(List.of(
                    call.command(),
                    name,
                    "--cli-input-json",
                    request.toUri().toString().replaceFirst("^file:/+", "file:///")));
            String member = STREAMS.get(call.command() + " " + name);
            if (member != null) {
                words.add(stream.toString());
            }
            AwsCommand.Answer answer = command.run(words, running);
            if (answer.status() != 0) {
                throw new Refused(AwsFailure.of(call, answer.err()));
            }
            ObjectNode said = read(call, answer.out());
            if (member != null && Files.exists(stream)) {
                said.put(member, Files.readString(stream, StandardCharsets.UTF_8));
            }
            return Members.toTask(said, skeleton, call.optimized());
        } finally {
            Files.deleteIfExists(request);
            Files.deleteIfExists(stream);
            Files.deleteIfExists(folder);
        }
    }

    /** An operation without an answer says nothing at all. */
    private static ObjectNode read(AwsCall call, String out) throws Refused {
        try {
            return out.isBlank() ? Json.NODES.objectNode() : (ObjectNode) Json.read(out);
        } catch (JsonProcessingException | ClassCastException e) {
            throw new Refused(new AwsFailure(
                    "States.TaskFailed",
                    "aws " + call.command() + " did not answer with a JSON object: " + out.strip()));
        }
    }

    /** The form of an operation's request; nothing is known of one that the command does not tell. */
    private JsonNode skeleton(String service, String name, Consumer<Process> running)
            throws IOException, InterruptedException {
        JsonNode known = skeletons.get(service + " " + name);
        if (known == null) {
            AwsCommand.Answer answer = command.run(List.of(service, name, "--generate-cli-skeleton", "input"), running);
            known = MissingNode.getInstance();
            try {
                known = answer.status() == 0 ? Json.read(answer.out()) : known;
            } catch (JsonProcessingException unreadable) {
                // then the names stay as they are
            }
            skeletons.put(service + " " + name, known);
        }
        return known;
    }

    private synchronized boolean isSecond() throws IOException, InterruptedException {
        if (second == null) {
            second = command.isSecond();
        }
        return second;
    }
}
