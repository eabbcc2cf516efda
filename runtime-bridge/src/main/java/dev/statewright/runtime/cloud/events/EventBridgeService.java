package dev.statewright.runtime.cloud.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.cloud.BusResource;
import dev.statewright.model.cloud.RuleResource;
import dev.statewright.model.cloud.RuleTarget;
import dev.statewright.runtime.cloud.metrics.Metrics;
import dev.statewright.runtime.cloud.service.CloudService;
import dev.statewright.runtime.cloud.service.ServiceCalls;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.history.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/** The buses of a workspace. EventBridge API reference. */
public final class EventBridgeService implements CloudService {
    /** From bus to bus, for rules only. */
    static final String FORWARD = "statewright:Forward";

    private static final int MOST_ENTRIES = 10;

    private final String account;
    private final String region;
    private final WorkspaceClock clock;
    private final Metrics metrics;
    private final TargetDelivery delivery;
    private final Schedules schedules;
    private final RuleOperations operations;
    private final EventFeed feed = new EventFeed();
    private List<RuleResource> declared = List.of();
    private final Map<String, EventBus> buses = new ConcurrentSkipListMap<>();

    public EventBridgeService(
            List<BusResource> buses,
            List<RuleResource> rules,
            String region,
            String account,
            ServiceCalls calls,
            WorkspaceClock clock,
            Metrics metrics) {
        this.region = region;
        this.account = account;
        this.clock = clock;
        this.metrics = metrics;
        this.delivery = new TargetDelivery(calls, clock);
        this.schedules = new Schedules(clock, this::fire);
        this.operations = new RuleOperations(this);
        this.buses.put("default", new EventBus("default"));
        put(buses, rules);
    }

    private void put(List<BusResource> edited, List<RuleResource> rules) {
        edited.forEach(bus -> buses.computeIfAbsent(bus.name(), EventBus::new));
        // a rule on a bus of elsewhere gets its bus, too: events can be put there
        rules.forEach(rule -> buses.computeIfAbsent(rule.bus(), EventBus::new).put(Rule.of(rule, ruleArn(rule))));
        declared = rules;
    }

    /** Takes over the buses and rules of a template that was edited; what somebody made besides stays. */
    public synchronized void declare(List<BusResource> edited, List<RuleResource> rules) {
        for (RuleResource before : declared) {
            buses.get(before.bus()).remove(before.name());
            schedules.forget(ruleArn(before));
        }
        put(edited, rules);
        beginSchedules();
    }

    private String ruleArn(RuleResource rule) {
        return ruleArn(rule.bus(), rule.name());
    }

    String ruleArn(String bus, String name) {
        return "arn:aws:events:" + region + ":" + account + ":rule/" + (bus.equals("default") ? "" : bus + "/") + name;
    }

    String busArn(String bus) {
        return "arn:aws:events:" + region + ":" + account + ":event-bus/" + bus;
    }

    @Override
    public ServiceName name() {
        return ServiceName.EVENTS;
    }

    /** Begins the schedules of rules: for a workspace that is being served or run. */
    public void beginSchedules() {
        rules().forEach(schedules::follow);
    }

    public EventFeed feed() {
        return feed;
    }

    /** The rules of all buses. */
    public List<Rule> rules() {
        return buses.values().stream().flatMap(bus -> bus.rules().stream()).toList();
    }

    /** Names, sorted. */
    public List<String> buses() {
        return List.copyOf(buses.keySet());
    }

    EventBus bus(String nameOrArn) {
        String name = nameOrArn.isEmpty() ? "default" : nameOrArn.replaceFirst("^arn:.*:event-bus/", "");
        EventBus bus = buses.get(name);
        if (bus == null) {
            throw new ServiceFault("ResourceNotFoundException", "Event bus " + name + " does not exist.");
        }
        return bus;
    }

    Map<String, EventBus> allBuses() {
        return buses;
    }

    void put(EventBus bus, Rule rule) {
        bus.put(rule);
        schedules.follow(rule);
    }

    void remove(EventBus bus, String rule) {
        bus.remove(rule);
        schedules.forget(ruleArn(bus.name(), rule));
    }

    @Override
    public JsonNode call(String operation, ObjectNode request) {
        return switch (operation) {
            case "PutEvents" -> putEvents(request);
            case FORWARD -> {
                publish(bus(request.path("EventBusName").asText()), (ObjectNode) request.path("Event"));
                yield Json.NODES.objectNode();
            }
            default -> operations.call(operation, request);
        };
    }

