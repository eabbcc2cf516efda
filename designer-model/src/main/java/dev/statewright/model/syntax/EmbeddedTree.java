package dev.statewright.model.syntax;

import java.util.Objects;
import java.util.Optional;

/**
 * A definition that is part of a bigger document of the same format: {@code Definition} of a SAM template, {@code definition} of a
 * serverless.yml. CloudFormation's functions in it stand for text that is known on deployment.
 *
 * @param format of the file
 * @param path the way to the definition
 */
public record EmbeddedTree(DocumentFormat format, SyntaxPath path) implements Embedding {

    public EmbeddedTree {
        Objects.requireNonNull(format);
        Objects.requireNonNull(path);
    }

    @Override
    public SyntaxTree read(String file) {
        SyntaxTree whole = TemplateFunctions.asSubstitutions(format.parse(file));
        Optional<SyntaxNode> root = whole.find(path);
        return whole.embedded(root, this);
    }
}
