package dev.statewright.runtime.cloud.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.cloud.RuleTarget;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What clients do with buses and rules. EventBridge API reference. */
final class RuleOperations {
    private final EventBridgeService service;

    RuleOperations(EventBridgeService service) {
        this.service = service;
    }

    JsonNode call(String operation, ObjectNode request) {
        return switch (operation) {
            case "CreateEventBus" -> {
                String name = request.path("Name").asText();
                if (service.allBuses().putIfAbsent(name, new EventBus(name)) != null) {
                    throw new ServiceFault("ResourceAlreadyExistsException", "Event bus " + name + " already exists.");
                }
                yield Json.NODES.objectNode().put("EventBusArn", service.busArn(name));
            }
            case "DeleteEventBus" -> {
                service.allBuses().remove(request.path("Name").asText());
                yield Json.NODES.objectNode();
            }
            case "ListEventBuses" -> {
                ObjectNode answer = Json.NODES.objectNode();
                ArrayNode list = answer.putArray("EventBuses");
                service.buses().forEach(bus -> list.addObject().put("Name", bus).put("Arn", service.busArn(bus)));
                yield answer;
            }
            case "DescribeEventBus" -> {
                String name = service.bus(request.path("Name").asText()).name();
                yield Json.NODES.objectNode().put("Name", name).put("Arn", service.busArn(name));
            }
            case "PutRule" -> putRule(request);
            case "DeleteRule" -> {
                service.remove(bus(request), request.path("Name").asText());
                yield Json.NODES.objectNode();
            }
            case "DescribeRule" ->
                described(bus(request).rule(request.path("Name").asText()));
            case "ListRules" -> {
                ObjectNode answer = Json.NODES.objectNode();
                ArrayNode list = answer.putArray("Rules");
                bus(request).rules().stream()
                        .filter(rule -> rule.name()
                                .startsWith(request.path("NamePrefix").asText()))
                        .forEach(rule -> list.add(described(rule)));
                yield answer;
            }
            case "EnableRule" -> enable(request, true);
            case "DisableRule" -> enable(request, false);
            case "PutTargets" -> putTargets(request);
            case "RemoveTargets" -> removeTargets(request);
            case "ListTargetsByRule" -> {
                ObjectNode answer = Json.NODES.objectNode();
                ArrayNode list = answer.putArray("Targets");
                bus(request)
                        .rule(request.path("Rule").asText())
                        .targets()
                        .forEach(target -> list.add(described(target)));
                yield answer;
            }
            case "TestEventPattern" ->
                Json.NODES.objectNode().put("Result", matches(json(request, "EventPattern"), json(request, "Event")));
            default -> throw ServiceFault.unknownOperation(ServiceName.EVENTS, operation);
        };
    }

    private static boolean matches(JsonNode pattern, JsonNode event) {
        try {
            return PatternMatch.matches(pattern, event);
        } catch (IllegalArgumentException e) {
            throw new ServiceFault("InvalidEventPatternException", e.getMessage());
        }
    }

    private EventBus bus(ObjectNode request) {
        return service.bus(request.path("EventBusName").asText());
    }

    private static JsonNode json(ObjectNode request, String member) {
        try {
            return Json.read(request.path(member).asText());
        } catch (JsonProcessingException e) {
            throw new ServiceFault("InvalidEventPatternException", member + " is not valid JSON.");
        }
    }

    private JsonNode putRule(ObjectNode request) {
        EventBus bus = bus(request);
        String name = request.path("Name").asText();
        Optional<JsonNode> pattern =
                request.hasNonNull("EventPattern") ? Optional.of(json(request, "EventPattern")) : Optional.empty();
        Optional<String> schedule =
                Optional.ofNullable(request.path("ScheduleExpression").textValue());
        try {
            schedule.ifPresent(ScheduleExpression::of);
        } catch (IllegalArgumentException e) {
            throw new ServiceFault(
                    "ValidationException", "Parameter ScheduleExpression is not valid. " + e.getMessage());
        }
        if (pattern.isEmpty() && schedule.isEmpty()) {
            throw new ServiceFault(
                    "ValidationException", "Parameter(s) EventPattern or ScheduleExpression must be specified.");
        }
        List<RuleTarget> targets = bus.has(name) ? bus.rule(name).targets() : List.of();
        String arn = service.ruleArn(bus.name(), name);
        service.put(
                bus,
                new Rule(
                        name,
                        arn,
                        bus.name(),
                        pattern,
                        schedule,
                        !request.path("State").asText().equals("DISABLED"),
                        targets));
        return Json.NODES.objectNode().put("RuleArn", arn);
    }

    private JsonNode enable(ObjectNode request, boolean enabled) {
        EventBus bus = bus(request);
        service.put(bus, bus.rule(request.path("Name").asText()).enabled(enabled));
        return Json.NODES.objectNode();
    }

    private JsonNode putTargets(ObjectNode request) {
        EventBus bus = bus(request);
        Rule rule = bus.rule(request.path("Rule").asText());
        Map<String, RuleTarget> targets = new LinkedHashMap<>();
        rule.targets().forEach(target -> targets.put(target.id(), target));
        request.path("Targets").forEach(written -> {
            RuleTarget target = RuleTarget.of(
                    written.path("Id").asText(), written.path("Arn").asText(), written);
            targets.put(target.id(), target);
        });
        service.put(bus, rule.withTargets(List.copyOf(targets.values())));
        return done();
    }

    private JsonNode removeTargets(ObjectNode request) {
        EventBus bus = bus(request);
        Rule rule = bus.rule(request.path("Rule").asText());
        List<String> ids = new ArrayList<>();
        request.path("Ids").forEach(id -> ids.add(id.asText()));
        service.put(
                bus,
                rule.withTargets(rule.targets().stream()
                        .filter(target -> !ids.contains(target.id()))
                        .toList()));
        return done();
    }

    private static ObjectNode done() {
        ObjectNode answer = Json.NODES.objectNode().put("FailedEntryCount", 0);
        answer.putArray("FailedEntries");
        return answer;
    }

    private static ObjectNode described(Rule rule) {
        ObjectNode json = Json.NODES.objectNode().put("Name", rule.name()).put("Arn", rule.arn());
        rule.pattern().ifPresent(pattern -> json.put("EventPattern", Json.write(pattern)));
        rule.schedule().ifPresent(schedule -> json.put("ScheduleExpression", schedule));
        return json.put("State", rule.enabled() ? "ENABLED" : "DISABLED").put("EventBusName", rule.bus());
    }

    private static ObjectNode described(RuleTarget target) {
        ObjectNode json = Json.NODES.objectNode().put("Id", target.id()).put("Arn", target.arn());
        switch (target.input()) {
            case RuleTarget.Whole _ -> {}
            case RuleTarget.Constant constant -> json.put("Input", constant.json());
            case RuleTarget.Part part -> json.put("InputPath", part.path());
            case RuleTarget.Transformer transformer -> {
                ObjectNode written = json.putObject("InputTransformer");
                transformer.paths().forEach(written.putObject("InputPathsMap")::put);
                written.put("InputTemplate", transformer.template());
            }
        }
        target.messageGroup().ifPresent(group -> json.putObject("SqsParameters").put("MessageGroupId", group));
        target.deadLetterArn()
                .ifPresent(arn -> json.putObject("DeadLetterConfig").put("Arn", arn));
        return json;
    }
}
