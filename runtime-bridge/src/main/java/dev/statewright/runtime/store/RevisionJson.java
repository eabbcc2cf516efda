package dev.statewright.runtime.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.registry.MachineRevision;
import java.io.IOException;
import java.time.Instant;

/** A revision of a state machine as JSON, with its definition's digest. */
record RevisionJson(DefinitionStore definitions) {
    ObjectNode write(MachineRevision revision) throws IOException {
        ObjectNode json = Json.NODES.objectNode().put("id", revision.id());
        json.put("definition", definitions.keep(revision.definition()));
        json.put("roleArn", revision.roleArn());
        json.set("logging", revision.logging());
        json.set("tracing", revision.tracing());
        json.set("encryption", revision.encryption());
        return json.put("updateDate", revision.updateDate().toString());
    }

    MachineRevision read(JsonNode json) {
        return new MachineRevision(
                json.hasNonNull("id") ? json.get("id").asText() : null,
                definitions.definition(json.path("definition").asText()),
                json.path("roleArn").asText(),
                json.path("logging"),
                json.path("tracing"),
                json.path("encryption"),
                Instant.parse(json.path("updateDate").asText()));
    }
}
