package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A definition in JSON that is a block of text ({@code |} or {@code >}) in a YAML file: {@code DefinitionString} of a CloudFormation
 * template, also within {@code Fn::Sub}. Blocks know no escapes, so that every place in the definition is a place in the file.
 *
 * @param path the way to the text
 */
public record EmbeddedText(SyntaxPath path) implements Embedding {

    @Override
    public SyntaxTree read(String file) {
        SyntaxTree outer = DocumentFormat.YAML.parse(file);
        Optional<TextRange> block = outer.find(path).flatMap(node -> block(file, node));
        SyntaxTree inner = Masked.json(file, block);
        List<SyntaxError> errors = new ArrayList<>(outer.errors());
        errors.addAll(inner.errors());
        return new SyntaxTree(file, inner.root(), errors, inner.comments()).embedded(inner.root(), this);
    }

    /** Whether a value is a block of text. */
    public static boolean isBlock(String file, SyntaxNode node) {
        return block(file, node).isPresent();
    }

    /** The lines of a block of text, without its head. */
    private static Optional<TextRange> block(String file, SyntaxNode node) {
        if (!(node instanceof SyntaxScalar scalar) || scalar.kind() != SyntaxScalar.Kind.STRING) {
            return Optional.empty();
        }
        int at = scalar.range().start();
        int end = scalar.range().end();
        if (at < end && file.charAt(at) == '!') {
            while (at < end && !Character.isWhitespace(file.charAt(at))) {
                at++;
            }
            while (at < end && Character.isWhitespace(file.charAt(at))) {
                at++;
            }
        }
        if (at >= end || file.charAt(at) != '|' && file.charAt(at) != '>') {
            return Optional.empty();
        }
        while (at < end && file.charAt(at) != '\n' && file.charAt(at) != '\r') {
            at++;
        }
        return Optional.of(new TextRange(at, end));
    }
}
