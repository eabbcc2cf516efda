package dev.statewright.runtime.cloud.events;

import dev.statewright.runtime.cloud.service.ServiceFault;
import dev.statewright.runtime.history.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.event.ruler.Machine;

/** A bus with its rules; AWS's own matcher decides which of them an event is for. Safe for many threads. */
final class EventBus {
    private final String name;
    private final Map<String, Rule> rules = new TreeMap<>();
    private Machine machine;

    EventBus(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    synchronized List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    synchronized Rule rule(String ruleName) {
        Rule rule = rules.get(ruleName);
        if (rule == null) {
            throw new ServiceFault(
                    "ResourceNotFoundException", "Rule " + ruleName + " does not exist on EventBus " + name + ".");
        }
        return rule;
    }

    synchronized boolean has(String ruleName) {
        return rules.containsKey(ruleName);
    }

    /** @throws ServiceFault where its pattern is none */
    synchronized void put(Rule rule) {
        if (rule.pattern().isPresent()) {
            try {
                new Machine().addRule(rule.name(), Json.write(rule.pattern().get()));
            } catch (Exception e) {
                throw new ServiceFault(
                        "InvalidEventPatternException", "Event pattern is not valid. Reason: " + e.getMessage());
            }
        }
        rules.put(rule.name(), rule);
        machine = null;
    }

    synchronized void remove(String ruleName) {
        rules.remove(ruleName);
        machine = null;
    }

    /** The rules that an event is for, by name. */
    synchronized List<Rule> matching(String event) {
        try {
            List<Rule> found = new ArrayList<>();
            for (String ruleName : machine().rulesForJSONEvent(event)) {
                found.add(rules.get(ruleName));
            }
            found.sort((a, b) -> a.name().compareTo(b.name()));
            return found;
        } catch (Exception e) {
            throw new IllegalStateException("The event cannot be matched: " + e.getMessage(), e);
        }
    }

    private Machine machine() throws java.io.IOException {
        if (machine == null) {
            Machine made = new Machine();
            for (Rule rule : rules.values()) {
                if (rule.enabled() && rule.pattern().isPresent()) {
                    made.addRule(rule.name(), Json.write(rule.pattern().get()));
                }
            }
            machine = made;
        }
        return machine;
    }
}
