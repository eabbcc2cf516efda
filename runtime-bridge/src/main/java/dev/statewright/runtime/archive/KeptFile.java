package dev.statewright.runtime.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.execution.JournalEntry;
import dev.statewright.runtime.history.HistoryJson;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.journal.EntryJson;
import dev.statewright.runtime.service.ExecutionStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file of one kept execution: the fields of DescribeExecution, then {@code definition}, then {@code events} as GetExecutionHistory has
 * them, then {@code journal} with the signals. The summary stands first, so that a list need not read the events.
 */
final class KeptFile {

    private static final ObjectMapper SUMMARY = new ObjectMapper(new JsonFactory());

    private KeptFile() {}

    static String write(KeptExecution execution) {
        ObjectNode file = Json.NODES.objectNode();
        file.set("execution", described(execution.summary()));
        file.put("definition", execution.definition());
        var events = file.putArray("events");
        execution.events().forEach(event -> events.add(event.toJson()));
        if (!execution.journal().isEmpty()) {
            var journal = file.putArray("journal");
            execution.journal().forEach(entry -> journal.add(EntryJson.write(entry)));
        }
        return Json.write(file) + "\n";
    }

    static ObjectNode described(ExecutionSummary summary) {
        ObjectNode described = Json.NODES.objectNode();
        described.put("executionArn", summary.arn());
        described.put("name", summary.name());
        described.put("stateMachine", summary.machineName());
        described.put("status", summary.status().name());
        described.put("startDate", summary.start().toString());
        summary.stop().ifPresent(stop -> described.put("stopDate", stop.toString()));
        described.put("input", summary.input());
        summary.output().ifPresent(output -> described.put("output", output));
        summary.error().ifPresent(error -> described.put("error", error));
        summary.cause().ifPresent(cause -> described.put("cause", cause));
        return described;
    }

    /** Reads the summary and nothing after it. */
    static ExecutionSummary readSummary(Path file) throws IOException {
        try (JsonParser parser = SUMMARY.createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT || !"execution".equals(parser.nextFieldName())) {
                throw new IOException("It does not begin with \"execution\"");
            }
            parser.nextToken();
            return summary(parser.readValueAsTree());
        }
    }

    /** @throws IllegalArgumentException where it is not such a file */
    static KeptExecution read(String text) {
        try {
            JsonNode file = Json.read(text);
            List<JournalEntry> journal = new ArrayList<>();
            file.path("journal").forEach(entry -> journal.add(EntryJson.read(entry)));
            return new KeptExecution(
                    summary(file.path("execution")), file.path("definition").asText(), HistoryJson.read(text), journal);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    static ExecutionSummary summary(JsonNode described) {
        return new ExecutionSummary(
                described.path("executionArn").asText(),
                described.path("name").asText(),
                described.path("stateMachine").asText(),
                ExecutionStatus.valueOf(described.path("status").asText()),
                Instant.parse(described.path("startDate").asText()),
                text(described, "stopDate").map(Instant::parse),
                described.path("input").asText(),
                text(described, "output"),
                text(described, "error"),
                text(described, "cause"));
    }

    private static Optional<String> text(JsonNode described, String field) {
        return Optional.ofNullable(described.get(field)).map(JsonNode::asText);
    }
}
