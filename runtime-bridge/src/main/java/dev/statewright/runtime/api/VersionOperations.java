package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.registry.MachineAlias;
import dev.statewright.runtime.registry.MachineVersion;
import dev.statewright.runtime.registry.RegisteredMachine;
import java.util.List;
import java.util.Optional;

/** Versions of state machines. */
final class VersionOperations {
    private final LocalAccount account;

    VersionOperations(LocalAccount account) {
        this.account = account;
    }

    JsonNode publish(Request request) {
        Optional<String> description = request.text("description", 0, 256);
        Optional<String> revision = request.text("revisionId", 0, 256);
        String arn = ResourceArn.machine(request, "stateMachineArn");
        RegisteredMachine machine = account.machines().machine(arn).orElseThrow(() -> ApiError.noSuchMachine(arn));
        String current = Optional.ofNullable(machine.revision().id()).orElse("INITIAL");
        if (revision.isPresent() && !revision.get().equals(current)) {
            throw new ApiError(
                    "ConflictException",
                    "Failed to publish the State Machine version for revision " + revision.get()
                            + ". The current State Machine revision is " + current + ".");
        }
        MachineVersion version = machine.publish(description.orElse(null));
        return summary(version);
    }

    JsonNode list(Request request) {
        Page page = Page.of(request, "stateMachineVersions");
        String arn = ResourceArn.machine(request, "stateMachineArn");
        RegisteredMachine machine = account.machines().machine(arn).orElseThrow(() -> ApiError.noSuchMachine(arn));
        return page.of(List.copyOf(machine.versions()), VersionOperations::summary);
    }

    private static ObjectNode summary(MachineVersion version) {
        ObjectNode item = Json.NODES.objectNode().put("stateMachineVersionArn", version.arn());
        item.set("creationDate", Dates.of(version.creationDate()));
        return item;
    }

    /** AWS is content where there is none, but not while an alias leads to it. */
    JsonNode delete(Request request) {
        String arn = ResourceArn.machine(request, "stateMachineVersionArn");
        RegisteredMachine machine = account.machines().owner(arn).orElse(null);
        if (machine != null) {
            List<String> aliases = machine.aliases().stream()
                    .filter(alias -> alias.leadsTo(arn))
                    .map(MachineAlias::name)
                    .toList();
            if (!aliases.isEmpty()) {
                throw new ApiError(
                        "ConflictException",
                        "Version to be deleted must not be referenced by an alias. Current list of aliases referencing"
                                + " this version: [" + String.join(", ", aliases) + "]");
            }
            machine.version(arn).ifPresent(version -> machine.deleteVersion(version.number()));
        }
        return Json.NODES.objectNode();
    }
}
