package dev.statewright.model.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.cloudformation.LocalAccount;
import dev.statewright.model.cloudformation.ReadTemplate;
import dev.statewright.model.cloudformation.TemplateReader;
import dev.statewright.model.cloudformation.TemplateValues;
import dev.statewright.model.cloudformation.UnreadableTemplate;
import dev.statewright.model.cloudformation.UnresolvedValue;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A template while a workspace is read from it.
 *
 * @param file the template's absolute path
 * @param definitions what workflows stand in it
 * @param notes grows with everything that cannot be taken over
 * @param unusable grows with the state machines among that
 */
record TemplateContext(
        Path file,
        EmbeddedDefinitions definitions,
        ObjectNode template,
        TemplateValues values,
        List<String> notes,
        List<UnusableDefinition> unusable) {

    static TemplateContext read(Path file, List<String> notes) throws UnreadableWorkspace {
        try {
            String text = TextFile.read(file);
            ReadTemplate read = TemplateReader.read(text, file.toString());
            read.problems()
                    .forEach(problem ->
                            notes.add(file.getFileName() + ":" + problem.position() + ": " + problem.message() + "."));
            ObjectNode template = read.root();
            EmbeddedDefinitions definitions =
                    new EmbeddedDefinitions(DocumentFormat.of(file, text).parse(text));
            return new TemplateContext(
                    file,
                    definitions,
                    template,
                    new TemplateValues(template, LocalAccount.DEFAULT),
                    notes,
                    new ArrayList<>());
        } catch (UnreadableTemplate broken) {
            throw new UnreadableWorkspace(broken.getMessage());
        }
    }

    /** The folder that the template's paths start from. */
    Path folder() {
        return file.getParent();
    }

    /** The resources that are deployed: those whose condition holds, or cannot be decided here. */
    JsonNode resources() {
        ObjectNode deployed = JsonNodeFactory.instance.objectNode();
        template.path("Resources").properties().stream()
                .filter(entry -> isDeployed(entry.getValue().path("Condition")))
                .forEach(entry -> deployed.set(entry.getKey(), entry.getValue()));
        return deployed;
    }

    private boolean isDeployed(JsonNode condition) {
        try {
            return !condition.isTextual() || values.holds(condition.textValue());
        } catch (UnresolvedValue unknown) {
            return true;
        }
    }

    /** A note about a resource; {@code says} goes on after its name. */
    void note(String logicalId, String says) {
        notes.add(file.getFileName() + ", " + logicalId + ": " + says + ".");
    }

    /** Says at a resource's property why there is no definition. */
    void unusable(String logicalId, String property, String message) {
        SyntaxTree tree = definitions.template();
        tree.find(SyntaxPath.of("Resources", logicalId, "Properties", property))
                .map(node -> UnusableDefinition.at(file, tree, node.range(), message))
                .ifPresent(unusable::add);
    }

    /** A property as text; absent where it is not written or, with a note, where it cannot be known here. */
    Optional<String> text(String logicalId, String property, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(values.text(value));
        } catch (UnresolvedValue unknown) {
            note(logicalId, property + " cannot be resolved here, because " + unknown.getMessage());
            return Optional.empty();
        }
    }

    /** An object of texts; what cannot be known is left out, with a note. */
    Map<String, String> texts(String logicalId, String property, JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> text(logicalId, property + " " + entry.getKey(), entry.getValue())
                        .ifPresent(text -> texts.put(entry.getKey(), text)));
        return texts;
    }

    /**
     * What names in {@code ${…}} stand for; without those that cannot be known here.
     *
     * @param own values that go before the template's; missing where there are none
     */
    Map<String, String> values(Set<String> names, JsonNode own) {
        Map<String, String> known = new LinkedHashMap<>();
        for (String name : names) {
            try {
                known.put(name, values.text(own.has(name) ? own.path(name) : sub(name)));
            } catch (UnresolvedValue _) {
                // stays as it is, and is taken on trust
            }
        }
        return known;
    }

    private static JsonNode sub(String name) {
        return JsonNodeFactory.instance.objectNode().put("Fn::Sub", "${" + name + "}");
    }

    /** A resource's name once it is deployed; the logical id where that cannot be known. */
    String name(String logicalId) {
        try {
            return values.nameOf(logicalId);
        } catch (UnresolvedValue unknown) {
            note(logicalId, "its name cannot be resolved here, because " + unknown.getMessage());
            return logicalId;
        }
    }

    /** A path of the template, absolute; absent with a note where it leads nowhere on this machine. */
    Optional<Path> local(String path) {
        try {
            return Optional.of(folder().resolve(path).normalize());
        } catch (java.nio.file.InvalidPathException odd) {
            return Optional.empty();
        }
    }
}
