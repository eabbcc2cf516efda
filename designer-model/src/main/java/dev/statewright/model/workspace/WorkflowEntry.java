package dev.statewright.model.workspace;

import java.nio.file.Path;
import java.util.Map;

/**
 * A workflow of a workspace.
 *
 * @param logicalId its name in the template; without a template its file's name without endings
 * @param name as it is deployed: {@code Name}, or the logical id
 * @param file the definition, an absolute path
 * @param type STANDARD or EXPRESS
 * @param substitutions {@code DefinitionSubstitutions}, resolved to what they stand for on this machine
 */
public record WorkflowEntry(String logicalId, String name, Path file, String type, Map<String, String> substitutions) {

    public WorkflowEntry {
        substitutions = Map.copyOf(substitutions);
    }

    public boolean isExpress() {
        return type.equals("EXPRESS");
    }
}
