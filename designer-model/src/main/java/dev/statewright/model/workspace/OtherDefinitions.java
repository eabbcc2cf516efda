package dev.statewright.model.workspace;

import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.EmbeddedHeredoc;
import dev.statewright.model.syntax.EmbeddedTree;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the workflows in files of other tools: serverless.yml with its Step Functions plug-in, and Terraform. */
final class OtherDefinitions {

    private static final SyntaxPath STATE_MACHINES = SyntaxPath.of("stepFunctions", "stateMachines");

    private OtherDefinitions() {}

    /** The workflows that stand in a file; none where it is something else. */
    static List<WorkflowEntry> in(Path file) throws UnreadableWorkspace {
        String name = file.getFileName().toString();
        if (name.endsWith(".tf")) {
            return EmbeddedHeredoc.find(TextFile.read(file)).keySet().stream()
                    .map(resource -> new WorkflowEntry(
                            resource, resource, file, "STANDARD", Map.of(), Optional.of(new EmbeddedHeredoc(resource))))
                    .toList();
        }
        return name.matches("serverless\\.(ya?ml|json)") ? serverless(file, TextFile.read(file)) : List.of();
    }

    private static List<WorkflowEntry> serverless(Path file, String text) {
        SyntaxTree tree = DocumentFormat.of(file, text).parse(text);
        return tree.object(STATE_MACHINES).map(SyntaxObject::members).orElse(List.of()).stream()
                .filter(member -> tree.object(STATE_MACHINES.then(member.key(), "definition"))
                        .isPresent())
                .map(member -> serverless(file, tree, member))
                .toList();
    }

    private static WorkflowEntry serverless(Path file, SyntaxTree tree, SyntaxMember member) {
        SyntaxPath machine = STATE_MACHINES.then(member.key());
        return new WorkflowEntry(
                member.key(),
                text(tree, machine.then("name")).orElse(member.key()),
                file,
                text(tree, machine.then("type")).filter("EXPRESS"::equals).orElse("STANDARD"),
                Map.of(),
                Optional.of(new EmbeddedTree(tree.format(), machine.then("definition"))));
    }

    private static Optional<String> text(SyntaxTree tree, SyntaxPath path) {
        return tree.find(path)
                .flatMap(node -> node instanceof SyntaxScalar scalar ? Optional.of(scalar.value()) : Optional.empty());
    }
}
