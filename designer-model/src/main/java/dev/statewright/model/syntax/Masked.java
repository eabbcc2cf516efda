package dev.statewright.model.syntax;

import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Reads JSON from a stretch of a text that is something else around it. */
final class Masked {

    private Masked() {}

    /** The tree over the whole text; everything outside of the stretch is taken for white space. */
    static SyntaxTree json(String text, Optional<TextRange> stretch) {
        if (stretch.isEmpty()) {
            return new SyntaxTree(text, Optional.empty(), List.of(), List.of());
        }
        char[] masked = text.toCharArray();
        for (int i = 0; i < masked.length; i++) {
            boolean outside = i < stretch.get().start() || i >= stretch.get().end();
            if (outside && masked[i] != '\n' && masked[i] != '\r') {
                masked[i] = ' ';
            }
        }
        SyntaxTree read = JsonParser.parse(new String(masked));
        return new SyntaxTree(text, read.root(), read.errors(), read.comments());
    }
}
