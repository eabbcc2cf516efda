package dev.statewright.model.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * An EventBridge rule, or a schedule of EventBridge Scheduler.
 *
 * @param bus the name of its bus
 * @param pattern which events; empty where only time decides
 * @param schedule {@code rate(5 minutes)}, {@code cron(0 8 * * ? *)}, {@code at(2026-01-01T00:00:00)}
 */
public record RuleResource(
        String logicalId,
        String name,
        String arn,
        String bus,
        Optional<JsonNode> pattern,
        Optional<String> schedule,
        boolean enabled,
        List<RuleTarget> targets) {

    public RuleResource {
        targets = List.copyOf(targets);
    }
}
