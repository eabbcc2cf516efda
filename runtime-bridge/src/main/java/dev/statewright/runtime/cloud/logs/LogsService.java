package dev.statewright.runtime.cloud.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.cloud.logs.LogGroups.LogEvent;
import dev.statewright.runtime.cloud.service.CloudService;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** CloudWatch Logs over the workspace's log groups. CloudWatch Logs API reference. */
public final class LogsService implements CloudService {
    private static final int MOST = 10_000;

    private final LogGroups groups;
    private final String arnPrefix;

    /** @param arnPrefix of log groups: {@code arn:aws:logs:us-east-1:123456789012:log-group:} */
    public LogsService(LogGroups groups, String arnPrefix) {
        this.groups = groups;
        this.arnPrefix = arnPrefix;
    }

    @Override
    public ServiceName name() {
        return ServiceName.LOGS;
    }

    @Override
    public JsonNode call(String operation, ObjectNode request) {
        return switch (operation) {
            case "CreateLogGroup" -> create(request);
            case "DeleteLogGroup" -> {
                groups.delete(required(request));
                yield Json.NODES.objectNode();
            }
            case "CreateLogStream", "PutRetentionPolicy", "DeleteLogStream" -> {
                required(request);
                yield Json.NODES.objectNode();
            }
            case "PutLogEvents" -> put(request);
            case "DescribeLogGroups" -> describeGroups(request);
            case "DescribeLogStreams" -> describeStreams(request);
            case "FilterLogEvents" -> filter(request);
            case "GetLogEvents" -> get(request);
            default -> throw ServiceFault.unknownOperation(name(), operation);
        };
    }

    private JsonNode create(ObjectNode request) {
        String group = request.path("logGroupName").asText();
        if (groups.has(group)) {
            throw new ServiceFault("ResourceAlreadyExistsException", "The specified log group already exists");
        }
        groups.create(group);
        return Json.NODES.objectNode();
    }

    private String required(ObjectNode request) {
        String group = request.path("logGroupName").asText();
        if (group.isEmpty()) {
            group = request.path("logGroupIdentifier")
                    .asText()
                    .replaceFirst("^.*:log-group:", "")
                    .replaceFirst(":\\*$", "");
        }
        if (!groups.has(group)) {
            throw new ServiceFault("ResourceNotFoundException", "The specified log group does not exist.");
        }
        return group;
    }

    private JsonNode put(ObjectNode request) {
        String group = required(request);
        String stream = request.path("logStreamName").asText();
        request.path("logEvents")
                .forEach(event -> groups.append(
                        group,
                        stream,
                        event.path("timestamp").asLong(),
                        event.path("message").asText()));
        return Json.NODES.objectNode().put("nextSequenceToken", "0");
    }

    private JsonNode describeGroups(ObjectNode request) {
        ObjectNode answer = Json.NODES.objectNode();
        ArrayNode list = answer.putArray("logGroups");
        String prefix = request.path("logGroupNamePrefix").asText();
        String part = request.path("logGroupNamePattern").asText();
        for (String group : groups.names()) {
            if (group.startsWith(prefix) && group.contains(part)) {
                List<LogEvent> events = groups.events(group);
                list.addObject()
                        .put("logGroupName", group)
                        .put("arn", arnPrefix + group + ":*")
                        .put("logGroupArn", arnPrefix + group)
                        .put(
                                "creationTime",
                                events.isEmpty() ? 0 : events.getFirst().millis())
                        .put(
                                "storedBytes",
                                events.stream()
                                        .mapToLong(event -> event.message().length())
                                        .sum())
                        .put("metricFilterCount", 0);
            }
        }
        return answer;
    }

    private JsonNode describeStreams(ObjectNode request) {
        String group = required(request);
        Map<String, LogEvent> last = new TreeMap<>();
        groups.events(group).forEach(event -> last.put(event.stream(), event));
        ObjectNode answer = Json.NODES.objectNode();
        ArrayNode list = answer.putArray("logStreams");
        last.forEach((stream, event) -> list.addObject()
                .put("logStreamName", stream)
                .put("arn", arnPrefix + group + ":log-stream:" + stream)
                .put("lastEventTimestamp", event.millis())
                .put("storedBytes", 0));
        return answer;
    }

    private List<LogEvent> wanted(ObjectNode request, String group) {
        long from = request.path("startTime").asLong(Long.MIN_VALUE);
        long to = request.path("endTime").asLong(Long.MAX_VALUE);
        String stream = request.path("logStreamName").asText();
        TreeSet<String> streams = new TreeSet<>();
        request.path("logStreamNames").forEach(each -> streams.add(each.asText()));
        String prefix = request.path("logStreamNamePrefix").asText();
        FilterPattern pattern = pattern(request.path("filterPattern").asText());
        return groups.events(group).stream()
                .filter(event -> event.millis() >= from && event.millis() < to)
                .filter(event -> stream.isEmpty() || event.stream().equals(stream))
                .filter(event -> streams.isEmpty() || streams.contains(event.stream()))
                .filter(event -> event.stream().startsWith(prefix) && pattern.matches(event.message()))
                .toList();
    }

    private static FilterPattern pattern(String text) {
        try {
            return FilterPattern.of(text);
        } catch (IllegalArgumentException e) {
            throw new ServiceFault("InvalidParameterException", "Invalid filter pattern: " + e.getMessage());
        }
    }

    private JsonNode filter(ObjectNode request) {
        List<LogEvent> found = wanted(request, required(request));
        long after = request.path("nextToken").asLong(0);
        int most = Math.clamp(request.path("limit").asInt(MOST), 1, MOST);
        List<LogEvent> page = found.stream()
                .filter(event -> event.sequence() > after)
                .limit(most)
                .toList();
        ObjectNode answer = Json.NODES.objectNode();
        ArrayNode list = answer.putArray("events");
        page.forEach(event -> list.addObject()
                .put("logStreamName", event.stream())
                .put("timestamp", event.millis())
                .put("message", event.message())
                .put("ingestionTime", event.millis())
                .put("eventId", String.format("%056d", event.sequence())));
        answer.putArray("searchedLogStreams");
        if (!page.isEmpty() && page.getLast() != found.getLast()) {
            answer.put("nextToken", String.valueOf(page.getLast().sequence()));
        }
        return answer;
    }

    private JsonNode get(ObjectNode request) {
        List<LogEvent> found = wanted(request, required(request));
        String token = request.path("nextToken").asText();
        long after = token.matches("f/\\d+") ? Long.parseLong(token.substring(2)) : 0;
        int most = Math.clamp(request.path("limit").asInt(MOST), 1, MOST);
        List<LogEvent> rest =
                found.stream().filter(event -> event.sequence() > after).toList();
        boolean fromHead = request.path("startFromHead").asBoolean() || after > 0;
        List<LogEvent> page = fromHead || rest.size() <= most
                ? rest.stream().limit(most).toList()
                : rest.subList(rest.size() - most, rest.size());
        ObjectNode answer = Json.NODES.objectNode();
        ArrayNode list = answer.putArray("events");
        page.forEach(event -> list.addObject()
                .put("timestamp", event.millis())
                .put("message", event.message())
                .put("ingestionTime", event.millis()));
        long last = page.isEmpty() ? after : page.getLast().sequence();
        answer.put("nextForwardToken", "f/" + last).put("nextBackwardToken", "b/0");
        return answer;
    }
}
