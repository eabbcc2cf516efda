package dev.statewright.model.completion;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.sample.WorkflowSamples;
import java.util.List;
import java.util.Objects;

/**
 * A place where something is to be written.
 *
 * @param document its text may be broken anywhere
 * @param offset of the caret, in the document's text
 * @param resources what a Task of this workspace can call besides the catalogue's actions: ARNs of functions
 * @param substitutions names that are filled in on deployment, without {@code ${}}
 * @param samples what the states' data look like, as far as it is known
 */
public record CompletionRequest(
        AslDocument document, int offset, List<String> resources, List<String> substitutions, WorkflowSamples samples) {

    public CompletionRequest {
        Objects.requireNonNull(document);
        resources = List.copyOf(resources);
        substitutions = List.copyOf(substitutions);
        if (offset < 0 || offset > document.text().length()) {
            throw new IllegalArgumentException("Not in the text: " + offset);
        }
    }

    public CompletionRequest(AslDocument document, int offset) {
        this(document, offset, List.of(), List.of(), WorkflowSamples.NONE);
    }
}
