package dev.statewright.model.workspace;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxTree;
import java.nio.file.Path;

/**
 * Finds the workflows in files of other tools: serverless.yml with its Step Functions plug-in, Terraform, and what AWS answers when it is
 * asked for a state machine.
 */
final class OtherDefinitions {

    private OtherDefinitions() {}

    /** The state machines that a file declares; none where it is something else. */
    static NamedDefinitions in(Path file) throws UnreadableWorkspace {
        String name = file.getFileName().toString();
        if (name.endsWith(".tf")) {
            return TerraformDefinitions.in(file);
        }
        boolean written = name.matches(".*\\.(ya?ml|json)") && !WorkflowSearch.isNamedAsWorkflow(file);
        return written ? in(file, TextFile.read(file)) : NamedDefinitions.NONE;
    }

    /** Reading a file as a whole takes long where it has nothing of the kind: its words are looked for first. */
    private static NamedDefinitions in(Path file, String text) {
        boolean serverless =
                text.contains("stepFunctions") && (text.contains("stateMachines") || text.contains("${file("));
        boolean terraform = text.contains("\"aws_sfn_state_machine\"");
        boolean described = text.contains("\"definition\"") && text.contains("StartAt");
        if (!serverless && !terraform && !described) {
            return NamedDefinitions.NONE;
        }
        SyntaxTree tree = DocumentFormat.of(file, text).parse(text);
        if (serverless) {
            return ServerlessDefinitions.in(file, tree);
        }
        DescribedDefinitions definitions = new DescribedDefinitions(file, tree);
        return NamedDefinitions.of(terraform ? definitions.terraform() : definitions.entries());
    }
}
