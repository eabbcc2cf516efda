package dev.statewright.model.completion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.catalog.ActionCatalog;
import dev.statewright.model.catalog.CatalogAction;
import dev.statewright.model.catalog.Parameter;
import dev.statewright.model.catalog.ParameterType;
import dev.statewright.model.diagnostic.Grammar;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parameters of the action that a Task, an ItemReader or a ResultWriter calls. */
public final class ActionParameters {

    /** Structures that require structures are filled in so deep. */
    private static final int DEPTH = 4;

    private ActionParameters() {}

    /** The action that an object with a {@code Resource} calls. */
    public static Optional<CatalogAction> called(SyntaxTree tree, SyntaxPath object) {
        return tree.find(object.then("Resource"))
                .filter(SyntaxScalar.class::isInstance)
                .flatMap(resource -> ActionCatalog.load().find(((SyntaxScalar) resource).value()));
    }

    /** The type of the value at a path within {@code Parameters} or {@code Arguments}; empty where it is not known. */
    public static Optional<ParameterType> typeAt(SyntaxTree tree, SyntaxPath path) {
        List<Object> steps = path.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            boolean begins = steps.get(i).equals("Parameters") || steps.get(i).equals("Arguments");
            SyntaxPath owner = new SyntaxPath(steps.subList(0, i));
            if (begins && Grammar.at(tree, owner).isPresent()) {
                List<Object> inside = steps.subList(i + 1, steps.size());
                return called(tree, owner)
                        .map(action -> (ParameterType) ActionCatalog.load().parameters(action))
                        .flatMap(type -> descend(type, inside));
            }
        }
        return Optional.empty();
    }

    private static Optional<ParameterType> descend(ParameterType type, List<Object> steps) {
        Optional<ParameterType> at = Optional.of(type);
        for (Object step : steps) {
            at = at.flatMap(found -> inside(found, step));
        }
        return at;
    }

    private static Optional<ParameterType> inside(ParameterType type, Object step) {
        return switch (type) {
            case ParameterType.Structure structure ->
                structure.members().stream()
                        .filter(member -> member.name().equals(plainName(step.toString())))
                        .map(Parameter::type)
                        .findFirst();
            case ParameterType.ListOf(ParameterType item) ->
                step instanceof Integer ? Optional.of(item) : Optional.empty();
            case ParameterType.MapOf(ParameterType value) ->
                step instanceof String ? Optional.of(value) : Optional.empty();
            case ParameterType.Enumeration _, ParameterType.Plain _ -> Optional.empty();
        };
    }

    private static String plainName(String key) {
        return key.endsWith(".$") ? key.substring(0, key.length() - 2) : key;
    }

    /** The members that a structure may still have; in JSONPath each also as a path. */
    static List<Offer> offers(ParameterType.Structure structure, Set<String> present, QueryLanguage language) {
        List<Offer> plain = new ArrayList<>();
        List<Offer> paths = new ArrayList<>();
        for (Parameter member : structure.members()) {
            if (present.contains(member.name()) || present.contains(member.name() + ".$")) {
                continue;
            }
            String type = member.type().describe();
            plain.add(Offer.member(
                    member.name(),
                    Completion.Kind.PARAMETER,
                    type,
                    member.required(),
                    member.name(),
                    placeholder(member.type(), DEPTH)));
            if (language == QueryLanguage.JSON_PATH) {
                String key = member.name() + ".$";
                paths.add(Offer.member(key, Completion.Kind.PARAMETER, type, false, key, Hole.text("$.")));
            }
        }
        plain.addAll(paths);
        return plain;
    }

    /** An object with the required members, each waiting to be filled in. */
    static ObjectNode skeleton(ParameterType.Structure structure) {
        return (ObjectNode) placeholder(structure, DEPTH);
    }

    private static JsonNode placeholder(ParameterType type, int depth) {
        return switch (type) {
            case ParameterType.Plain plain ->
                switch (plain) {
                    case STRING, BLOB, TIMESTAMP -> Hole.text("");
                    case INTEGER, NUMBER -> Hole.raw("1");
                    case BOOLEAN -> Hole.raw("true");
                    case JSON -> JsonNodeFactory.instance.objectNode();
                };
            case ParameterType.Enumeration _ -> Hole.text("");
            case ParameterType.ListOf(ParameterType item) -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                yield depth > 0 ? array.add(placeholder(item, depth - 1)) : array;
            }
            case ParameterType.MapOf _ -> JsonNodeFactory.instance.objectNode();
            case ParameterType.Structure structure -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                if (depth > 0) {
                    structure.members().stream()
                            .filter(Parameter::required)
                            .forEach(member -> object.set(member.name(), placeholder(member.type(), depth - 1)));
                }
                yield object;
            }
        };
    }
}
