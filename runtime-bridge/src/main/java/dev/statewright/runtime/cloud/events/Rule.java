package dev.statewright.runtime.cloud.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.cloud.RuleResource;
import dev.statewright.model.cloud.RuleTarget;
import java.util.List;
import java.util.Optional;

/** A rule as it is now: of the template, or as somebody changed it since. */
public record Rule(
        String name,
        String arn,
        String bus,
        Optional<JsonNode> pattern,
        Optional<String> schedule,
        boolean enabled,
        List<RuleTarget> targets) {
    public Rule {
        targets = List.copyOf(targets);
    }

    static Rule of(RuleResource resource, String arn) {
        return new Rule(
                resource.name(),
                arn,
                resource.bus(),
                resource.pattern(),
                resource.schedule(),
                resource.enabled(),
                resource.targets());
    }

    Rule withTargets(List<RuleTarget> value) {
        return new Rule(name, arn, bus, pattern, schedule, enabled, value);
    }

    Rule enabled(boolean value) {
        return new Rule(name, arn, bus, pattern, schedule, value, targets);
    }
}
