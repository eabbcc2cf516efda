package dev.statewright.model.workspace;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds the workflows in files of other tools: serverless.yml with its Step Functions plug-in, Terraform, and what AWS answers when it is
 * asked for a state machine.
 */
final class OtherDefinitions {

    private OtherDefinitions() {}

    /** The workflows that a file holds or names; none where it is something else. */
    static List<WorkflowEntry> in(Path file) throws UnreadableWorkspace {
        String name = file.getFileName().toString();
        if (name.endsWith(".tf")) {
            return TerraformDefinitions.in(file);
        }
        boolean written = name.matches(".*\\.(ya?ml|json)") && !WorkflowSearch.isNamedAsWorkflow(file);
        return written ? in(file, TextFile.read(file)) : List.of();
    }

    /** Reading a file as a whole takes long where it has nothing of the kind: its words are looked for first. */
    private static List<WorkflowEntry> in(Path file, String text) {
        boolean serverless = text.contains("stepFunctions") && text.contains("stateMachines");
        boolean terraform = text.contains("\"aws_sfn_state_machine\"");
        boolean described = text.contains("\"definition\"") && text.contains("StartAt");
        if (!serverless && !terraform && !described) {
            return List.of();
        }
        SyntaxTree tree = DocumentFormat.of(file, text).parse(text);
        if (serverless) {
            return new ServerlessDefinitions(file, tree).entries();
        }
        DescribedDefinitions definitions = new DescribedDefinitions(file, tree);
        return terraform ? definitions.terraform() : definitions.entries();
    }
}
