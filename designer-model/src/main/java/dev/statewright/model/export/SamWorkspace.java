package dev.statewright.model.export;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.document.FileTrouble;
import dev.statewright.model.document.UnreadableFile;
import dev.statewright.model.settings.SettingsPlace;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.HostedText;
import dev.statewright.model.syntax.SyntaxJson;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.workspace.WorkflowEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A folder that deploys a lone workflow: its definition, with a name for everything that belongs to an account, and a SAM template with
 * these names' values and a role of least privilege.
 *
 * @param files their texts, by name
 * @param open actions whose resources are only known when the workflow runs, and which the role therefore allows for all resources of
 *     their kind: for the author to narrow
 */
public record SamWorkspace(SequencedMap<String, String> files, List<String> open) {

    private static final String TEMPLATE = "template.yaml";

    /**
     * The folder's files for a workflow of a workspace or a file of its own.
     *
     * @throws IllegalArgumentException for a definition that cannot be read; the message says where
     */
    public static SamWorkspace of(WorkflowEntry workflow) {
        SettingsPlace place = SettingsPlace.beside(workflow.file());
        DeploymentSettings settings =
                Files.isRegularFile(place.file()) ? DeploymentSettings.at(place) : DeploymentSettings.USUAL;
        return of(
                alone(workflow.document()),
                workflow.logicalId(),
                workflow.substitutions(),
                workflow.isExpress()
                        ? new DeploymentSettings(
                                "EXPRESS", settings.logLevel(), settings.executionData(), settings.tracing())
                        : settings);
    }

    /**
     * The folder's files.
     *
     * @param name what the workflow is called; the state machine's name is made of its letters and digits
     * @param values what the names in the definition are known to stand for
     */
    public static SamWorkspace of(
            AslDocument document, String name, Map<String, String> values, DeploymentSettings settings) {
        document.tree().errors().stream().findFirst().ifPresent(error -> {
            throw new IllegalArgumentException(
                    document.tree().positionOf(error.range().start()) + ": " + error.message());
        });
        String machine = id(name);
        OpenDefinition definition = OpenDefinition.of(document, values);
        List<Grant> grants = WorkflowGrants.of(definition.document().machine(), machine, settings);
        String file = name + (document.format() == DocumentFormat.YAML ? ".asl.yaml" : ".asl.json");
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put(
                TEMPLATE,
                new SamTemplate(
                                machine,
                                file,
                                settings,
                                definition.parameters(),
                                PolicyStatements.of(grants).statements())
                        .text());
        files.put(file, definition.document().text());
        return new SamWorkspace(
                files,
                grants.stream()
                        .filter(Grant::isOpen)
                        .map(Grant::action)
                        .filter(action -> !action.startsWith("logs:") && !action.startsWith("xray:"))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The files that are there already and say something else. */
    public List<Path> inTheWay(Path folder) {
        return files.entrySet().stream()
                .filter(file -> differs(folder.resolve(file.getKey()), file.getValue()))
                .map(file -> folder.resolve(file.getKey()))
                .toList();
    }

    /**
     * Writes the files; files that are {@linkplain #inTheWay in the way} are replaced.
     *
     * @throws dev.statewright.model.document.UnwritableFile where that is not possible
     * @throws IOException where the folder cannot be made
     */
    public void write(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException trouble) {
            throw new IOException(folder + " cannot be made: " + FileTrouble.reason(trouble) + ".", trouble);
        }
        files.forEach((name, text) -> AslFile.save(folder.resolve(name), text));
    }

    private static boolean differs(Path file, String text) {
        try {
            return Files.exists(file) && !AslFile.open(file).text().equals(text);
        } catch (UnreadableFile something) {
            return true;
        }
    }

    /** A definition that stands in another file becomes one of its own. */
    private static AslDocument alone(AslDocument document) {
        SyntaxTree tree = document.tree();
        if (tree.embedding().isEmpty()) {
            return document;
        }
        return AslDocument.of(tree.hosted()
                .map(HostedText::tree)
                .map(SyntaxTree::text)
                .orElseGet(() -> tree.root()
                        .map(root -> SyntaxJson.toJson(root).toPrettyString() + "\n")
                        .orElse("")));
    }

    private static String id(String name) {
        StringBuilder id = new StringBuilder();
        for (String word : name.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return id.isEmpty() ? "Workflow" : id.toString();
    }
}
