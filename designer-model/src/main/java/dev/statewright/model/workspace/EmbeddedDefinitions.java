package dev.statewright.model.workspace;

import dev.statewright.model.syntax.EmbeddedText;
import dev.statewright.model.syntax.EmbeddedTree;
import dev.statewright.model.syntax.Embedding;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where in a template a resource's definition stands. */
record EmbeddedDefinitions(SyntaxTree template) {

    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z0-9_.:]+)}");

    /** The definition of a resource; absent where it has none of its own, or one in a form that cannot be edited. */
    Optional<Embedding> of(String logicalId) {
        SyntaxPath properties = SyntaxPath.of("Resources", logicalId, "Properties");
        return object(properties.then("Definition")).or(() -> text(properties.then("DefinitionString")));
    }

    /** The object at a path, where there is one. */
    Optional<Embedding> object(SyntaxPath path) {
        return template.object(path).map(_ -> new EmbeddedTree(template.format(), path));
    }

    /** A text: as it is, within {@code Fn::Sub} with or without values of its own, or in parts within {@code Fn::Join}. */
    private Optional<Embedding> text(SyntaxPath path) {
        Stream<SyntaxPath> places = Stream.of(path, path.then("Fn::Sub"), path.then("Fn::Sub", 0), path.then(0));
        return places.filter(place -> template.find(place)
                        .filter(node -> EmbeddedText.isText(template.text(), template.format(), node))
                        .isPresent())
                .<Embedding>map(place -> new EmbeddedText(template.format(), place))
                .findFirst();
    }

    /** The names that a definition leaves to the template to fill in. */
    static Set<String> names(SyntaxNode node) {
        Set<String> names = new LinkedHashSet<>();
        collect(List.of(node), names);
        return names;
    }

    private static void collect(List<SyntaxNode> nodes, Set<String> names) {
        for (SyntaxNode node : nodes) {
            switch (node) {
                case SyntaxObject object ->
                    object.members()
                            .forEach(member -> collect(member.value().stream().toList(), names));
                case SyntaxArray array -> collect(array.items(), names);
                case SyntaxScalar scalar -> {
                    Matcher matcher = NAME.matcher(scalar.value());
                    while (matcher.find()) {
                        names.add(matcher.group(1));
                    }
                }
            }
        }
    }
}
