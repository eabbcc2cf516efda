package dev.statewright.runtime.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.registry.AliasRoute;
import dev.statewright.runtime.registry.MachineAlias;
import dev.statewright.runtime.registry.MachineVersion;
import dev.statewright.runtime.registry.RegisteredMachine;
import dev.statewright.runtime.service.MachineType;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A state machine with its versions and aliases as JSON. */
record MachineJson(RevisionJson revisions) {
    ObjectNode write(RegisteredMachine machine) throws IOException {
        ObjectNode json = Json.NODES.objectNode().put("arn", machine.arn());
        json.put("name", machine.name()).put("type", machine.type().name());
        json.put("creationDate", machine.creationDate().toString()).put("latestVersion", machine.latestVersion());
        json.set("revision", revisions.write(machine.revision()));
        ArrayNode versions = json.putArray("versions");
        for (MachineVersion version : machine.versions()) {
            ObjectNode each = versions.addObject().put("number", version.number());
            each.put("arn", version.arn()).put("description", version.description());
            each.put("creationDate", version.creationDate().toString());
            each.set("revision", revisions.write(version.revision()));
        }
        ArrayNode aliases = json.putArray("aliases");
        for (MachineAlias alias : machine.aliases()) {
            ObjectNode each = aliases.addObject().put("arn", alias.arn());
            each.put("name", alias.name()).put("description", alias.description());
            each.put("creationDate", alias.creationDate().toString());
            each.put("updateDate", alias.updateDate().toString());
            ArrayNode routes = each.putArray("routes");
            alias.routes()
                    .forEach(route -> routes.addObject()
                            .put("versionArn", route.versionArn())
                            .put("weight", route.weight()));
        }
        return json;
    }

    RegisteredMachine read(JsonNode json) {
        RegisteredMachine machine = new RegisteredMachine(
                json.path("arn").asText(),
                json.path("name").asText(),
                MachineType.valueOf(json.path("type").asText()),
                revisions.read(json.path("revision")),
                Instant.parse(json.path("creationDate").asText()),
                json.path("latestVersion").intValue());
        for (JsonNode each : json.path("versions")) {
            machine.restore(new MachineVersion(
                    each.path("arn").asText(),
                    each.path("number").intValue(),
                    text(each, "description"),
                    revisions.read(each.path("revision")),
                    Instant.parse(each.path("creationDate").asText())));
        }
        for (JsonNode each : json.path("aliases")) {
            List<AliasRoute> routes = new ArrayList<>();
            each.path("routes")
                    .forEach(route -> routes.add(new AliasRoute(
                            route.path("versionArn").asText(),
                            route.path("weight").intValue())));
            machine.put(new MachineAlias(
                    each.path("arn").asText(),
                    each.path("name").asText(),
                    text(each, "description"),
                    routes,
                    Instant.parse(each.path("creationDate").asText()),
                    Instant.parse(each.path("updateDate").asText())));
        }
        return machine;
    }

    private static String text(JsonNode json, String member) {
        return json.hasNonNull(member) ? json.get(member).asText() : null;
    }
}
