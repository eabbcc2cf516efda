package dev.statewright.model.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.TaskState;
import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.catalog.CatalogAction;
import dev.statewright.model.catalog.IntegrationPattern;
import dev.statewright.model.catalog.ServiceNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a role needs for the call of one Task. Step Functions Developer Guide, "How Step Functions generates IAM policies". */
final class CallGrants {

    private static final Pattern FUNCTION = Pattern.compile("arn:[^:]*:lambda:.*");
    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern ROLE = Pattern.compile("(?i).*role(arn)?");

    private final TaskState task;
    private final QueryLanguage language;
    private final JsonNode parameters;
    private final List<Grant> grants = new ArrayList<>();

    private CallGrants(TaskState task) {
        this.task = task;
        this.language = task.common().language();
        this.parameters = task.parameters().orElse(MissingNode.getInstance());
    }

    /** Nothing for an activity, whose workers have permissions of their own, nor for a resource that nobody knows. */
    static List<Grant> of(TaskState task) {
        CallGrants call = new CallGrants(task);
        String resource = task.resource();
        if (isFunction(resource)) {
            call.function(resource);
        } else {
            ActionCatalog.load().find(resource).ifPresent(call::action);
        }
        task.credentials().ifPresent(call::credentials);
        return call.grants;
    }

    /** Whether a Task with that resource calls a function; a name that is filled in on deployment may also stand for an activity. */
    static boolean isFunction(String resource) {
        return FUNCTION.matcher(resource).matches()
                || SUBSTITUTION.matcher(resource).matches() && !resource.contains("Activity");
    }

    private void function(String arn) {
        grants.add(Grant.of("lambda:InvokeFunction", arn));
        grants.add(Grant.of("lambda:InvokeFunction", arn + ":*"));
    }

    private void credentials(JsonNode credentials) {
        Argument role = Argument.top(credentials, "RoleArn", language).orElse(Argument.COMPUTED);
        grants.add(Grant.of(
                "sts:AssumeRole", role.text().orElse(Arn.here("iam", "role/*").replace("${AWS::Region}", ""))));
    }

    private void action(CatalogAction action) {
        switch (action.optimized() ? action.service() + ":" + action.name() : "") {
            case "http:invoke" -> http();
            case "apigateway:invoke" -> api();
            // both are allowed or not by Kubernetes
            case "eks:call", "eks:runJob" -> {}
            case String _ -> plain(action);
        }
    }

    private void plain(CatalogAction action) {
        String prefix = action.optimized()
                ? action.service()
                : ServiceNames.of(action.service()).prefix();
        List<String> resources = resources(prefix, action.operation());
        List<String> row = IamTable.ACTIONS.row(prefix + ":" + action.operation());
        for (String permission : row.getLast().split(" ")) {
            resources.forEach(resource -> grants.add(Grant.of(permission, resource)));
        }
        roles(parameters, prefix);
        IntegrationPattern pattern = IntegrationPattern.of(task.resource());
        if (pattern == IntegrationPattern.SYNC || pattern == IntegrationPattern.SYNC_2) {
            job(prefix, IamTable.JOBS.row(prefix + ":" + action.name()), resources);
        }
    }

    private List<String> resources(String prefix, String operation) {
        if (prefix.equals("s3")) {
            return bucket(operation);
        }
        List<String> found = new ArrayList<>();
        for (List<String> row : IamTable.RESOURCES.rows()) {
            if (row.getFirst().equals(prefix)) {
                Argument.named(parameters, row.get(1), language).stream()
                        .map(argument -> Arn.of(prefix, row.getLast(), argument))
                        .forEach(found::add);
            }
        }
        if (prefix.equals("dynamodb")) {
            tables().map(name -> Arn.of(prefix, "table/{}", name)).forEach(found::add);
        }
        if (operation.equals("PutEvents") && found.isEmpty()) {
            boolean known =
                    parameters.has("Entries") && parameters.get("Entries").isArray();
            found.add(Arn.here(prefix, known ? "event-bus/default" : "event-bus/*"));
        }
        if (prefix.equals("lambda")) {
            found.addAll(found.stream().map(arn -> arn + ":*").toList());
        }
        found.addAll(models(prefix));
        return found.isEmpty() ? List.of(Grant.ANY) : found.stream().distinct().toList();
    }

    /** The tables of a batch are the names of its members. */
    private Stream<Argument> tables() {
        JsonNode requests = parameters.path("RequestItems");
        if (parameters.has("RequestItems.$") || requests.isTextual()) {
            return Stream.of(Argument.COMPUTED);
        }
        return requests.properties().stream().map(table -> new Argument(Optional.of(table.getKey())));
    }

