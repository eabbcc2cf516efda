package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.List;

/** An array (sequence). */
public record SyntaxArray(TextRange range, List<SyntaxNode> items) implements SyntaxNode {

    public SyntaxArray {
        items = List.copyOf(items);
    }
}
