package dev.statewright.model.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A definition in JSON that is text in another file: {@code DefinitionString} of a CloudFormation template, as a block, in quotes, within
 * {@code Fn::Sub}, or in the parts of a {@code Fn::Join}; a heredoc or string in a Terraform file.
 *
 * @param format of the file
 * @param path the way to the text
 */
public record EmbeddedText(DocumentFormat format, SyntaxPath path) implements Embedding {

    @Override
    public SyntaxTree read(String file) {
        SyntaxTree outer = format.parse(file);
        return outer.find(path)
                .flatMap(value -> HostedText.of(file, format, value))
                .map(text -> text.inFile(this, outer.errors()))
                .orElseGet(() -> gone(file, outer.errors()));
    }

    private SyntaxTree gone(String file, List<SyntaxError> errors) {
        return new SyntaxTree(file, Optional.empty(), new ArrayList<>(errors), List.of())
                .embedded(Optional.empty(), this);
    }

    /** Whether a value is a text that a definition may be in. */
    public static boolean isText(String file, DocumentFormat format, SyntaxNode node) {
        return !HostPieces.of(file, format, node).isEmpty();
    }
}