    /** Foundation models belong to no account; provisioned ones are called by their ARN. */
    private List<String> models(String prefix) {
        return prefix.equals("bedrock")
                ? Argument.named(parameters, "ModelId", language).stream()
                        .map(model ->
                                Arn.of(prefix, "foundation-model/{}", model).replace("${AWS::AccountId}", ""))
                        .toList()
                : List.of();
    }

    private List<String> bucket(String operation) {
        Optional<Argument> bucket = Argument.top(parameters, "Bucket", language);
        if (bucket.isEmpty()) {
            return List.of(Grant.ANY);
        }
        String arn = S3Grants.bucket(bucket.get());
        boolean objects = operation.contains("Object") && !operation.startsWith("ListObject")
                || operation.contains("Part")
                || operation.endsWith("MultipartUpload");
        return List.of(objects ? S3Grants.object(arn, Argument.top(parameters, "Key", language)) : arn);
    }

    /** Roles that are handed on to the service. */
    private void roles(JsonNode json, String prefix) {
        if (json.isArray()) {
            json.forEach(item -> roles(item, prefix));
        }
        json.properties().forEach(member -> {
            String key = member.getKey();
            boolean computed = key.endsWith(".$");
            String name = computed ? key.substring(0, key.length() - 2) : key;
            boolean role = ROLE.matcher(name).matches() && member.getValue().isTextual();
            if (role && !prefix.equals("sts")) {
                Argument argument = computed ? Argument.COMPUTED : Argument.of(member.getValue(), language);
                grants.add(Grant.of(
                        "iam:PassRole", Arn.of("iam", "role/{}", argument).replace("${AWS::Region}", "")));
            } else if (!role) {
                roles(member.getValue(), prefix);
            }
        });
    }

    private void job(String prefix, List<String> row, List<String> resources) {
        if (row.size() < 2) {
            return;
        }
        for (String action : row.get(1).split(" ")) {
            List<String> of = prefix.equals("states")
                    ? resources.stream().map(CallGrants::executions).toList()
                    : List.of(Grant.ANY);
            of.forEach(resource -> grants.add(Grant.of(prefix + ":" + action, resource)));
        }
        if (row.size() > 2) {
            for (String action : List.of("events:DescribeRule", "events:PutRule", "events:PutTargets")) {
                grants.add(Grant.of(action, Arn.here("events", "rule/" + row.get(2))));
            }
        }
    }

    /** The executions of a state machine; of all where its ARN is not known before the deployment. */
    static String executions(String machine) {
        return machine.contains(":stateMachine:")
                ? machine.replace(":stateMachine:", ":execution:") + ":*"
                : Arn.here("states", "execution:*");
    }

    private void api() {
        String id = Argument.top(parameters, "ApiEndpoint", language)
                .flatMap(Argument::text)
                .map(endpoint -> endpoint.replaceFirst("\\..*", ""))
                .orElse(Grant.ANY);
        String stage = literal("Stage");
        String method = literal("Method");
        String path = Argument.top(parameters, "Path", language)
                .map(argument -> argument.text().map(Arn::plain).orElse(Grant.ANY))
                .orElse("");
        grants.add(Grant.of("execute-api:Invoke", Arn.here("execute-api", String.join("/", id, stage, method, path))));
    }

    private String literal(String name) {
        return Argument.top(parameters, name, language).flatMap(Argument::text).orElse(Grant.ANY);
    }

    private Grant when(String key, String parameter, Grant grant) {
        return Argument.top(parameters, parameter, language)
                .flatMap(Argument::text)
                .map(value -> grant.when("StringEquals", key, value))
                .orElse(grant);
    }

    private void http() {
        grants.add(when(
                "states:HTTPEndpoint",
                "ApiEndpoint",
                when("states:HTTPMethod", "Method", Grant.of("states:InvokeHTTPEndpoint", Grant.ANY))));
        Argument.top(parameters.path("Authentication"), "ConnectionArn", language)
                .or(() -> Argument.top(parameters.path("InvocationConfig"), "ConnectionArn", language))
                .ifPresent(connection -> {
                    String arn = Arn.of("events", "connection/{}", connection);
                    grants.add(Grant.of("events:RetrieveConnectionCredentials", arn));
                    String secret = Arn.here("secretsmanager", "secret:events!connection/*");
                    grants.add(Grant.of("secretsmanager:DescribeSecret", secret));
                    grants.add(Grant.of("secretsmanager:GetSecretValue", secret));
                });
    }
}
