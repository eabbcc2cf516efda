package dev.statewright.model.workspace;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.document.AslFile;
import dev.statewright.model.syntax.Embedding;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A workflow of a workspace.
 *
 * @param logicalId its name in the template; without a template its file's name without endings
 * @param name as it is deployed: {@code Name}, or the logical id
 * @param file the file with the definition, an absolute path
 * @param type STANDARD or EXPRESS
 * @param substitutions {@code DefinitionSubstitutions}, resolved to what they stand for on this machine
 * @param embedding where in the file the definition stands; absent where the file is the definition
 */
public record WorkflowEntry(
        String logicalId,
        String name,
        Path file,
        String type,
        Map<String, String> substitutions,
        Optional<Embedding> embedding) {

    /** A workflow with a file of its own. */
    public WorkflowEntry(String logicalId, String name, Path file, String type, Map<String, String> substitutions) {
        this(logicalId, name, file, type, substitutions, Optional.empty());
    }

    public WorkflowEntry {
        substitutions = Map.copyOf(substitutions);
    }

    /**
     * Reads the definition.
     *
     * @throws dev.statewright.model.document.UnreadableFile where its file cannot be read
     */
    public AslDocument document() {
        AslFile opened = AslFile.open(file);
        return embedding.map(where -> AslDocument.of(opened.text(), where)).orElseGet(opened::document);
    }

    /** The same workflow with other values of its names. */
    public WorkflowEntry withSubstitutions(Map<String, String> values) {
        return new WorkflowEntry(logicalId, name, file, type, values, embedding);
    }

    public boolean isExpress() {
        return type.equals("EXPRESS");
    }
}