    private JsonNode putEvents(ObjectNode request) {
        JsonNode entries = request.path("Entries");
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw new ServiceFault(
                    "ValidationException",
                    "1 validation error detected: Value '" + entries.size() + " entries' at 'entries' failed to satisfy"
                            + " constraint: Member must have length between 1 and " + MOST_ENTRIES);
        }
        ObjectNode answer = Json.NODES.objectNode();
        ArrayNode results = answer.putArray("Entries");
        int failed = 0;
        for (JsonNode entry : entries) {
            ObjectNode result = results.addObject();
            try {
                String id = UUID.randomUUID().toString();
                publish(busOf(entry), event(id, entry));
                result.put("EventId", id);
            } catch (ServiceFault e) {
                failed++;
                result.put("ErrorCode", e.code()).put("ErrorMessage", e.getMessage());
            }
        }
        answer.put("FailedEntryCount", failed);
        return answer;
    }

    /** AWS takes events for buses that are not there, and drops them; here one is told. */
    private EventBus busOf(JsonNode entry) {
        try {
            return bus(entry.path("EventBusName").asText());
        } catch (ServiceFault e) {
            throw new ServiceFault(
                    e.code(), e.getMessage() + " The buses of this workspace are " + String.join(", ", buses()) + ".");
        }
    }

    private ObjectNode event(String id, JsonNode entry) {
        for (String member : List.of("Source", "DetailType", "Detail")) {
            if (!entry.path(member).isTextual() || entry.path(member).asText().isEmpty()) {
                throw new ServiceFault(
                        "InvalidArgument",
                        "Parameter " + member + " is not valid. Reason: " + member + " is a required argument.");
            }
        }
        JsonNode detail;
        try {
            detail = Json.read(entry.path("Detail").asText());
        } catch (JsonProcessingException e) {
            throw new ServiceFault("MalformedDetail", "Detail is malformed.");
        }
        if (!detail.isObject()) {
            throw new ServiceFault("MalformedDetail", "Detail is malformed.");
        }
        JsonNode time = entry.path("Time");
        Instant at = time.isNumber()
                ? Instant.ofEpochMilli((long) (time.asDouble() * 1000))
                : time.isTextual() ? Instant.parse(time.asText()) : clock.now();
        ArrayNode resources = Json.NODES.arrayNode();
        entry.path("Resources").forEach(resources::add);
        return envelope(
                id, entry.path("DetailType").asText(), entry.path("Source").asText(), at, resources, detail);
    }

    private ObjectNode envelope(
            String id, String detailType, String source, Instant time, ArrayNode resources, JsonNode detail) {
        ObjectNode event = Json.NODES
                .objectNode()
                .put("version", "0")
                .put("id", id)
                .put("detail-type", detailType)
                .put("source", source)
                .put("account", account)
                .put("time", Instant.ofEpochSecond(time.getEpochSecond()).toString())
                .put("region", region);
        event.set("resources", resources);
        event.set("detail", detail);
        return event;
    }

    /** An event of a service of the workspace itself: the change of an execution, an object that was made. On the default bus. */
    public void publish(String detailType, String source, String resource, ObjectNode detail) {
        EventBus bus = buses.get("default");
        publish(
                bus,
                envelope(
                        UUID.randomUUID().toString(),
                        detailType,
                        source,
                        clock.now(),
                        Json.NODES.arrayNode().add(resource),
                        detail));
    }

    private void publish(EventBus bus, ObjectNode event) {
        metrics.count("AWS/Events", "Invocations", "EventBusName", bus.name(), 1);
        List<EventFeed.Delivery> deliveries = new ArrayList<>();
        for (Rule rule : bus.matching(Json.write(event))) {
            metrics.count("AWS/Events", "MatchedEvents", "RuleName", rule.name(), 1);
            deliver(rule, event, deliveries);
        }
        feed.add(new EventFeed.Entry(bus.name(), event, deliveries));
    }

    private void deliver(Rule rule, ObjectNode event, List<EventFeed.Delivery> deliveries) {
        for (RuleTarget target : rule.targets()) {
            var failure = delivery.deliver(rule, target, event);
            if (failure.isPresent()) {
                metrics.count("AWS/Events", "FailedInvocations", "RuleName", rule.name(), 1);
            }
            deliveries.add(new EventFeed.Delivery(rule.name(), target.arn(), failure));
        }
    }

    /** The schedule of a rule says that it is time. */
    private void fire(Rule rule) {
        ObjectNode event = envelope(
                UUID.randomUUID().toString(),
                "Scheduled Event",
                "aws.events",
                clock.now(),
                Json.NODES.arrayNode().add(rule.arn()),
                Json.NODES.objectNode());
        List<EventFeed.Delivery> deliveries = new ArrayList<>();
        deliver(rule, event, deliveries);
        feed.add(new EventFeed.Entry(rule.bus(), event, deliveries));
    }

    @Override
    public void close() {
        schedules.close();
    }
}
