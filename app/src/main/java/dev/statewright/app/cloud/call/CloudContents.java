package dev.statewright.app.cloud.call;

import dev.statewright.app.words.Words;
import dev.statewright.model.cloud.BusResource;
import dev.statewright.model.cloud.CloudResource;
import dev.statewright.model.cloud.CloudResource.Kind;
import dev.statewright.model.cloud.CloudResources;
import dev.statewright.model.cloud.QueueResource;
import dev.statewright.model.cloud.TableResource;
import dev.statewright.model.cloud.TemplateNote;
import dev.statewright.model.cloud.TopicResource;
import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.model.workspace.UnreadableWorkspace;
import dev.statewright.model.workspace.WorkflowEntry;
import dev.statewright.model.workspace.Workspace;
import dev.statewright.runtime.cloud.LocalCloud;
import dev.statewright.runtime.cloud.events.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;

/**
 * What a workspace has, by kind, sorted as the template has it.
 *
 * @param resources names; kinds of which there is nothing are absent
 * @param notes what is in the template and not here
 * @param sentences what else is not as it should be: a template that cannot be read any more, workflows that cannot run
 */
public record CloudContents(Map<Kind, List<String>> resources, List<TemplateNote> notes, List<String> sentences) {

    public static final CloudContents NONE = new CloudContents(Map.of(), List.of(), List.of());

    /** Of the template, and of what came about since the services were opened. Reads a file. */
    public static CloudContents of(Workspace workspace, Optional<LocalCloud> cloud) {
        CloudResources declared;
        List<String> sentences = new ArrayList<>(workspace.notes());
        cloud.ifPresent(services -> services.refusedWorkflows()
                .forEach((file, why) -> sentences.add(Words.text("cloud.workflow-refused", file, why))));
        cloud.ifPresent(services -> {
            services.keptTables().forEach(name -> sentences.add(Words.text("cloud.table-kept", name)));
            services.keptConcurrency().forEach(name -> sentences.add(Words.text("cloud.concurrency-kept", name)));
        });
        try {
            declared = cloud.isPresent() ? cloud.get().resources() : CloudResources.of(workspace);
        } catch (UnreadableWorkspace e) {
            declared = CloudResources.NONE;
            sentences.add(e.getMessage());
        }
        Map<Kind, List<String>> found = new EnumMap<>(Kind.class);
        put(
                found,
                Kind.WORKFLOW,
                workspace.workflows().stream().map(WorkflowEntry::name).toList());
        put(
                found,
                Kind.FUNCTION,
                workspace.functions().stream().map(FunctionEntry::name).toList());
        put(
                found,
                Kind.TABLE,
                declared.tables().stream().map(TableResource::name).toList());
        put(
                found,
                Kind.QUEUE,
                declared.queues().stream().map(QueueResource::name).toList());
        put(
                found,
                Kind.TOPIC,
                declared.topics().stream().map(TopicResource::name).toList());
        put(found, Kind.BUS, buses(declared, cloud));
        put(found, Kind.RULE, rules(declared, cloud));
        put(found, Kind.LOG_GROUP, logGroups(declared, cloud));
        put(found, Kind.BUCKET, buckets(declared, cloud));
        put(found, Kind.ACTIVITY, declared.activities());
        return new CloudContents(found, declared.notes(), List.copyOf(sentences));
    }

    /** With another sentence about what is not as it should be; empty for none. */
    public CloudContents telling(String sentence) {
        if (sentence.isEmpty()) {
            return this;
        }
        List<String> more = new ArrayList<>(sentences);
        more.add(sentence);
        return new CloudContents(resources, notes, List.copyOf(more));
    }

    private static void put(Map<Kind, List<String>> found, Kind kind, List<String> names) {
        if (!names.isEmpty()) {
            found.put(kind, List.copyOf(names));
        }
    }

    private static List<String> buses(CloudResources declared, Optional<LocalCloud> cloud) {
        SequencedSet<String> names = new LinkedHashSet<>();
        declared.buses().stream().map(BusResource::name).forEach(names::add);
        declared.rules().forEach(rule -> names.add(rule.bus()));
        cloud.ifPresent(services -> services.events().rules().forEach(rule -> names.add(rule.bus())));
        cloud.filter(_ -> !names.isEmpty())
                .ifPresent(services -> names.addAll(services.events().buses()));
        return List.copyOf(names);
    }

    private static List<String> rules(CloudResources declared, Optional<LocalCloud> cloud) {
        return cloud.map(services -> services.events().rules().stream()
                        .map(CloudContents::name)
                        .toList())
                .orElseGet(() -> declared.rules().stream()
                        .map(rule -> CloudResource.rule(rule.bus(), rule.name()).name())
                        .toList());
    }

    private static String name(Rule rule) {
        return CloudResource.rule(rule.bus(), rule.name()).name();
    }

    private static List<String> logGroups(CloudResources declared, Optional<LocalCloud> cloud) {
        TreeSet<String> names = new TreeSet<>();
        declared.logGroups().forEach(group -> names.add(group.name()));
        cloud.ifPresent(services -> names.addAll(services.logGroups().names()));
        return List.copyOf(names);
    }

    private static List<String> buckets(CloudResources declared, Optional<LocalCloud> cloud) {
        TreeSet<String> names = new TreeSet<>(declared.buckets());
        cloud.ifPresent(services -> names.addAll(services.buckets().names()));
        return List.copyOf(names);
    }

    public List<CloudResource> of(Kind kind) {
        return resources.getOrDefault(kind, List.of()).stream()
                .map(name -> new CloudResource(kind, name))
                .toList();
    }

    /** Whether there is something that needs services. */
    public boolean isEmpty() {
        return resources.isEmpty();
    }
}
