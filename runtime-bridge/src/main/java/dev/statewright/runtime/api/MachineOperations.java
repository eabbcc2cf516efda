package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.registry.MachineRevision;
import dev.statewright.runtime.registry.MachineVersion;
import dev.statewright.runtime.registry.RegisteredMachine;
import dev.statewright.runtime.service.MachineType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Create, update, describe, list and delete state machines. */
final class MachineOperations {
    private static final List<String> TYPES = List.of("STANDARD", "EXPRESS");

    private final LocalAccount account;

    MachineOperations(LocalAccount account) {
        this.account = account;
    }

    JsonNode create(Request request) {
        String name = request.required("name", 1, 80);
        String definition = request.required("definition", 1, Definitions.LONGEST);
        String role = request.required("roleArn", 1, 256);
        MachineType type = MachineType.valueOf(
                request.oneOf("type", TYPES).filter(TYPES::contains).orElse("STANDARD"));
        boolean publish = request.flag("publish", false);
        Optional<String> description = versionDescription(request, publish);
        ResourceName.check(name);
        requireRole(role);
        JsonNode logging = Configurations.logging(request);
        MachineRevision revision = new MachineRevision(
                null,
                Definitions.check(definition, type),
                role,
                logging,
                Configurations.tracing(request),
                Configurations.encryption(request),
                Instant.now());
        RegisteredMachine machine = new RegisteredMachine(account.arns().machine(name), name, type, revision);
        RegisteredMachine existing = account.machines().add(machine).orElse(null);
        if (existing == null) {
            account.tags().put(machine.arn(), Tags.of(request));
        } else if (!isSame(existing, machine)) {
            throw new ApiError("StateMachineAlreadyExists", "State Machine Already Exists: '" + machine.arn() + "'");
        }
        RegisteredMachine created = existing == null ? machine : existing;
        ObjectNode answer = Json.NODES.objectNode().put("stateMachineArn", created.arn());
        answer.set("creationDate", Dates.of(created.creationDate()));
        if (publish) {
            answer.put(
                    "stateMachineVersionArn",
                    created.publish(description.orElse(null)).arn());
        }
        return answer;
    }

    /** The role and the tags do not matter for whether a machine is the same. CreateStateMachine, "idempotent". */
    private static boolean isSame(RegisteredMachine existing, RegisteredMachine wanted) {
        MachineRevision a = existing.revision();
        MachineRevision b = wanted.revision();
        return existing.type() == wanted.type()
                && a.definition().saysTheSame(b.definition())
                && a.logging().equals(b.logging())
                && a.tracing().equals(b.tracing())
                && a.encryption().equals(b.encryption());
    }

    private static Optional<String> versionDescription(Request request, boolean publish) {
        Optional<String> description = request.text("versionDescription", 0, 256);
        request.check();
        if (description.isPresent() && !publish) {
            throw ApiError.validation("Version description can only be set when publish is true");
        }
        return description;
    }

    private static void requireRole(String role) {
        if (!role.startsWith("arn:")) {
            throw ApiError.invalidArn("Invalid ARN prefix: " + role);
        }
    }

    JsonNode update(Request request) {
        Optional<String> definition = request.text("definition", 1, Definitions.LONGEST);
        Optional<String> role = request.text("roleArn", 1, 256);
        boolean publish = request.flag("publish", false);
        Optional<String> description = versionDescription(request, publish);
        RegisteredMachine machine = machine(ResourceArn.machine(request, "stateMachineArn"));
        boolean logging = request.has("loggingConfiguration");
        boolean tracing = request.has("tracingConfiguration");
        boolean encryption = request.has("encryptionConfiguration");
        if (definition.isEmpty() && role.isEmpty() && !logging && !tracing && !encryption) {
            throw new ApiError(
                    "MissingRequiredParameter",
                    "Either the definition, the role ARN, the LoggingConfiguration, the TracingConfiguration or the"
                            + " EncryptionConfiguration must be specified");
        }
        role.ifPresent(MachineOperations::requireRole);
        MachineRevision before = machine.revision();
        MachineRevision wanted = new MachineRevision(
                UUID.randomUUID().toString(),
                definition.isPresent() ? Definitions.check(definition.get(), machine.type()) : before.definition(),
                role.orElse(before.roleArn()),
                logging ? Configurations.logging(request) : before.logging(),
                tracing ? Configurations.tracing(request) : before.tracing(),
                encryption ? Configurations.encryption(request) : before.encryption(),
                Instant.now());
        MachineRevision after = wanted.saysTheSame(before) ? before : wanted;
        machine.revise(after);
        ObjectNode answer = Json.NODES.objectNode();
        answer.set("updateDate", Dates.of(wanted.updateDate()));
        if (after.id() != null) {
            answer.put("revisionId", after.id());
        }
        if (publish) {
            answer.put(
                    "stateMachineVersionArn",
                    machine.publish(description.orElse(null)).arn());
        }
        return answer;
    }

    JsonNode describe(Request request) {
        String arn = ResourceArn.machine(request, "stateMachineArn");
        RegisteredMachine machine = account.machines().owner(arn).orElseThrow(() -> ApiError.noSuchMachine(arn));
        ObjectNode answer = Json.NODES.objectNode();
        if (machine.arn().equals(arn)) {
            describe(answer, machine, machine.revision(), request);
            answer.set("creationDate", Dates.of(machine.creationDate()));
        } else {
            MachineVersion version = machine.version(arn).orElseThrow(() -> ApiError.noSuchMachine(arn));
            describe(answer, machine, version.revision(), request);
            answer.set("creationDate", Dates.of(version.creationDate()));
            if (version.description() != null) {
                answer.put("description", version.description());
            }
        }
        answer.put("stateMachineArn", arn);
        answer.put("status", "ACTIVE");
        answer.put("type", machine.type().name());
        return answer;
    }

    private static void describe(
            ObjectNode answer, RegisteredMachine machine, MachineRevision revision, Request request) {
        answer.put("name", machine.name());
        MachineAnswers.describe(answer, revision, request);
    }

    JsonNode list(Request request) {
        return Page.of(request, "stateMachines").of(account.machines().all(), machine -> {
            ObjectNode item = Json.NODES.objectNode();
            item.put("stateMachineArn", machine.arn());
            item.put("name", machine.name());
            item.put("type", machine.type().name());
            item.set("creationDate", Dates.of(machine.creationDate()));
            return item;
        });
    }

    /** AWS is content where there is none. */
    JsonNode delete(Request request) {
        String arn = ResourceArn.machine(request, "stateMachineArn");
        account.machines().remove(arn);
        account.tags().forget(arn);
        return Json.NODES.objectNode();
    }

    private RegisteredMachine machine(String arn) {
        return account.machines().machine(arn).orElseThrow(() -> ApiError.noSuchMachine(arn));
    }
}
