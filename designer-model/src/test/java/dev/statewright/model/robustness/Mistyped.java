package dev.statewright.model.robustness;

import dev.statewright.model.syntax.JsonParser;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import java.util.ArrayList;
import java.util.List;

/** A definition with one value replaced by one of another type. */
final class Mistyped {

    private static final List<String> OTHERS = List.of(
            "null", "true", "-1e400", "\"\"", "[]", "{}", "[[{\"a\":[]}]]", "\"{% $ %}\"", "${X}", "{\"States\":1}");

    private Mistyped() {}

    /** @param every of how many values one is replaced */
    static List<String> of(String text, int every) {
        List<SyntaxNode> values = new ArrayList<>();
        JsonParser.parse(text).root().ifPresent(root -> collect(root, values));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < values.size(); i += every) {
            SyntaxNode value = values.get(i);
            String other = OTHERS.get(i / every % OTHERS.size());
            texts.add(text.substring(0, value.range().start())
                    + other
                    + text.substring(value.range().end()));
        }
        return texts;
    }

    private static void collect(SyntaxNode node, List<SyntaxNode> values) {
        values.add(node);
        switch (node) {
            case SyntaxObject object ->
                object.members().stream()
                        .map(SyntaxMember::value)
                        .forEach(value -> value.ifPresent(inner -> collect(inner, values)));
            case SyntaxArray array -> array.items().forEach(item -> collect(item, values));
            case SyntaxScalar _ -> {}
        }
    }
}
