package dev.statewright.model.workspace;

import dev.statewright.model.document.AslDocument;
import dev.statewright.model.syntax.DocumentFormat;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxTree;
import dev.statewright.model.text.TextChange;
import dev.statewright.model.text.TextEdit;
import dev.statewright.model.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;

/**
 * A definition with its {@code ${Name}} filled in, as CloudFormation does on deployment. SAM reference, "DefinitionSubstitutions".
 *
 * @param text the definition; what no value is known for stays as it is
 * @param unresolved names without a value, each once, in order
 */
public record Substitutions(String text, List<String> unresolved) {

    public Substitutions {
        unresolved = List.copyOf(unresolved);
    }

    /**
     * Fills in a definition. Within quotes a value is escaped for JSON; outside of quotes it stands as it is: {@code "Seconds": ${Wait}}
     * becomes {@code "Seconds": 30}.
     */
    public static Substitutions apply(String definition, Map<String, String> values) {
        return apply(definition, values, false, Substitutions::escaped);
    }

    /** Fills in a text that has no quotes of its own. */
    static String inText(String text, Map<String, String> values, UnaryOperator<String> escape) {
        return apply(text, values, true, escape).text();
    }

    private static Substitutions apply(
            String definition, Map<String, String> values, boolean inQuotes, UnaryOperator<String> escape) {
        StringBuilder text = new StringBuilder(definition.length() + 256);
        SequencedSet<String> unresolved = new LinkedHashSet<>();
        boolean quoted = inQuotes;
        for (int i = 0; i < definition.length(); i++) {
            char c = definition.charAt(i);
            int close = c == '$' && definition.startsWith("${", i) ? end(definition, i + 2) : -1;
            if (close >= 0) {
                String name = definition.substring(i + 2, close);
                String value = values.get(name);
                if (value == null) {
                    unresolved.add(name);
                    text.append(definition, i, close + 1);
                } else {
                    text.append(quoted ? escape.apply(value) : value);
                }
                i = close;
            } else if (c == '\\' && quoted && !inQuotes && i + 1 < definition.length()) {
                text.append(c).append(definition.charAt(++i));
            } else {
                quoted ^= c == '"' && !inQuotes;
                text.append(c);
            }
        }
        return new Substitutions(text.toString(), new ArrayList<>(unresolved));
    }

    /**
     * The document with its names filled in. A value in YAML is quoted where it would be taken for something else; a definition that is text
     * in another file becomes a document of its own.
     */
    public static AslDocument in(AslDocument document, Map<String, String> values) {
        return document.tree()
                .hosted()
                .map(text -> AslDocument.of(apply(text.tree().text(), values).text()))
                .orElseGet(() -> document.with(change(document.tree(), values)));
    }

    /**
     * The names in a part of a text, and those of functions that stand for a whole value there; each once, in order.
     *
     * @param text that the part stands in
     */
    public static List<String> names(SyntaxNode part, String text) {
        SequencedSet<String> names =
                new LinkedHashSet<>(apply(part.range().of(text), Map.of()).unresolved());
        names.addAll(EmbeddedDefinitions.names(part));
        return List.copyOf(names);
    }

    private static TextChange change(SyntaxTree tree, Map<String, String> values) {
        boolean plainJson =
                tree.format() == DocumentFormat.JSON && tree.embedding().isEmpty();
        if (!plainJson) {
            // a template's functions are replaced as a whole, in JSON as well
            return ScalarSubstitutions.in(tree, values);
        }
        return tree.root()
                .map(root -> replaced(root.range(), root.range().of(tree.text()), values))
                .orElse(TextChange.NONE);
    }

    private static TextChange replaced(TextRange range, String text, Map<String, String> values) {
        String applied = apply(text, values).text();
        return applied.equals(text) ? TextChange.NONE : TextChange.of(TextEdit.replace(range, applied));
    }

    /** Where the name that starts at {@code from} is closed; -1 where it is no name: {@code ${ }}, or JSONata's {@code ${"a": 1}}. */
    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        return at > from && at < text.length() && text.charAt(at) == '}' ? at : -1;
    }

    private static boolean isNamePart(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
    }

    static String escaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (char c : value.toCharArray()) {
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
        return text.toString();
    }
}
