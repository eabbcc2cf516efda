package dev.statewright.runtime.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.registry.AliasRoute;
import dev.statewright.runtime.registry.MachineAlias;
import dev.statewright.runtime.registry.RegisteredMachine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Aliases of state machines' versions. */
final class AliasOperations {
    private static final Pattern NAME = Pattern.compile("^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$");

    private final LocalAccount account;

    AliasOperations(LocalAccount account) {
        this.account = account;
    }

    JsonNode create(Request request) {
        String name = request.required("name", 1, 80);
        if (!name.isEmpty() && name.length() <= 80) {
            request.matches("name", name, NAME);
        }
        Optional<String> description = request.text("description", 0, 256);
        List<AliasRoute> routes = Routes.required(request);
        RegisteredMachine machine = owner(routes);
        MachineAlias existing = machine.alias(name).orElse(null);
        if (existing == null) {
            Instant now = Instant.now();
            existing = new MachineAlias(machine.arn() + ":" + name, name, description.orElse(null), routes, now, now);
            machine.put(existing);
        } else if (!existing.routes().equals(routes)
                || !Objects.equals(existing.description(), description.orElse(null))) {
            throw new ApiError(
                    "ConflictException",
                    "Failed to create alias because an alias with the same name and a different routing configuration"
                            + " already exists.");
        }
        ObjectNode answer = Json.NODES.objectNode().put("stateMachineAliasArn", existing.arn());
        answer.set("creationDate", Dates.of(existing.creationDate()));
        return answer;
    }

    private RegisteredMachine owner(List<AliasRoute> routes) {
        String first = routes.getFirst().versionArn();
        RegisteredMachine machine = account.machines().owner(first).orElseThrow(() -> ApiError.noSuchResource(first));
        for (AliasRoute route : routes) {
            if (machine.version(route.versionArn()).isEmpty()) {
                throw ApiError.noSuchResource(route.versionArn());
            }
        }
        return machine;
    }

    JsonNode update(Request request) {
        Optional<String> description = request.text("description", 0, 256);
        Optional<List<AliasRoute>> routes = Routes.optional(request);
        String arn = ResourceArn.machine(request, "stateMachineAliasArn");
        if (description.isEmpty() && routes.isEmpty()) {
            throw ApiError.validation("Either the description or the RoutingConfiguration must be specified");
        }
        RegisteredMachine machine = account.machines().owner(arn).orElseThrow(AliasOperations::gone);
        MachineAlias before = alias(machine, arn);
        routes.ifPresent(this::owner);
        MachineAlias after = new MachineAlias(
                before.arn(),
                before.name(),
                description.orElse(before.description()),
                routes.orElse(before.routes()),
                before.creationDate(),
                Instant.now());
        machine.put(after);
        ObjectNode answer = Json.NODES.objectNode();
        answer.set("updateDate", Dates.of(after.updateDate()));
        return answer;
    }

    JsonNode describe(Request request) {
        String arn = ResourceArn.machine(request, "stateMachineAliasArn");
        MachineAlias alias = alias(account.machines().owner(arn).orElseThrow(AliasOperations::gone), arn);
        ObjectNode answer = Json.NODES.objectNode();
        answer.put("stateMachineAliasArn", alias.arn());
        answer.put("name", alias.name());
        if (alias.description() != null) {
            answer.put("description", alias.description());
        }
        ArrayNode routes = answer.putArray("routingConfiguration");
        for (AliasRoute route : alias.routes()) {
            routes.addObject().put("stateMachineVersionArn", route.versionArn()).put("weight", route.weight());
        }
        answer.set("creationDate", Dates.of(alias.creationDate()));
        answer.set("updateDate", Dates.of(alias.updateDate()));
        return answer;
    }

    JsonNode list(Request request) {
        Page page = Page.of(request, "stateMachineAliases");
        String arn = ResourceArn.machine(request, "stateMachineArn");
        RegisteredMachine machine = account.machines().owner(arn).orElseThrow(() -> ApiError.noSuchMachine(arn));
        List<MachineAlias> aliases = machine.aliases().stream()
                .filter(alias -> machine.arn().equals(arn) || alias.leadsTo(arn))
                .toList();
        return page.of(aliases, alias -> {
            ObjectNode item = Json.NODES.objectNode().put("stateMachineAliasArn", alias.arn());
            item.set("creationDate", Dates.of(alias.creationDate()));
            return item;
        });
    }

    JsonNode delete(Request request) {
        String arn = ResourceArn.machine(request, "stateMachineAliasArn");
        RegisteredMachine machine = account.machines().owner(arn).orElseThrow(AliasOperations::gone);
        machine.deleteAlias(alias(machine, arn).name());
        return Json.NODES.objectNode();
    }

    private static MachineAlias alias(RegisteredMachine machine, String arn) {
        return machine.alias(arn.substring(arn.lastIndexOf(':') + 1)).orElseThrow(AliasOperations::gone);
    }

    private static ApiError gone() {
        return new ApiError("ResourceNotFound", "Request references a resource that does not exist.");
    }
}
