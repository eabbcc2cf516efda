package dev.statewright.runtime.cloud.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.runtime.cloud.time.WorkspaceClock;
import dev.statewright.runtime.history.Json;
import dev.statewright.runtime.shell.ClockMode;
import org.junit.jupiter.api.Test;

class MetricsServiceTest {

    @Test
    void whatIsCountedIsToldPeriodByPeriod() {
        try (WorkspaceClock clock = new WorkspaceClock(ClockMode.REAL, 1)) {
            MetricsService service = new MetricsService(new Metrics(clock));
            call(
                    service,
                    "PutMetricData",
                    "{'Namespace':'Shop','MetricData':[{'MetricName':'Cups','Value':3,'Timestamp':'2026-01-01T10:00:05Z'},"
                            + "{'MetricName':'Cups','Value':4,'Timestamp':'2026-01-01T10:00:50Z'},"
                            + "{'MetricName':'Cups','Value':1,'Timestamp':'2026-01-01T10:01:00Z'}]}");

            assertThat(call(
                                    service,
                                    "GetMetricData",
                                    "{'StartTime':'2026-01-01T00:00:00Z','EndTime':'2026-01-02T00:00:00Z','MetricDataQueries':[{"
                                            + "'Id':'a','MetricStat':{'Metric':{'Namespace':'Shop','MetricName':'Cups'},"
                                            + "'Period':60,'Stat':'Sum'}}]}")
                            .toString())
                    .isEqualTo("{\"MetricDataResults\":[{\"Id\":\"a\",\"Label\":\"Cups\","
                            + "\"Timestamps\":[1767261600,1767261660],\"Values\":[7.0,1.0],\"StatusCode\":\"Complete\"}],"
                            + "\"Messages\":[]}");
        }
    }

    private static JsonNode call(MetricsService service, String operation, String request) {
        return service.call(operation, (ObjectNode) Json.readTrusted(request.replace('\'', '"')));
    }
}
