package dev.statewright.model.edit;

import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.Optional;

/** Edits of an object in a Terraform file. It has brackets as JSON does, other keys and, between lines, no commas. */
final class HclEdits {

    private HclEdits() {}

    /** Edits of the whole file, in the style of the first definition in it. */
    static JsonEdits of(SyntaxTree tree) {
        Optional<SyntaxNode> definition =
                tree.root().flatMap(root -> encoded(root).or(() -> Optional.of(root)));
        JsonStyle style =
                definition.map(node -> JsonStyle.of(tree.text(), node)).orElse(JsonStyle.TERRAFORM);
        return JsonEdits.of(
                tree,
                style,
                new HclSpelling(definition.filter(node -> quotes(tree, node)).isPresent()));
    }

    private static Optional<SyntaxNode> encoded(SyntaxNode node) {
        if (!(node instanceof SyntaxObject object)) {
            return Optional.empty();
        }
        if (object.get("jsonencode").orElse(null) instanceof SyntaxArray arguments
                && !arguments.items().isEmpty()) {
            return Optional.of(arguments.items().getFirst());
        }
        return object.members().stream()
                .flatMap(member -> member.value().flatMap(HclEdits::encoded).stream())
                .findFirst();
    }

    /** Whether the definition's keys are in quotes; where there are none, or only odd ones, they need not be. */
    private static boolean quotes(SyntaxTree tree, SyntaxNode definition) {
        return definition instanceof SyntaxObject object
                && !object.members().isEmpty()
                && object.members().stream()
                        .allMatch(member -> tree.text().charAt(member.keyRange().start()) == '"');
    }
}
