package dev.statewright.model.workspace;

import dev.statewright.model.syntax.EmbeddedText;
import dev.statewright.model.syntax.EmbeddedTree;
import dev.statewright.model.syntax.Embedding;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * State machines that a file describes by {@code name}, {@code type} and {@code definition}: what {@code DescribeStateMachine} answers, what
 * {@code CreateStateMachine} is asked, a list of these, and Terraform's resources in JSON.
 */
record DescribedDefinitions(Path file, SyntaxTree tree) {

    /** The root itself, or the items of the list that it is. */
    List<WorkflowEntry> entries() {
        List<WorkflowEntry> entries = new ArrayList<>();
        switch (tree.root().orElse(null)) {
            case SyntaxObject _ -> entry(SyntaxPath.ROOT, name()).ifPresent(entries::add);
            case SyntaxArray list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    entry(SyntaxPath.of(i), name() + "-" + (i + 1)).ifPresent(entries::add);
                }
            }
            case SyntaxScalar _ -> {}
            case null -> {}
        }
        return entries;
    }

    /** Terraform configuration language, "JSON Configuration Syntax". */
    List<WorkflowEntry> terraform() {
        SyntaxPath machines = SyntaxPath.of("resource", "aws_sfn_state_machine");
        return tree.object(machines).map(SyntaxObject::members).orElse(List.of()).stream()
                .map(SyntaxMember::key)
                .flatMap(name -> entry(machines.then(name), name).stream())
                .toList();
    }

    private Optional<WorkflowEntry> entry(SyntaxPath machine, String name) {
        SyntaxPath path = machine.then("definition");
        return tree.find(path)
                .flatMap(node -> embedding(path, node))
                .map(where -> new WorkflowEntry(
                        name,
                        text(machine.then("name")).orElse(name),
                        file,
                        text(machine.then("type")).filter("EXPRESS"::equals).orElse("STANDARD"),
                        Map.of(),
                        Optional.of(where)));
    }

    private Optional<Embedding> embedding(SyntaxPath path, SyntaxNode node) {
        return switch (node) {
            case SyntaxObject _ -> Optional.of(new EmbeddedTree(tree.format(), path));
            case SyntaxScalar scalar ->
                scalar.value().contains("{") && EmbeddedText.isText(tree.text(), tree.format(), node)
                        ? Optional.of(new EmbeddedText(tree.format(), path))
                        : Optional.empty();
            case SyntaxArray _ -> Optional.empty();
        };
    }

    private String name() {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private Optional<String> text(SyntaxPath path) {
        return tree.find(path)
                .flatMap(node -> node instanceof SyntaxScalar scalar ? Optional.of(scalar.value()) : Optional.empty());
    }
}
