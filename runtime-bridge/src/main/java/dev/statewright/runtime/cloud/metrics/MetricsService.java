package dev.statewright.runtime.cloud.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.cloud.service.CloudService;
import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.cloud.service.ServiceName;
import dev.statewright.runtime.history.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The part of CloudWatch that puts metrics and reads them. CloudWatch API reference. */
public final class MetricsService implements CloudService {
    private final Metrics metrics;

    public MetricsService(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public ServiceName name() {
        return ServiceName.METRICS;
    }

    @Override
    public JsonNode call(String operation, ObjectNode request) {
        return switch (operation) {
            case "PutMetricData" -> put(request);
            case "ListMetrics" -> list(request);
            case "GetMetricStatistics" -> statistics(request);
            case "GetMetricData" -> data(request);
            default -> throw ServiceFault.unknownOperation(name(), operation);
        };
    }

    private JsonNode put(ObjectNode request) {
        String namespace = request.path("Namespace").asText();
        for (JsonNode datum : request.path("MetricData")) {
            Metrics.Name metric = name(namespace, datum.path("MetricName").asText(), datum.path("Dimensions"));
            Instant time = instant(datum.path("Timestamp"), metrics);
            if (datum.path("Values").isArray()) {
                datum.path("Values").forEach(value -> metrics.put(metric, time, value.asDouble()));
            } else {
                metrics.put(
                        metric,
                        time,
                        datum.path("Value")
                                .asDouble(datum.path("StatisticValues")
                                        .path("Sum")
                                        .asDouble()));
            }
        }
        return Json.NODES.objectNode();
    }

    private JsonNode list(ObjectNode request) {
        ObjectNode answer = Json.NODES.objectNode();
        ArrayNode found = answer.putArray("Metrics");
        for (Metrics.Name each : metrics.names()) {
            boolean wanted = (!request.has("Namespace")
                            || request.path("Namespace").asText().equals(each.namespace()))
                    && (!request.has("MetricName")
                            || request.path("MetricName").asText().equals(each.metric()));
            if (wanted) {
                ObjectNode metric =
                        found.addObject().put("Namespace", each.namespace()).put("MetricName", each.metric());
                ArrayNode dimensions = metric.putArray("Dimensions");
                for (String dimension : each.dimension().isEmpty()
                        ? new String[0]
                        : each.dimension().split(",")) {
                    String[] parts = dimension.split("=", 2);
                    dimensions.addObject().put("Name", parts[0]).put("Value", parts[1]);
                }
            }
        }
        return answer;
    }

    private JsonNode statistics(ObjectNode request) {
        Metrics.Name metric = name(
                request.path("Namespace").asText(), request.path("MetricName").asText(), request.path("Dimensions"));
        Instant from = instant(request.path("StartTime"), metrics);
        Instant to = instant(request.path("EndTime"), metrics);
        long period = Math.max(60, request.path("Period").asLong(60));
        Map<Instant, Metrics.Datapoint> periods = new TreeMap<>();
        for (Metrics.Datapoint point : metrics.datapoints(metric)) {
            if (!point.time().isBefore(from) && point.time().isBefore(to)) {
                Instant start = Instant.ofEpochSecond(point.time().getEpochSecond() / period * period);
                periods.merge(
                        start,
                        new Metrics.Datapoint(start, point.samples(), point.sum(), point.least(), point.most()),
                        Metrics.Datapoint::and);
            }
        }
        ObjectNode answer = Json.NODES.objectNode().put("Label", metric.metric());
        ArrayNode points = answer.putArray("Datapoints");
        periods.values()
                .forEach(point -> points.addObject()
                        .put("Timestamp", point.time().getEpochSecond())
                        .put("SampleCount", (double) point.samples())
                        .put("Sum", point.sum())
                        .put("Average", point.average())
                        .put("Minimum", point.least())
                        .put("Maximum", point.most())
                        .put("Unit", "None"));
        return answer;
    }

    private JsonNode data(ObjectNode request) {
        ObjectNode answer = Json.NODES.objectNode();
        ArrayNode results = answer.putArray("MetricDataResults");
        for (JsonNode query : request.path("MetricDataQueries")) {
            JsonNode wanted = query.path("MetricStat");
            if (wanted.isMissingNode()) {
                throw new ServiceFault(
                        "ValidationError",
                        "The query " + query.path("Id").asText() + " computes with metrics; only MetricStat is here.");
            }
            String statistic = wanted.path("Stat").asText();
            ObjectNode one = request.deepCopy();
            one.setAll((ObjectNode) wanted.path("Metric"));
            JsonNode points = statistics(one.put("Period", wanted.path("Period").asLong(60)))
                    .path("Datapoints");
            ObjectNode result = results.addObject()
                    .put("Id", query.path("Id").asText())
                    .put(
                            "Label",
                            query.path("Label").asText(one.path("MetricName").asText()));
            ArrayNode times = result.putArray("Timestamps");
            ArrayNode values = result.putArray("Values");
            for (JsonNode point : points) {
                if (!point.has(statistic)) {
                    throw new ServiceFault(
                            "ValidationError",
                            "The statistic " + statistic
                                    + " is not here: SampleCount, Sum, Average, Minimum, Maximum are.");
                }
                times.add(point.path("Timestamp"));
                values.add(point.path(statistic));
            }
            result.put("StatusCode", "Complete");
        }
        answer.putArray("Messages");
        return answer;
    }

    private static Metrics.Name name(String namespace, String metric, JsonNode dimensions) {
        List<String> parts = new ArrayList<>();
        dimensions.forEach(dimension -> parts.add(
                dimension.path("Name").asText() + "=" + dimension.path("Value").asText()));
        parts.sort(null);
        return new Metrics.Name(namespace, metric, String.join(",", parts));
    }

    private static Instant instant(JsonNode value, Metrics metrics) {
        if (value.isNumber()) {
            return Instant.ofEpochMilli((long) (value.asDouble() * 1000));
        }
        return value.isTextual() ? Instant.parse(value.textValue()) : metrics.now();
    }
}
