package dev.statewright.model.workspace;

import dev.statewright.model.workspace.ResourceEntry.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a workspace from a SAM or CloudFormation template. */
final class TemplateWorkspace {

    private static final Map<String, Kind> KINDS = Map.of(
            "AWS::DynamoDB::Table", Kind.TABLE,
            "AWS::Serverless::SimpleTable", Kind.TABLE,
            "AWS::SQS::Queue", Kind.QUEUE,
            "AWS::SNS::Topic", Kind.TOPIC,
            "AWS::Events::EventBus", Kind.BUS,
            "AWS::Events::Rule", Kind.RULE,
            "AWS::S3::Bucket", Kind.BUCKET,
            "AWS::StepFunctions::Activity", Kind.ACTIVITY);

    private TemplateWorkspace() {}

    /** The state machines that the template declares. */
    static NamedDefinitions named(Path template) throws UnreadableWorkspace {
        TemplateContext context = TemplateContext.read(template, new ArrayList<>());
        return new NamedDefinitions(new TemplateWorkflows(context).read(), context.unusable());
    }

    /** What the template names; possibly no workflow at all. */
    static Workspace read(Path template) throws UnreadableWorkspace {
        List<String> notes = new ArrayList<>();
        TemplateContext context = TemplateContext.read(template, notes);
        List<WorkflowEntry> workflows = new TemplateWorkflows(context).read();
        List<FunctionEntry> functions = new TemplateFunctions(context).read();
        List<ResourceEntry> resources = resources(context);
        return new Workspace(
                template.getParent(),
                Optional.of(template),
                workflows,
                functions,
                resources,
                Optional.empty(),
                notes.stream().distinct().toList());
    }

    private static List<ResourceEntry> resources(TemplateContext context) {
        List<ResourceEntry> found = new ArrayList<>();
        context.resources().properties().forEach(entry -> {
            Kind kind = KINDS.get(entry.getValue().path("Type").asText());
            if (kind != null) {
                found.add(new ResourceEntry(entry.getKey(), kind, context.name(entry.getKey())));
            }
        });
        return found;
    }
}
