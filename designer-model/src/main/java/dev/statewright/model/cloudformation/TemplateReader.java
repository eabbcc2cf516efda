package dev.statewright.model.cloudformation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads CloudFormation and SAM templates in YAML or JSON. Short forms of functions ({@code !Ref X}) become the long ones
 * ({@code {"Ref": "X"}}), so that whoever evaluates them knows one form only.
 */
public final class TemplateReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TemplateReader() {}

    /**
     * The template as JSON.
     *
     * @param label how messages name the file
     * @throws UnreadableTemplate where the text is no object in YAML or JSON
     */
    public static ObjectNode read(String text, String label) throws UnreadableTemplate {
        JsonNode root = text.stripLeading().startsWith("{") ? json(text, label) : yaml(text, label);
        if (root instanceof ObjectNode template) {
            return template;
        }
        throw new UnreadableTemplate(label + ": a template is an object with Resources, and this file holds none.");
    }

    private static JsonNode json(String text, String label) throws UnreadableTemplate {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            throw new UnreadableTemplate("%s:%d:%d: this is not JSON: %s."
                    .formatted(label, at.getLineNr(), at.getColumnNr(), firstLine(broken.getOriginalMessage())));
        }
    }

    private static JsonNode yaml(String text, String label) throws UnreadableTemplate {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(label)
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.isPresent() ? new YamlToJson().convert(root.get()) : JSON.nullNode();
        } catch (MarkedYamlEngineException broken) {
            String problem = Optional.ofNullable(broken.getProblem()).orElse("it cannot be read");
            Optional<Mark> mark = broken.getProblemMark().or(broken::getContextMark);
            String place = mark.map(at -> ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1))
                    .orElse("");
            throw new UnreadableTemplate(label + place + ": this is not YAML: " + firstLine(problem) + ".");
        } catch (YamlEngineException broken) {
            throw new UnreadableTemplate(label + ": this is not YAML: " + firstLine(broken.getMessage()) + ".");
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("it cannot be read");
    }
}
