package dev.statewright.model.cloud;

import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.Workspace;
import java.util.List;
import java.util.Map;

/**
 * Everything of a workspace's template that workflows and functions work with, functions and state machines apart: see {@link Workspace}.
 * Resources whose condition does not hold are left out.
 *
 * @param reservedConcurrency functions' names, and how many calls of each may run at once
 * @param notes what is in the template and not here
 */
public record CloudResources(
        List<TableResource> tables,
        List<QueueResource> queues,
        List<TopicResource> topics,
        List<SubscriptionResource> subscriptions,
        List<BusResource> buses,
        List<RuleResource> rules,
        List<LogGroupResource> logGroups,
        List<String> activities,
        List<String> buckets,
        List<ConnectionResource> connections,
        List<QueueMapping> queueMappings,
        Map<String, Integer> reservedConcurrency,
        List<TemplateNote> notes) {

    public static final CloudResources NONE = new CloudResources(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), Map.of(), List.of());

    public CloudResources {
        tables = List.copyOf(tables);
        queues = List.copyOf(queues);
        topics = List.copyOf(topics);
        subscriptions = List.copyOf(subscriptions);
        buses = List.copyOf(buses);
        rules = List.copyOf(rules);
        logGroups = List.copyOf(logGroups);
        activities = List.copyOf(activities);
        buckets = List.copyOf(buckets);
        connections = List.copyOf(connections);
        queueMappings = List.copyOf(queueMappings);
        reservedConcurrency = Map.copyOf(reservedConcurrency);
        notes = List.copyOf(notes);
    }

    /**
     * What the workspace's template deploys; nothing for a workspace without one.
     *
     * @throws UnreadableWorkspace where the template cannot be read any more
     */
    public static CloudResources of(Workspace workspace) throws UnreadableWorkspace {
        return workspace.template().isPresent()
                ? new ResourceReader(Template.read(workspace.template().get())).read()
                : NONE;
    }
}
