package dev.statewright.model.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.statewright.model.cloudformation.ReadTemplate.Problem;
import dev.statewright.model.cloudformation.TemplateBlocks.Block;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.Position;
import java.util.ArrayList;
import java.util.List;
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

    private TemplateReader() {}

    /**
     * The template as JSON. What is wrong is left out: of YAML the resource, parameter or section that holds the mistake.
     *
     * @param label how messages name the file
     * @throws UnreadableTemplate where nothing of the text is a template
     */
    public static ReadTemplate read(String text, String label) throws UnreadableTemplate {
        ReadTemplate read = text.stripLeading().startsWith("{") ? json(text) : yaml(text, label);
        if (read.root().isEmpty()) {
            throw new UnreadableTemplate(
                    read.problems().isEmpty()
                            ? label + ": a template is an object with Resources, and this file holds none."
                            : label + ":" + read.problems().getFirst().position() + ": "
                                    + read.problems().getFirst().message() + ".");
        }
        return read;
    }

    private static ReadTemplate json(String text) {
        SyntaxTree tree = DocumentFormat.JSON.parse(text);
        List<Problem> problems = tree.errors().stream()
                .map(error -> new Problem(
                        tree.positionOf(error.range().start()),
                        "this is not JSON: " + error.message().replaceFirst("\\.$", "")))
                .toList();
        JsonNode root = tree.root().map(SyntaxJson::toJson).orElse(null);
        return new ReadTemplate(
                root instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode(), problems);
    }

    private static ReadTemplate yaml(String text, String label) {
        try {
            return new ReadTemplate(compose(text, label), List.of());
        } catch (YamlEngineException broken) {
            return blocks(text, label, broken);
        }
    }

    /** Each block is tried by itself, and what is right is put together. */
    private static ReadTemplate blocks(String text, String label, YamlEngineException broken) {
        TemplateBlocks all = TemplateBlocks.of(text);
        List<Block> right = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Block block : all.blocks()) {
            try {
                compose(all.only(List.of(block)), label);
                right.add(block);
            } catch (YamlEngineException wrong) {
                problems.add(problem(wrong, block.name() + " is left out, because this is not YAML: "));
            }
        }
        try {
            return problems.isEmpty() || right.isEmpty()
                    ? new ReadTemplate(
                            JsonNodeFactory.instance.objectNode(), List.of(problem(broken, "this is not YAML: ")))
                    : new ReadTemplate(compose(all.only(right), label), problems);
        } catch (YamlEngineException still) {
            return new ReadTemplate(
                    JsonNodeFactory.instance.objectNode(), List.of(problem(broken, "this is not YAML: ")));
        }
    }

    private static ObjectNode compose(String text, String label) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(label)
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .build();
        Optional<Node> root = new Compose(settings).composeString(text);
        return root.isPresent() && new YamlToJson().convert(root.get()) instanceof ObjectNode template
                ? template
                : JsonNodeFactory.instance.objectNode();
    }

    /** What is never closed is told where it begins. */
    private static Problem problem(YamlEngineException broken, String beginning) {
        if (!(broken instanceof MarkedYamlEngineException marked)) {
            return new Problem(new Position(1, 1), beginning + firstLine(broken.getMessage()));
        }
        String said = Optional.ofNullable(marked.getProblem()).orElse("it cannot be read");
        boolean unclosed =
                said.contains("end of stream") || said.contains("<stream end>") || said.contains("document end");
        Optional<Mark> mark = unclosed
                ? marked.getContextMark().or(marked::getProblemMark)
                : marked.getProblemMark().or(marked::getContextMark);
        Position position = mark.map(at -> new Position(at.getLine() + 1, at.getColumn() + 1))
                .orElse(new Position(1, 1));
        return new Problem(position, beginning + firstLine(said));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("it cannot be read").replaceFirst("\\.$", "");
    }
}
