package dev.statewright.app.inspector.field;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statewright.model.syntax.SyntaxPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where in the document the fields of a state, or of the workflow, stand. An id says it: it is the field's own name, or the way to it
 * ({@code Parameters/Entries/0/Source}), or that of an entry of a list ({@code retrier-0-IntervalSeconds}, {@code rule-1/And/0-Variable}).
 *
 * @param owner the state, or the root
 * @param json what is written there
 */
public record FieldPlaces(SyntaxPath owner, JsonNode json) {

    private static final Pattern HANDLER = Pattern.compile("(retrier|catcher)-(\\d+)(?:-(.+))?");
    private static final Pattern RULE = Pattern.compile("rule-(\\d+)((?:/[A-Za-z0-9]+)*)(?:-(.+))?");
    private static final Pattern SCOPE = Pattern.compile("scope-\\[(.*)](?:-(.+))?");
    private static final Pattern ROLE = Pattern.compile("^(source of |from |card of |adding to |has-|open-)");
    private static final List<String> OF_A_RULE =
            List.of("Variable", "Condition", "Next", "Assign", "Output", "Comment");
    private static final Map<String, String> FUNCTION = Map.of(
            "FunctionName", "FunctionName", "payload", "Payload", "payload-path", "Payload", "payload-json", "Payload");

    /** The place of the field of an id; absent where it has none, or none that can be told. */
    public Optional<SyntaxPath> of(String id) {
        String bare = ROLE.matcher(id).replaceFirst("");
        return handler(bare)
                .or(() -> rule(bare))
                .or(() -> scope(bare))
                .or(() -> inFunction(bare))
                .or(() -> named(bare));
    }

    private Optional<SyntaxPath> handler(String id) {
        Matcher found = HANDLER.matcher(id);
        if (!found.matches()) {
            return Optional.empty();
        }
        SyntaxPath entry = owner.then(found.group(1).equals("retrier") ? "Retry" : "Catch", number(found.group(2)));
        String field = found.group(3);
        return Optional.of(field == null ? entry : entry.then(field.equals("jitter") ? "JitterStrategy" : field));
    }

    private Optional<SyntaxPath> rule(String id) {
        Matcher found = RULE.matcher(id);
        if (!found.matches()) {
            return Optional.empty();
        }
        SyntaxPath place = owner.then("Choices", number(found.group(1)));
        for (String step : steps(found.group(2))) {
            place = step.matches("\\d+") ? place.then(number(step)) : place.then(step);
        }
        String field = found.group(3);
        if (field == null || field.equals("join") || field.equals("Not")) {
            return Optional.of(place);
        }
        JsonNode test = at(place);
        boolean negated = !test.has(field) && test.path("Not").has("Variable");
        boolean tests = field.equals("Variable") || field.equals("operator") || field.equals("value");
        SyntaxPath holder = negated && tests ? place.then("Not") : place;
        return Optional.of(OF_A_RULE.contains(field) ? holder.then(field) : operator(holder));
    }

    /** The member of a comparison that is named as its operator. */
    private SyntaxPath operator(SyntaxPath test) {
        return at(test).propertyStream()
                .map(Map.Entry::getKey)
                .filter(ComparisonOperators.all()::contains)
                .findFirst()
                .map(test::then)
                .orElse(test);
    }

    private Optional<SyntaxPath> scope(String id) {
        Matcher found = SCOPE.matcher(id);
        if (!found.matches()) {
            return Optional.empty();
        }
        SyntaxPath place = owner;
        for (String step : found.group(1).split(", ")) {
            place = step.matches("\\d+") ? place.then(number(step)) : place.then(step);
        }
        return Optional.of(found.group(2) == null ? place : place.then(found.group(2)));
    }

    private Optional<SyntaxPath> inFunction(String id) {
        return Optional.ofNullable(FUNCTION.get(id)).map(member -> {
            String parameters = json.has("Arguments") ? "Arguments" : "Parameters";
            return owner.then(parameters, written(json.path(parameters), member));
        });
    }

    private Optional<SyntaxPath> named(String id) {
        String processor = json.has("Iterator") ? "Iterator" : "ItemProcessor";
        return switch (id) {
            case "name", "definition" -> Optional.of(owner);
            case "result-kind" -> Optional.of(owner.then("ResultPath"));
            case "callback", "job", "job-output" -> Optional.of(owner.then("Resource"));
            case "Mode", "ExecutionType" -> Optional.of(owner.then(processor, "ProcessorConfig", id));
            case "Next" -> Optional.of(owner.then(json.has("End") && !json.has("Next") ? "End" : "Next"));
            case "wait-kind", "wait-value" ->
                Stream.of("Seconds", "SecondsPath", "Timestamp", "TimestampPath")
                        .filter(json::has)
                        .findFirst()
                        .map(owner::then);
            default -> Character.isUpperCase(id.charAt(0)) ? Optional.of(path(id)) : Optional.empty();
        };
    }

    /** {@code Parameters/Entries/0/Source}: numbers are indexes where there is a list. */
    private SyntaxPath path(String id) {
        SyntaxPath place = owner;
        JsonNode node = json;
        for (String step : id.split("/")) {
            boolean index = node.isArray() && step.matches("\\d+");
            place = index ? place.then(number(step)) : place.then(written(node, step));
            node = at(place);
        }
        return place;
    }

    /** A member as it is written: a parameter from a path has a mark behind its name. */
    private static String written(JsonNode object, String member) {
        return !object.has(member) && object.has(member + ParameterSource.PATH_MARK)
                ? member + ParameterSource.PATH_MARK
                : member;
    }

    private JsonNode at(SyntaxPath place) {
        JsonNode node = json;
        for (Object step :
                place.steps().subList(owner.steps().size(), place.steps().size())) {
            node = step instanceof Integer index ? node.path(index) : node.path((String) step);
        }
        return node;
    }

    private static List<String> steps(String path) {
        return Stream.of(path.split("/")).filter(step -> !step.isEmpty()).toList();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
